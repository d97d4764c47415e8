/** How the pairs of a run are written. */
export interface PairShape {
  /** What stands between key and value; a colon unless said. */
  readonly separator?: ':' | '=';
}

/** One `key:value` in a run, with indices into the run. */
export interface ScannedPair {
  readonly key: string;
  readonly value: string;
  readonly valueStart: number;
  /** A blank stood between the separator and the value. */
  readonly blank: boolean;
  /** Where the next pair begins. */
  readonly end: number;
}

const PAIR = {
  ':': /([A-Za-z_][^\s:=]*):( ?)(-?[0-9][^\s:=]*)(?: |$)/y,
  '=': /([A-Za-z_][^\s:=]*)=( ?)(-?[0-9][^\s:=]*)(?: |$)/y,
};

/** The pair that begins at `index`, or undefined when none does. */
export function scanPair(run: string, index: number, shape: PairShape): ScannedPair | undefined {
  const pattern = PAIR[shape.separator ?? ':'];
  pattern.lastIndex = index;
  const match = pattern.exec(run);
  if (match === null) return undefined;
  const [, key = '', blank = '', value = ''] = match;
  return { key, value, blank: blank !== '', valueStart: index + key.length + 1 + blank.length, end: pattern.lastIndex };
}
