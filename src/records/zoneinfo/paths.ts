import type { Fields } from '../../printk/part.ts';
import { PAGESET } from './grammar.ts';
import { MARKS, NODE_TAIL, TAIL } from './lines.ts';

const FIELDS: Record<string, Record<string, string>> = {
  ZoneinfoMark: MARKS,
  ZoneinfoTail: TAIL,
  ZoneinfoNodeTail: NODE_TAIL,
};

/** Where in a zone the value of each of its lines stands. */
export function zonePaths(): (line: Fields) => string | undefined {
  let counters = 'values';
  let pageset = -1;
  return ({ type, key }) => {
    if (type === 'ZoneinfoPerNode') counters = 'nodeValues';
    if (type === 'ZoneinfoFree') counters = 'values';
    if (type === 'PagesetCpu') pageset += 1;
    if (type === 'ZoneinfoCounter') return `${counters}.${key}`;
    if (type === 'VmStatsThreshold') return `pagesets.${pageset}.vmStatsThreshold`;
    if (typeof key !== 'string') return undefined;
    const inPageset = (PAGESET as Record<string, string>)[key];
    if (type === 'PagesetValue' || type === 'PagesetWideValue') return `pagesets.${pageset}.${inPageset}`;
    return FIELDS[type as string]?.[key];
  };
}
