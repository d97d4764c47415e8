import { type GfpTable, gfpTable, gfpTableSource } from './table.ts';
import type { GfpConfig } from './tables.ts';

/** What a gfp mask says in the words of one kernel. */
export interface DecodedGfp {
  /** As the kernel prints it: `0x24200ca`. */
  readonly mask: string;
  /** The names as that kernel prints them behind the number, large ones first; a rest without a name in hex. */
  readonly names: readonly string[];
  /** Every single bit by name, lowest first. */
  readonly flags: readonly string[];
  /** Bits that this kernel has no name for. */
  readonly unknown?: string;
  /** The release whose table was used. */
  readonly table: string;
  /** The kernel prints these names itself (4.6..); else they are this library's reading. */
  readonly printedByKernel: boolean;
}

/**
 * Reads a gfp mask with the bits of a release, which change often: 0x10 is
 * __GFP_WAIT before 4.4 and __GFP_RECLAIMABLE since. undefined for what is no
 * release, or one older than 2.6.18.
 *
 * Source: include/linux/gfp.h (gfp_types.h) and format_flags of lib/vsprintf.c, 2.6.18..6.18.
 *
 * @param config options of that kernel's build that add bits
 * @throws TypeError for a mask that is none
 * @example decodeGfp('0x24200ca', '4.9.0-7-amd64')?.names // ['GFP_HIGHUSER_MOVABLE']
 */
export function decodeGfp(
  mask: string | number,
  release: string,
  config: readonly GfpConfig[] = [],
): DecodedGfp | undefined {
  const value = maskValue(mask);
  const source = gfpTableSource(release);
  return source === undefined ? undefined : decodeWith(value, gfpTable(source, config));
}

/** A mask by its number. */
export function maskValue(mask: string | number): number {
  const value = typeof mask === 'number' ? mask : (readMask(mask) ?? -1);
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff) throw new TypeError(`${mask} is no gfp mask`);
  return value;
}

/** A printed mask by its number; undefined for one of more than 32 bits, which gfp_t has not. */
export function readMask(text: string): number | undefined {
  return /^(?:0x)?0*[0-9a-f]{1,8}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}

/** A number as `%#x` prints it. */
function hex(value: number): string {
  return `0x${value.toString(16)}`;
}

export function decodeWith(value: number, table: GfpTable): DecodedGfp {
  const names: string[] = [];
  let rest = value;
  for (const [name, mask] of table.printer) {
    if ((rest & mask) !== mask) continue;
    names.push(name);
    // The shift makes the result of a bit operation unsigned again.
    rest = (rest & ~mask) >>> 0;
  }
  if (rest !== 0) names.push(hex(rest));
  const known = table.bits.filter(([, mask]) => (value & mask) !== 0);
  const unknown = known.reduce((left, [, mask]) => (left & ~mask) >>> 0, value);
  return {
    mask: hex(value),
    names,
    flags: known.map(([name]) => name),
    ...(unknown === 0 ? {} : { unknown: hex(unknown) }),
    table: table.id,
    printedByKernel: table.printsNames,
  };
}
