import { gfpTable, gfpTableSource } from './table.ts';
import type { GfpConfig } from './tables.ts';

/**
 * The number of a mask that is given by names, in the bits of a release.
 * undefined when that release has one of the names not, or is none.
 *
 * @param names as the kernel prints them; a rest in hex, such as `0x800`, counts too
 * @example encodeGfp(['GFP_KERNEL', '__GFP_ZERO'], '5.10') // 0xdc0
 */
export function encodeGfp(
  names: readonly string[],
  release: string,
  config: readonly GfpConfig[] = [],
): number | undefined {
  const source = gfpTableSource(release);
  if (source === undefined) return undefined;
  const { masks } = gfpTable(source, config);
  let value = 0;
  for (const name of names) {
    const mask = /^0x[0-9a-f]{1,8}$/i.test(name) ? Number.parseInt(name, 16) : masks.get(name);
    if (mask === undefined) return undefined;
    value = (value | mask) >>> 0;
  }
  return value;
}
