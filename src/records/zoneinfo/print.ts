import type { Printk } from '../../printk/printk.ts';
import type { Values } from '../values.ts';
import {
  MARKS,
  NODE_TAIL,
  TAIL,
  ZoneinfoCounter,
  ZoneinfoFree,
  ZoneinfoHead,
  ZoneinfoMark,
  ZoneinfoNodeScanned,
  ZoneinfoNodeTail,
  ZoneinfoPerNode,
  ZoneinfoProtection,
  ZoneinfoScanned,
  ZoneinfoTail,
} from './lines.ts';
import type { Pageset, Zoneinfo, ZoneinfoZone } from './nodes.ts';
import { PagesetCpu, PagesetValue, PagesetWideValue, VmStatsThreshold, ZoneinfoPagesets } from './pageset-lines.ts';

/** The line if the zone has its field. */
function when(printk: Printk, zone: ZoneinfoZone, field: keyof ZoneinfoZone): string[] {
  return zone[field] === undefined ? [] : [printk.print(zone)];
}

/** Lines of keys whose values have fields of their own, in the order in which they are printed. */
function keyed(printk: Printk, fields: Record<string, string>, from: object): string[] {
  return Object.entries(fields).flatMap(([key, field]) => {
    const value = (from as Record<string, unknown>)[field];
    return value === undefined ? [] : [printk.print({ key, value })];
  });
}

function counters(values: Values, indent: number | undefined): string[] {
  return Object.entries(values).map(([key, value]) => ZoneinfoCounter.print({ key, value, indent }));
}

function marks(zone: ZoneinfoZone): string[] {
  const { scanned: _, spanned, present, managed, cma, ...before } = MARKS;
  const plain = zone.scanActive === undefined && zone.scanActiveAnon === undefined;
  return [
    ...when(ZoneinfoFree, zone, 'freePages'),
    ...keyed(ZoneinfoMark, before, zone),
    ...(plain ? keyed(ZoneinfoMark, { scanned: MARKS.scanned }, zone) : [ZoneinfoScanned.print(zone)]),
    ...when(ZoneinfoNodeScanned, zone, 'nodeScannedPages'),
    ...keyed(ZoneinfoMark, { spanned, present, managed, cma }, zone),
  ];
}

function pageset(set: Pageset): string[] {
  const wide = set.highMin !== undefined || set.highMax !== undefined;
  const { count, high, batch, highMin: high_min, highMax: high_max } = set;
  const values = Object.entries({ count, high, batch, high_min, high_max }).filter(([, value]) => value !== undefined);
  return [
    PagesetCpu.print(set),
    ...values.map(([key, value]) => (wide ? PagesetWideValue : PagesetValue).print({ key, value })),
    ...(set.vmStatsThreshold === undefined ? [] : [VmStatsThreshold.print({ threshold: set.vmStatsThreshold })]),
  ];
}

function tail(zone: ZoneinfoZone): string[] {
  const byNode = zone.nodeUnreclaimable !== undefined || zone.nodeInactiveRatio !== undefined;
  return byNode ? keyed(ZoneinfoNodeTail, NODE_TAIL, zone) : keyed(ZoneinfoTail, TAIL, zone);
}

function printZone(zone: ZoneinfoZone): string[] {
  const { nodeValues, values, counterIndent, protectionLast, pagesets } = zone;
  const protection = when(ZoneinfoProtection, zone, 'protection');
  return [
    ZoneinfoHead.print(zone),
    ...(nodeValues === undefined ? [] : [ZoneinfoPerNode.print({}), ...counters(nodeValues, counterIndent)]),
    ...marks(zone),
    ...(protectionLast ? [] : protection),
    ...counters(values, counterIndent),
    ...(protectionLast ? protection : []),
    ...(pagesets === undefined ? [] : [ZoneinfoPagesets.print({}), ...pagesets.flatMap(pageset)]),
    ...tail(zone),
  ];
}

/** The lines of /proc/zoneinfo. */
export function printZoneinfo({ zones }: Zoneinfo): string[] {
  return zones.flatMap(printZone);
}
