/** int_sqrt of lib/int_sqrt.c (lib/math since 5.2): the largest integer whose square is not above `value`. */
export function integerSquareRoot(value: number): number {
  let root = Math.floor(Math.sqrt(value));
  // The floating-point root of a large square may be off by one to either side.
  while (root * root > value) root -= 1;
  while ((root + 1) * (root + 1) <= value) root += 1;
  return root;
}
