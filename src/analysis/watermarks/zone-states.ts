import type { MemInfo, Zone } from '../../records/mem-info/nodes.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import { freeCounts } from '../fragmentation/free-counts.ts';
import type { GfpAbilities } from '../gfp/abilities.ts';
import { type MemoryRequest, memoryRequest } from '../gfp/request.ts';
import { nodeNumbers } from '../node-list.ts';
import { pageSizeKb } from '../page-size.ts';
import { releaseOf } from '../release-of.ts';
import { watermarkGeneration } from './generation.ts';
import { reserveFor, zoneRank } from './zone-order.ts';
import { type AllocFlags, type WatermarkZone, zoneWatermarkOk } from './zone-watermark-ok.ts';

/** A zone at the moment of the report, and what the request could get there. */
export interface ZoneState {
  /** The zone line. */
  readonly zone: Zone;
  /** The mark that what is free is below, the lowest of them; absent when it is below none. */
  readonly below?: 'min' | 'low' | 'high';
  /** What is missing to the min mark, in kB. */
  readonly belowMinKb?: number;
  /** What this request must leave for requests that can only use lower zones, in pages. */
  readonly reservePages?: number;
  /** What the request could get here. */
  readonly served?: Served;
}

/**
 * Whether a zone could serve the request: `freely` above the low mark; `yes`
 * above min, which wakes kswapd; `from the reserve` only as it may dig below
 * min; `no`: too little is free above min and the reserve; `no block`: enough
 * is free, in pieces that are too small or of lists that it may not use;
 * `not allowed`: it may not use this zone or node.
 */
export type Served = 'freely' | 'yes' | 'from the reserve' | 'no' | 'no block' | 'not allowed';

/**
 * Each zone of a record's memory state against its marks, and against the
 * request of that record, as the kernel's own check would have it. Zones of a
 * line without free or min tell nothing of themselves.
 *
 * Source: __zone_watermark_ok, gfp_to_alloc_flags and gfp_zone, 2.6.18..6.18.
 * An unknown release counts as the newest.
 *
 * @example zoneStates(stall).map(({ zone, below, served }) => [zone.zone, below, served])
 */
export function zoneStates(record: LogRecord): ZoneState[] {
  const memInfo = 'memInfo' in record ? record.memInfo : undefined;
  if (memInfo === undefined) return [];
  const request = memoryRequest(record);
  const pageKb = pageSizeKb(record);
  return memInfo.zones.map((zone) => ({
    ...marks(zone),
    ...(request?.order === undefined || pageKb === undefined ? {} : check(record, memInfo, zone, request, pageKb)),
  }));
}

function marks(zone: Zone): Pick<ZoneState, 'zone' | 'below' | 'belowMinKb'> {
  const { freeKb, minKb } = zone;
  if (freeKb === undefined) return { zone };
  const under = (mark: number | undefined) => mark !== undefined && freeKb < mark;
  if (minKb !== undefined && under(minKb)) return { zone, below: 'min', belowMinKb: minKb - freeKb };
  if (under(zone.lowKb)) return { zone, below: 'low' };
  return under(zone.highKb) ? { zone, below: 'high' } : { zone };
}

function check(
  record: LogRecord,
  memInfo: MemInfo,
  zone: Zone,
  { order = 0, abilities }: MemoryRequest,
  pageKb: number,
): Pick<ZoneState, 'reservePages' | 'served'> {
  if (abilities === undefined || zone.freeKb === undefined || zone.minKb === undefined) return {};
  if (!isAllowed(record, zone, abilities)) return { served: 'not allowed' };
  const reservePages = reserveFor(zone, memInfo.zones, abilities.highestZone);
  const state = stateOf(memInfo, zone, pageKb);
  const generation = watermarkGeneration(releaseOf(record) ?? '') ?? '6.3';
  const flags = allocFlags(abilities, order);
  const passes = (kb: number | undefined, own: AllocFlags, size = order) =>
    kb !== undefined &&
    zoneWatermarkOk(state, { order: size, markPages: Math.floor(kb / pageKb), reservePages, flags: own }, generation);
  const ordinary = { cma: abilities.movable };
  const outcome = [passes(zone.lowKb, ordinary), passes(zone.minKb, ordinary), passes(zone.minKb, flags)];
  const served = (['freely', 'yes', 'from the reserve'] as const)[outcome.indexOf(true)];
  if (served !== undefined) return { reservePages, served };
  // With __GFP_MEMALLOC no mark counts.
  if (abilities.reserves === 'all' && passes(0, flags)) return { reservePages, served: 'from the reserve' };
  if (outcome.includes(undefined)) return { reservePages };
  return { reservePages, served: passes(zone.minKb, flags, 0) ? 'no block' : 'no' };
}

/** The zone is not above the highest that the mask allows, and its node is one that it may use. */
function isAllowed(record: LogRecord, { zone, node = 0 }: Zone, { highestZone, hardwall }: GfpAbilities): boolean {
  const rank = zoneRank(zone);
  if (rank !== undefined && rank > (zoneRank(highestZone) ?? rank)) return false;
  const constraint = 'constraint' in record ? record.constraint : undefined;
  const invocation = 'invocation' in record ? record.invocation : undefined;
  const mask = constraint?.nodemask ?? (invocation && 'nodemask' in invocation ? invocation.nodemask : undefined);
  const cpuset = 'cpuset' in record ? record.cpuset?.memsAllowed : undefined;
  const own = invocation && 'memsAllowed' in invocation ? invocation.memsAllowed : undefined;
  return includes(mask, node) && (!hardwall || includes(constraint?.memsAllowed ?? own ?? cpuset, node));
}

/** A list that is none, `(null)`, holds every node. */
function includes(list: string | undefined, node: number): boolean {
  const nodes = list === undefined ? undefined : nodeNumbers(list);
  return nodes === undefined || nodes.includes(node);
}

/** gfp_to_alloc_flags, as far as the mask tells. */
function allocFlags({ reserves, movable }: GfpAbilities, order: number): AllocFlags {
  const atomic = reserves === 'atomic';
  return { high: atomic || reserves === 'high', harder: atomic, highatomic: atomic && order > 0, cma: movable };
}

function stateOf({ buddyLists }: MemInfo, zone: Zone, pageKb: number): WatermarkZone {
  const list = buddyLists.find((each) => each.zone === zone.zone && each.node === zone.node);
  const counts = list === undefined ? undefined : freeCounts(list);
  const pages = (kb: number | undefined) => (kb === undefined ? undefined : Math.floor(kb / pageKb));
  const highatomic = pages(zone.freeHighatomicKb ?? zone.reservedHighatomicKb);
  const cma = pages(zone.freeCmaKb);
  return {
    freePages: Math.floor((zone.freeKb ?? 0) / pageKb),
    ...(highatomic === undefined ? {} : { highatomicPages: highatomic }),
    ...(cma === undefined ? {} : { freeCmaPages: cma }),
    ...(list === undefined || counts === undefined
      ? {}
      : { counts, migrateTypes: list.orders.map(({ migrateTypes }) => migrateTypes) }),
  };
}
