import { decodeWith, maskValue } from './decode.ts';
import { gfpTable } from './table.ts';
import { GFP_TABLES, type GfpConfig, type GfpTableSource } from './tables.ts';

/** Releases whose kernel would print a mask with the given names. */
export interface GfpRange {
  readonly from: string;
  /** The range ends before this release; absent for the newest. */
  readonly before?: string;
  /** Options that the kernel must have been built with. */
  readonly config?: readonly GfpConfig[];
}

/**
 * Which kernels print this mask with these names: the ranges of releases whose
 * table gives just them, oldest first. A number and its names fit few tables,
 * so that a log without a release still tells about when it was written. Empty
 * when no kernel known prints that.
 *
 * @param names as printed behind the mask
 * @example inferGfpRelease('0x24200ca', ['GFP_HIGHUSER_MOVABLE']) // 4.5 to before 4.10
 */
export function inferGfpRelease(mask: string | number, names: readonly string[]): GfpRange[] {
  const value = maskValue(mask);
  const wanted = names.join('|');
  return GFP_TABLES.flatMap((source, index) => {
    const config = configsOf(source).find(
      (options) => decodeWith(value, gfpTable(source, options)).names.join('|') === wanted,
    );
    if (config === undefined) return [];
    const before = GFP_TABLES[index + 1]?.from;
    return [
      { from: source.from, ...(before === undefined ? {} : { before }), ...(config.length === 0 ? {} : { config }) },
    ];
  });
}

/** Every combination of a range's options, none first. */
function configsOf({ optional = [] }: GfpTableSource): GfpConfig[][] {
  const sets: GfpConfig[][] = [[]];
  for (const [config] of optional) sets.push(...sets.map((set) => [...set, config]));
  return sets;
}
