import { isSince, parseRelease } from '../release.ts';
import { GFP_TABLES, type GfpConfig, type GfpTableSource } from './tables.ts';

/** The names of a range of releases, ready to be used. */
export interface GfpTable {
  /** The release whose source the table is from. */
  readonly id: string;
  /** First release of the range. */
  readonly from: string;
  /** Every name with its mask: bits, unions and composites, prefixes included. */
  readonly masks: ReadonlyMap<string, number>;
  /** Single bits, lowest first. */
  readonly bits: readonly (readonly [name: string, mask: number])[];
  /** What the kernel tries when it prints a mask, in its order. */
  readonly printer: readonly (readonly [name: string, mask: number])[];
  /** This kernel prints names itself (4.6..). */
  readonly printsNames: boolean;
}

/** The range that a release belongs to; undefined for what is no release, or older than 2.6.18. */
export function gfpTableSource(release: string): GfpTableSource | undefined {
  const parsed = parseRelease(release);
  return parsed === undefined ? undefined : GFP_TABLES.findLast(({ from }) => isSince(parsed, from));
}

const built = new Map<string, GfpTable>();

/** The table of a range, for a kernel with these options. */
export function gfpTable(source: GfpTableSource, config: readonly GfpConfig[] = []): GfpTable {
  const key = [source.id, ...[...config].sort()].join(' ');
  let table = built.get(key);
  if (table === undefined) built.set(key, (table = build(source, config)));
  return table;
}

function build(source: GfpTableSource, config: readonly GfpConfig[]): GfpTable {
  const bits = new Map(bitsOf(source, config));
  const union = (bits.get('DIRECT_RECLAIM') ?? 0) | (bits.get('KSWAPD_RECLAIM') ?? 0);
  const single = new Map(union === 0 ? bits : [...bits, ['RECLAIM', union] as const]);
  const composite = compositesOf(source, single, config);
  const named = (names: ReadonlyMap<string, number>, prefix: string) =>
    [...names].filter(([, mask]) => mask !== 0).map(([name, mask]) => [prefix + name, mask] as const);
  const sorted = [...bits].sort(([, a], [, b]) => a - b);
  return {
    id: source.id,
    from: source.from,
    masks: new Map([...named(single, '__GFP_'), ...named(composite, 'GFP_')]),
    bits: sorted.map(([name, mask]) => [`__GFP_${name}`, mask] as const),
    printer: printerOf(source, single, composite),
    printsNames: !('silent' in source.printer),
  };
}

function* bitsOf(source: GfpTableSource, config: readonly GfpConfig[]): Generator<readonly [string, number]> {
  const words = source.bits.split(' ');
  for (const [bit, name] of words.entries()) if (name !== '-') yield [name, 2 ** bit];
  let next = words.length;
  for (const [option, names, first] of source.optional ?? []) {
    if (!config.includes(option)) continue;
    let bit = source.packed ? next : first;
    for (const name of names.split(' ')) yield [name, 2 ** bit++];
    next = bit;
  }
}

function compositesOf(
  { composites, movableWithTags }: GfpTableSource,
  single: ReadonlyMap<string, number>,
  config: readonly GfpConfig[],
): Map<string, number> {
  const tags = config.includes('KASAN_HW_TAGS') ? movableWithTags : undefined;
  const definitions = { ...composites };
  if (tags !== undefined) definitions['HIGHUSER_MOVABLE'] = `${definitions['HIGHUSER_MOVABLE']} ${tags}`;
  const value = (name: string, inside: string): number => {
    // A composite may bear the name of one of its bits: GFP_ATOMIC, GFP_DMA.
    const own = name === inside || definitions[name] === undefined ? single.get(name) : undefined;
    return own ?? evaluate(definitions[name] ?? '', name);
  };
  const evaluate = (definition: string, name: string): number => {
    let mask = 0;
    for (const word of definition.split(' ').filter(Boolean)) {
      if (word.startsWith('-')) mask &= ~value(word.slice(1), name);
      else mask |= value(word, name);
    }
    return mask;
  };
  return new Map(Object.entries(definitions).map(([name, definition]) => [name, evaluate(definition, name)]));
}

function printerOf(
  { printer }: GfpTableSource,
  single: ReadonlyMap<string, number>,
  composite: ReadonlyMap<string, number>,
): (readonly [string, number])[] {
  const names = [
    ...printer.composites.split(' ').map((name) => [`GFP_${name}`, composite.get(name)] as const),
    ...printer.single
      .split(' ')
      .map((name) =>
        name.startsWith('=')
          ? ([`GFP_${name.slice(1)}`, composite.get(name.slice(1))] as const)
          : ([`__GFP_${name}`, single.get(name)] as const),
      ),
  ];
  return names.flatMap(([name, mask]) => (mask === undefined || mask === 0 ? [] : [[name, mask] as const]));
}
