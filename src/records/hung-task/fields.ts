import type { FastCheck } from '../../printk/fast-check.ts';
import { field } from '../../printk/fields/field.ts';
import { toNumber } from '../../printk/fields/number.ts';
import type { Capture, Fields } from '../../printk/part.ts';

/** Characters of a name that a log daemon may have escaped. */
const NAME_MAX = 64;

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The text with blanks after it until it has the width in bytes. */
function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - bytes(text)));
}

function namesUpTo(fc: FastCheck, width: number) {
  const plain = fc.stringMatching(new RegExp(`^[a-zA-Z_][a-zA-Z0-9_.:/-]{0,${width - 1}}$`));
  return fc.oneof(plain, fc.constantFrom('Web Content', 'kworker/u8:2', '(sd-pam)', '数据库', 'npm start'));
}

/**
 * `%-15.15s`: a name with blanks up to the width of its column, the names of
 * tasks cut to it. `lone` when nothing but the width tells where it ends.
 */
export function paddedComm<const N extends string>(
  name: N,
  width: number,
  options: { lone?: true } = {},
): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: () => `.{1,${NAME_MAX}}?`,
    accepts: (raw, mode) =>
      mode !== 'strict' || (bytes(raw.trimEnd()) <= width && padded(raw.trimEnd(), width) === raw),
    parse: (raw) => raw.trimEnd(),
    print: (value) => padded(value, width),
    // A cut line has no columns left to go by.
    ...(options.lone ? { endsSurely: () => false } : {}),
    arbitrary: (fc) => namesUpTo(fc, width),
    valueSpan: (raw) => [0, raw.trimEnd().length],
  });
}

/** `#1 Debian 6.1.192-2`: the build of the kernel, up to the end of the line. */
export function kernelBuild(): Capture<{ kernelBuild: string }> {
  return field('kernelBuild', {
    template: '<%>',
    begins: '#',
    pattern: () => '#[0-9].*',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom('#1', '#176-Ubuntu', '#1 Debian 6.1.192-2', '#1 PREEMPT(none)'),
  });
}

/** The numbers of a task's state in their order, and how wide their columns are. */
const WIDTHS = { freeStackBytes: 5, pid: 5, tgid: 5, ppid: 6 } as const;

type Column = keyof typeof WIDTHS;

/** An earlier number has blanks after it: the columns are aligned to the left. */
function alignedLeft(node: Fields, name: Column): boolean {
  const columns = Object.keys(WIDTHS) as Column[];
  return columns
    .slice(0, columns.indexOf(name))
    .some((earlier) => node[earlier] !== undefined && String(node[earlier]).length < WIDTHS[earlier]);
}

/** Whether the blanks around a number are those of its column, on the side of the columns before it. */
function fillsColumn(raw: string, name: Column, node: Fields): boolean {
  const digits = raw.trim().length;
  if (raw.length !== Math.max(WIDTHS[name], digits)) return false;
  if (raw.length === digits) return true;
  const right = node['rightAligned'] === true;
  if (raw.endsWith(' ')) return !raw.startsWith(' ') && !right;
  return right || !alignedLeft(node, name);
}

/**
 * `%5d` or `%-5d`: a number of a task's state, with blanks before it in some
 * releases and after it in others. `rightAligned` tells the first.
 */
export function column<const N extends Column>(name: N): Capture<{ [K in N]: number } & { rightAligned?: true }> {
  const width = WIDTHS[name];
  const kind = field(name, {
    template: '<%>',
    begins: ' 0123456789',
    pattern: ({ mode }) => {
      const blanks = mode === 'strict' ? ` {0,${width - 1}}` : ' ?';
      return `${blanks}(?:0|[1-9][0-9]*)${blanks}`;
    },
    parse: (raw, at, notes) => toNumber(raw.trim(), at + raw.length - raw.trimStart().length, notes),
    print: String,
    arbitrary: (fc) => fc.oneof(fc.nat(99_999), fc.nat(99_999_999)),
    valueSpan: (raw) => [raw.length - raw.trimStart().length, raw.trimEnd().length],
  });
  return {
    ...kind,
    read(raw, at, into, notes, mode) {
      if (mode === 'strict' && !fillsColumn(raw, name, into)) return false;
      if (raw.startsWith(' ')) into['rightAligned'] = true;
      return kind.read(raw, at, into, notes, mode);
    },
    print(node) {
      const value = kind.print(node);
      return node['rightAligned'] === true ? value?.padStart(width) : value?.padEnd(width);
    },
    arbitrary: (fc) =>
      fc.tuple(kind.arbitrary(fc), fc.boolean()).map(([fields, right]) => {
        // The first column says it for all of them, where it has a blank to say it with.
        const says = right && name === 'freeStackBytes' && String(fields[name]).length < width;
        return says ? { ...fields, rightAligned: true as const } : fields;
      }),
  };
}
