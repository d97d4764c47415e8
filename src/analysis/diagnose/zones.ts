import type { AllocationRecord, LogRecord, OomReport } from '../../reports/nodes.ts';
import { type CompactionVerdict, compactionVerdict } from '../fragmentation/compaction-verdict.ts';
import { freeCounts } from '../fragmentation/free-counts.ts';
import { printedIndex } from '../fragmentation/printed-index.ts';
import { memoryRequest } from '../gfp/request.ts';
import { pageSizeKb } from '../page-size.ts';
import { releaseOf } from '../release-of.ts';
import { size } from '../size.ts';
import { type ZoneState, zoneStates } from '../watermarks/zone-states.ts';
import { capital, zoneName } from '../words.ts';
import { type Finding, finding } from './finding.ts';

/** What the zones show about the request. */
export function zoneFindings(record: LogRecord): Finding[] {
  const states = zoneStates(record).filter(({ served }) => served !== 'not allowed');
  return [
    ...belowMin(states),
    ...cameBack(record, states),
    ...reserved(states, pageSizeKb(record) ?? 0),
    ...ofOrder(record, states),
  ];
}

function belowMin(states: readonly ZoneState[]): Finding[] {
  return states.flatMap(({ zone, belowMinKb }) =>
    belowMinKb === undefined
      ? []
      : [
          finding(
            'zone-below-min',
            `In ${zoneName(zone)} ${zone.freeKb} kB were free, ${size(belowMinKb)} less than its min watermark of ${zone.minKb} kB`,
            zone,
          ),
        ],
  );
}

function cameBack(record: LogRecord, states: readonly ZoneState[]): Finding[] {
  // Only an allocation that ended in a failure or a kill found no zone; a stall may be over.
  if (record.type !== 'OomReport' && record.type !== 'AllocationFailure') return [];
  return states
    .filter(({ served }) => served === 'freely' || served === 'yes')
    .map(({ zone }) =>
      finding(
        'memory-came-back',
        `${capital(zoneName(zone))} could have served the request when its state was printed`,
        zone,
      ),
    );
}

function reserved(states: readonly ZoneState[], pageKb: number): Finding[] {
  return states
    .filter(({ served, below, reservePages = 0 }) => served === 'no' && below === undefined && reservePages > 0)
    .map(({ zone, reservePages = 0 }) =>
      finding(
        'reserved-for-lower-zones',
        `${capital(zoneName(zone))} keeps ${size(reservePages * pageKb)} back for requests that can use no higher zone: of its ${size(zone.freeKb ?? 0)} free nothing is left for this one`,
        zone,
      ),
    );
}

/** A zone judged as compaction would. */
export interface JudgedZone extends CompactionVerdict {
  readonly state: ZoneState;
}

/** The zones that the request may use, judged for its order; none for single pages. */
export function judgedZones(record: LogRecord): JudgedZone[] {
  const order = memoryRequest(record)?.order ?? 0;
  const memInfo = 'memInfo' in record ? (record as OomReport | AllocationRecord).memInfo : undefined;
  const pageKb = pageSizeKb(record);
  if (order === 0 || memInfo === undefined || pageKb === undefined) return [];
  const release = releaseOf(record);
  return zoneStates(record).flatMap((state) => {
    const { zone, served, reservePages = 0 } = state;
    const list = memInfo.buddyLists.find((each) => each.zone === zone.zone && each.node === zone.node);
    const counts = list === undefined ? undefined : freeCounts(list);
    if (counts === undefined || served === 'not allowed') return [];
    const { minKb, lowKb } = zone;
    const marks =
      minKb === undefined || lowKb === undefined ? {} : { minPages: minKb / pageKb, lowPages: lowKb / pageKb };
    const options = { ...marks, reservePages, ...(release === undefined ? {} : { release }) };
    return [{ state, ...compactionVerdict(counts, order, options) }];
  });
}

function ofOrder(record: LogRecord, states: readonly ZoneState[]): Finding[] {
  const order = memoryRequest(record)?.order ?? 0;
  const failed = record.type === 'AllocationFailure' || record.type === 'OomReport' || record.type === 'VmallocFailure';
  if (order === 0 || !failed || states.some(({ served }) => served === 'freely')) return [];
  const judged = judgedZones(record);
  const blockKb = 2 ** order * (pageSizeKb(record) ?? 0);
  const apart = judged.filter(({ verdict }) => verdict === 'fragmentation');
  if (apart.length > 0)
    return apart.map(({ state: { zone }, index }) =>
      finding(
        'fragmented',
        `${capital(zoneName(zone))} had ${size(zone.freeKb ?? 0)} free, but no block of ${size(blockKb)} (order ${order}): fragmentation index ${printedIndex(index)} of at most 1`,
        zone,
      ),
    );
  const short = judged.filter(({ verdict }) => verdict === 'memory');
  return short.length === 0 || short.length < judged.length
    ? []
    : [
        finding(
          'order-short-of-memory',
          `No zone had a block of ${size(blockKb)} (order ${order}), or enough free memory to make one`,
          ...short.map(({ state: { zone } }) => zone),
        ),
      ];
}
