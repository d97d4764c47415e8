const UNITS = ['kB', 'MB', 'GB', 'TB'] as const;

/** An amount in kB (1024 bytes) in the largest unit that leaves a number of at least 1. */
export function size(kb: number): string {
  let value = kb;
  let unit = 0;
  while (Math.abs(value) >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return `${unit === 0 ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** A part of a whole in percent, with one digit below 10 %. */
export function percent(part: number, whole: number): string {
  const value = whole === 0 ? 0 : (part / whole) * 100;
  return `${Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0)} %`;
}
