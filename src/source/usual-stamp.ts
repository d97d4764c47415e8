const BLANK = 32;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const OPEN = 91;
const CLOSE = 93;

/** printk prints microseconds, in six digits. */
const FRACTION = 6;
const MICROSECONDS = 1e6;
/** Digits of both, with the point between them, that surely make no number beyond 2^53. */
const LENGTH_MAX = 16;

/** What may still be of the prefix behind the stamp: the caller's id, or what vendors of phones have put there. */
const MORE = / ?(?:<|-?\(|[A-Z]?\[ *(?:[TC]?[0-9])|c[0-9])/y;

/**
 * The seconds of a stamp as printk prints it, `[ 1069.393693] `, and nothing more
 * of its prefix behind it; NaN for anything else. A pattern takes three times as
 * long, and every line of dmesg has one.
 */
export function usualSeconds(text: string): number {
  if (text.charCodeAt(0) !== OPEN) return Number.NaN;
  let index = 1;
  while (text.charCodeAt(index) === BLANK) index += 1;
  const first = index;
  let value = 0;
  let point = 0;
  for (; ; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) value = value * 10 + code - ZERO;
    else if (code === POINT && point === 0 && index > first) point = index;
    else break;
  }
  const isStamp = point > 0 && index - point - 1 === FRACTION && index - first <= LENGTH_MAX;
  if (!isStamp || text.charCodeAt(index) !== CLOSE || text.charCodeAt(index + 1) !== BLANK) return Number.NaN;
  MORE.lastIndex = index + 1;
  return MORE.test(text) ? Number.NaN : value / MICROSECONDS;
}

/** Where the message begins behind such a stamp. */
export function behindUsualStamp(text: string): number {
  return text.indexOf(']') + 2;
}
