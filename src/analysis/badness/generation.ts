import { isSince, newestSince, parseRelease } from '../release.ts';

/**
 * How a kernel works out badness, by the first release that does:
 * `legacy` from the virtual size, with CPU time, children and niceness;
 * `2.6.36` in thousandths of the memory, `2.6.39` with page tables;
 * `3.5` in pages, root 30 thousandths of all memory better off;
 * `3.14` root 3 % of its own pages better off; `4.17` no favour to root;
 * `5.9` negative values are kept.
 */
export type BadnessGeneration = 'legacy' | '2.6.36' | '2.6.39' | '3.5' | '3.14' | '4.17' | '5.9';

const FIRST: readonly (readonly [string, BadnessGeneration])[] = [
  ['2.6.18', 'legacy'],
  ['2.6.36', '2.6.36'],
  ['2.6.39', '2.6.39'],
  ['3.5', '3.5'],
  // 3.10.17 has the old favour, 3.10.65 the new one; between them nobody looked.
  ['3.10.65', '3.14'],
  ['3.11', '3.5'],
  ['3.14', '3.14'],
  ['4.17', '4.17'],
  ['5.9', '5.9'],
];

/** Where Red Hat's code is ahead of its number. RHEL 6 prints oom_score_adj and scores up to 1000. */
const RHEL: Readonly<Record<number, BadnessGeneration>> = { 6: '2.6.36', 7: '3.14' };

/**
 * How this kernel works out badness; undefined for what is no release, or one older than 2.6.18.
 *
 * @example badnessGeneration('4.4.0-150-generic') // '3.14'
 */
export function badnessGeneration(release: string): BadnessGeneration | undefined {
  const parsed = parseRelease(release);
  if (parsed === undefined) return undefined;
  return RHEL[parsed.rhel ?? 0] ?? newestSince(FIRST, parsed);
}

/**
 * The thousandths of generation 2.6.39 are kept in an int, which overflows
 * above 2^31 / 1000 pages (8 GiB of 4 kB pages): 2.6.39..3.1, repaired in 3.2.
 *
 * @example hasIntPoints('3.0.101') // true
 */
export function hasIntPoints(release: string): boolean {
  const parsed = parseRelease(release);
  return parsed !== undefined && isSince(parsed, '2.6.39') && !isSince(parsed, '3.2');
}
