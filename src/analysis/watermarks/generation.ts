import { newestSince, parseRelease } from '../release.ts';

/**
 * How a kernel checks a zone against a mark, by the first release that does:
 * before 4.4 free blocks are counted off order by order, since 4.4 one block
 * of a list that may be used is enough. 2.6.39 as released takes two pages too
 * many off; 3.5 leaves CMA pages out; 4.13 lets victims of the OOM killer dig
 * deeper; 6.3 knows requests that may not block apart from those with reserves.
 */
export type WatermarkGeneration = '2.6.18' | '2.6.39' | '3.5' | '4.4' | '4.13' | '6.3';

const FIRST: readonly (readonly [string, WatermarkGeneration])[] = [
  ['2.6.18', '2.6.18'],
  ['2.6.39', '2.6.39'],
  ['3.0', '2.6.18'],
  ['3.5', '3.5'],
  ['4.4', '4.4'],
  ['4.13', '4.13'],
  // 6.1 has it from some stable release on: it is in 6.1.192; 6.2 has it not.
  ['6.1.192', '6.3'],
  ['6.2', '4.13'],
  ['6.3', '6.3'],
];

/**
 * How this kernel checks watermarks; undefined for what is no release or older than 2.6.18.
 *
 * @example watermarkGeneration('4.9.0-7-amd64') // '4.4'
 */
export function watermarkGeneration(release: string): WatermarkGeneration | undefined {
  const parsed = parseRelease(release);
  return parsed === undefined ? undefined : newestSince(FIRST, parsed);
}
