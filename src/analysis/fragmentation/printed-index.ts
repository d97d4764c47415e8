/**
 * An index in thousandths as debugfs prints it: `%d.%03d` of the value over
 * 1000 and the rest, each with C's sign. A negative index above −1000 therefore
 * shows its sign behind the point.
 *
 * Source: extfrag_show_print and unusable_show_print of mm/vmstat.c, 2.6.35..
 *
 * @example printedIndex(-1000) // '-1.000'
 */
export function printedIndex(thousandths: number): string {
  const whole = Math.trunc(thousandths / 1000);
  const rest = thousandths - whole * 1000;
  const digits = String(Math.abs(rest));
  return `${whole}.${rest < 0 ? `-${digits.padStart(2, '0')}` : digits.padStart(3, '0')}`;
}
