import type { LogRecord } from '../../reports/nodes.ts';
import { judgedZones, zoneFindings } from '../diagnose/zones.ts';
import { printedIndex } from '../fragmentation/printed-index.ts';
import { memoryRequest } from '../gfp/request.ts';
import { pageSizeKb } from '../page-size.ts';
import { size } from '../size.ts';
import { type Served, type ZoneState, zoneStates } from '../watermarks/zone-states.ts';
import { capital, zoneName } from '../words.ts';
import { type ExplanationPart, row, type Statement, say, table } from './explanation.ts';

const SERVED: Record<Served, string> = {
  freely: 'yes',
  yes: 'yes, below low',
  'from the reserve': 'only from its reserve',
  no: 'no',
  'no block': 'no block large enough',
  'not allowed': 'may not use it',
};

/** The zones against their marks, and what the request could have got there. */
export function zoneParts(record: LogRecord): ExplanationPart[] {
  const states = zoneStates(record);
  const pageKb = pageSizeKb(record);
  const asked = states.some(({ served }) => served !== undefined);
  const cell = (kb: number | undefined) => (kb === undefined ? '' : size(kb));
  const rows = states.map((state) => {
    const { zone, served, reservePages } = state;
    const kept = reservePages === undefined || pageKb === undefined ? '' : size(reservePages * pageKb);
    const cells = [
      zone.node === undefined ? zone.zone : `node ${zone.node} ${zone.zone}`,
      cell(zone.freeKb),
      cell(zone.minKb),
      cell(zone.lowKb),
      cell(zone.managedKb ?? zone.presentKb),
      mark(state),
      ...(asked ? [kept, served === undefined ? '' : SERVED[served]] : []),
    ];
    return row(cells, [zone], state.below === 'min');
  });
  const header = [
    'zone',
    'free',
    'min',
    'low',
    'managed',
    'free is',
    ...(asked ? ['kept back', 'request served'] : []),
  ];
  return [...belowMin(states), ...table(header, rows), ...notes(record), ...orders(record)];
}

/** Why zones with free memory did not help. */
function notes(record: LogRecord): Statement[] {
  return zoneFindings(record)
    .filter(({ code }) => code === 'reserved-for-lower-zones' || code === 'memory-came-back')
    .map(({ message, evidence }) => say(`${message}.`, ...evidence));
}

function mark({ zone, below, belowMinKb }: ZoneState): string {
  if (belowMinKb !== undefined) return `below min by ${size(belowMinKb)}`;
  if (below !== undefined) return `below ${below}`;
  return zone.freeKb === undefined || zone.minKb === undefined ? '' : 'above high';
}

/** The question that a reader has first: is what is free below min? */
function belowMin(states: readonly ZoneState[]): Statement[] {
  const usable = states.filter(({ zone, served }) => zone.minKb !== undefined && served !== 'not allowed');
  const asked = states.some(({ served }) => served !== undefined);
  const short = usable.filter(({ belowMinKb }) => belowMinKb !== undefined);
  if (short.length > 0)
    return short.map(({ zone, belowMinKb = 0 }) =>
      say(
        `${capital(zoneName(zone))} is below its min watermark: ${zone.freeKb} kB are free, ${belowMinKb} kB less than the ${zone.minKb} kB below which ordinary requests get nothing.`,
        zone,
      ),
    );
  return usable.length === 0
    ? []
    : [
        say(
          `No zone${asked ? ' that the request may use' : ''} is below its min watermark.`,
          ...usable.map(({ zone }) => zone),
        ),
      ];
}

/** For a block of several pages: short of memory, or fragmented? */
function orders(record: LogRecord): Statement[] {
  const order = memoryRequest(record)?.order ?? 0;
  const blockKb = 2 ** order * (pageSizeKb(record) ?? 0);
  const block = `a block of ${size(blockKb)} (order ${order})`;
  const words = {
    available: () => `has ${block} free`,
    memory: () => `is short of memory: too little is free for compaction to make ${block}`,
    fragmentation: (index: number) =>
      `is fragmented: enough is free, but no ${block.slice(2)}; its fragmentation index is ${printedIndex(index)}, where 1 is fragmentation and 0 a lack of memory`,
  };
  return judgedZones(record).map(({ verdict, index, state: { zone, served } }) => {
    const keeps = verdict === 'available' && served === 'no' ? ', but must keep it back' : '';
    return say(`${capital(zoneName(zone))} ${words[verdict](index)}${keeps}.`, zone);
  });
}
