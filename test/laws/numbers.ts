/** A number out of an AST, with the node of one line that it belongs to, as far as it belongs to one. */
export interface PlacedNumber {
  /** `Task@1234.rssPages`: the same number has the same key however much of the text around it is lost. */
  readonly key: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** Blocks that span lines, whose place moves when lines are lost: keyed by their type alone. */
const SPANNING = new Set([
  'MemInfo',
  'Counters',
  'SwapCache',
  'TaskTable',
  'OomReport',
  'AllocationFailure',
  'AllocationStall',
  'MemInfoDump',
  'OomPanic',
  'OomKill',
]);
const PLACES = new Set(['start', 'end', 'ranges', 'diagnostics', 'envelope', 'bootSeconds']);

/** Every number in an AST. */
export function numbersOf(value: unknown, path = '', place = { start: 0, end: 0 }): PlacedNumber[] {
  if (typeof value === 'number') return [{ key: path, value, ...place }];
  if (typeof value !== 'object' || value === null) return [];
  const { type, start, end } = value as { type?: string; start?: number; end?: number };
  const isNode = typeof type === 'string' && typeof start === 'number' && typeof end === 'number';
  const base = isNode ? (SPANNING.has(type) ? type : `${type}@${start}`) : path;
  const here = isNode ? { start, end } : place;
  return Object.entries(value)
    .filter(([key]) => !PLACES.has(key))
    .flatMap(([key, member]) => numbersOf(member, `${base}.${key}`, here));
}
