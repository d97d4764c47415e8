import type { Arbitrary, FastCheck } from '../fast-check.ts';
import type { Capture } from '../part.ts';
import { field } from './field.ts';

/** One byte of a task name, or what a log daemon writes for it. */
const COMM_CHAR = '(?:\\\\x[0-9a-f]{2}|#[0-7]{3}|.)';

/** A name has at most 15 bytes, and some lines are printed with room for 20. */
const COMM_MAX = 20;

/** TASK_COMM_LEN without its terminator. */
const COMM_BYTES = 15;

/**
 * In a cut line the name ends where what follows it stands, if that cannot be
 * part of the name itself: `x,pid=1,uid=2` is a name.
 */
function commEndsSurely(text: string, at: number, end: number, follow: string): boolean {
  const pattern = new RegExp(follow, 'sy');
  let longest = 0;
  for (let start = at; start <= at + COMM_BYTES; start += 1) {
    pattern.lastIndex = start;
    if (!pattern.test(text)) continue;
    if (start !== end) return false;
    longest = pattern.lastIndex - start;
  }
  return end - at + longest > COMM_BYTES || text.length >= at + COMM_BYTES + longest;
}

function names(fc: FastCheck): Arbitrary<string> {
  const odd = fc.constantFrom(
    'Web Content',
    'kworker/u8:2',
    '(sd-pam)',
    'java[42]',
    'a) score 9 or',
    'x,pid=1,uid=2',
    '数据库',
    'npm start',
    'CPU 0/KVM',
  );
  return fc.oneof(fc.stringMatching(/^[a-zA-Z_][a-zA-Z0-9_.:/-]{0,14}$/), odd);
}

/** `%s` of a task's comm: up to 15 bytes that may hold blanks, brackets, commas and non-ASCII. */
export function comm<const N extends string>(name: N): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    // Bounded, so the backtracking that names like `a) score 9 or` need stays linear in the line.
    pattern: ({ follow }) => (follow === '$' ? '.*' : `${COMM_CHAR}{0,${COMM_MAX}}?`),
    parse: (raw) => raw,
    print: (value) => value,
    endsSurely: commEndsSurely,
    arbitrary: names,
  });
}

/** `%s`: text up to what follows it in the declaration, which it cannot contain; any text at the end of a line. */
export function text<const N extends string>(
  name: N,
  sample: (fc: FastCheck) => Arbitrary<string> = (fc) => fc.stringMatching(/^[a-zA-Z0-9/_.-]{1,20}$/),
): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: ({ follow }) => (follow === '$' ? '.*' : `(?:(?!${follow}).)*`),
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: sample,
  });
}

/** `%s`: text that may hold what follows it in the declaration: it ends where that stands last. */
export function longestText<const N extends string>(
  name: N,
  sample: (fc: FastCheck) => Arbitrary<string>,
): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: () => '.*',
    // In a cut line what stands last may not be the last.
    endsSurely: () => false,
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: sample,
  });
}

/** A cgroup path: `/`, or names between slashes that may hold blanks, colons and escapes. */
export function cgroupPath<const N extends string>(
  name: N,
  kind: typeof longestText = text,
): Capture<{ [K in N]: string }> {
  return kind(name, (fc) => fc.oneof(fc.constant('/'), fc.stringMatching(/^(?:\/[a-z0-9_.:-]{1,12}){1,4}$/)));
}

/** `%s` of a word without blanks. */
export function word<const N extends string>(
  name: N,
  options: { pattern?: RegExp; begins?: string } = {},
): Capture<{ [K in N]: string }> {
  const shape = options.pattern ?? /[A-Za-z0-9_.-]{1,20}/;
  return field(name, {
    template: '<%>',
    ...(options.begins === undefined ? {} : { begins: options.begins }),
    pattern: () => (options.pattern ? `(?:${options.pattern.source})` : '[^ ]+'),
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.stringMatching(new RegExp(`^(?:${shape.source})$`)),
  });
}

/** `%*pbl`: a list of node or cpu numbers such as `0`, `0-1`, `0,2-3`; `(null)` when there is none. */
export function nodeList<const N extends string>(name: N): Capture<{ [K in N]: string }> {
  const range = '[0-9]+(?:-[0-9]+)?';
  return field(name, {
    template: '<%>',
    pattern: () => `(?:\\(null\\)|${range}(?:,${range})*)?`,
    // A comma ends the list only when no digit follows it.
    endsSurely: (text, _at, end) => text[end] !== ',' || /[^0-9]/.test(text[end + 1] ?? '0'),
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom('(null)', '0', '0-1', '0,2-3', '1'),
  });
}
