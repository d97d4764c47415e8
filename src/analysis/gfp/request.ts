import type { LogRecord } from '../../reports/nodes.ts';
import { releaseOf } from '../release-of.ts';
import { type GfpAbilities, gfpAbilities } from './abilities.ts';
import { type DecodedGfp, decodeGfp, maskValue, readMask } from './decode.ts';
import { inferGfpRelease } from './infer-release.ts';

/** What was asked for, as far as its line says. */
export interface MemoryRequest {
  /** 2^order pages in one piece; absent for the kill that was asked for by hand (order -1). */
  readonly order?: number;
  readonly gfp?: DecodedGfp;
  readonly abilities?: GfpAbilities;
  /** How the table of the mask was found: the release printed, the names printed, or the bits of GFP_NOFS in it. */
  readonly by?: 'release' | 'names' | 'bits';
}

/** The table for masks of before 4.4 that have nothing else to tell their release: what it lacks later ones have in other places. */
const OLD = '2.6.32';

/** GFP_NOFS of each range: most masks that may wait hold it, and its bits tell a mask's age where nothing else does. */
const GFP_NOFS: readonly (readonly [mask: number, release: string])[] = [
  [0x240_0040, '4.9'],
  [0x140_0040, '4.14'],
  [0x60_0040, '4.19'],
  [0xc40, '5.4'],
  [0x50, OLD],
];

/**
 * The request that a record is about, with its gfp mask read by the table of
 * its kernel: the one that reproduces the names printed, else that of the
 * release, else the one whose GFP_NOFS is in the mask. undefined for records
 * that ask for no pages.
 *
 * @example memoryRequest(report)?.gfp?.names // ['GFP_HIGHUSER_MOVABLE']
 */
export function memoryRequest(record: LogRecord): MemoryRequest | undefined {
  if (!('invocation' in record) || record.invocation === undefined) return undefined;
  const { invocation } = record;
  const order = isOrder(invocation.order) ? { order: invocation.order } : {};
  const { gfpMask } = invocation;
  const names = 'gfpFlags' in invocation ? invocation.gfpFlags : undefined;
  // A mask of 0 is a page fault that was out of memory somewhere below: it asked for nothing itself.
  if (gfpMask === undefined || !readMask(gfpMask)) return order;
  const found = decodedMask(gfpMask, names, releaseOf(record));
  return found === undefined ? order : { ...order, ...found, abilities: gfpAbilities(found.gfp.flags) };
}

/** No allocator has orders beyond this; a larger one is damage, and -1 a kill that was asked for by hand. */
const LARGEST_ORDER = 31;

function isOrder(order: number | undefined): order is number {
  return order !== undefined && order >= 0 && order <= LARGEST_ORDER;
}

type Decoded = { readonly gfp: DecodedGfp; readonly by: NonNullable<MemoryRequest['by']> };

/** A printed mask by the table that fits best. */
export function decodedMask(mask: string, names?: readonly string[], release?: string): Decoded | undefined {
  const own = release === undefined ? undefined : decodeGfp(mask, release);
  if (own !== undefined && (names === undefined || own.names.join() === names.join()))
    return { gfp: own, by: 'release' };
  const range = names === undefined ? undefined : inferGfpRelease(mask, names).at(-1);
  const named = range === undefined ? undefined : decodeGfp(mask, range.from, range.config);
  if (named !== undefined) return { gfp: named, by: 'names' };
  if (own !== undefined) return { gfp: own, by: 'release' };
  const value = maskValue(mask);
  const hint = GFP_NOFS.find(([nofs]) => (value & nofs) >>> 0 === nofs)?.[1];
  const guessed = hint === undefined ? undefined : decodeGfp(mask, hint);
  return guessed === undefined ? undefined : { gfp: guessed, by: 'bits' };
}
