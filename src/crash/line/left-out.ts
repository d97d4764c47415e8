import { oneOf } from './cells.ts';

/** What stands where lines were left out: `...` of an analyst, `--` of `grep -A`. */
const LEFT_OUT = ['...', '....', '.....', '......', '[...]', '[....]', '[snip]', '<snip>', '…', '[…]', ':'] as const;
const WORDS: ReadonlySet<string> = new Set([...LEFT_OUT, '--']);

/** Whether a line says that lines were left out, and nothing else. */
export function saysLeftOut(words: string): boolean {
  return WORDS.has(words);
}

/** What an analyst put there. Behind `--` there may be another's lines, so that it is none of these. */
export const leftOut = () => oneOf('leftOut', [...LEFT_OUT]);
