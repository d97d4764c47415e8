import { Line } from '../line/line.ts';

/** An address, and behind it members in the same line. */
const PASTED = /^(\s*)([0-9a-f]{7,16})\s+(?=[A-Za-z_][\w.[\]]* = \S)/;
/** Where the next member begins. */
const MEMBER = /\s+(?=[A-Za-z_][\w.[\]]* = \S)/g;

/**
 * `ffff8fe7a1c4d2c0   pid = 4021,   comm = "sh",`: an entry that `paste - -` made one line of, as the lines that the
 * command printed. Undefined for any other line.
 */
export function pastedEntry({ text, cut }: Line): readonly Line[] | undefined {
  const [head, indent = '', address = ''] = PASTED.exec(text.text) ?? [];
  if (head === undefined) return undefined;
  const starts = [...text.text.slice(head.length).matchAll(MEMBER)].map(({ index }) => head.length + index);
  const bounds = [head.length, ...starts, text.text.length];
  const members = bounds
    .slice(1)
    .map((end, place) => new Line(text.slice(bounds[place] as number, end), cut && end === text.text.length));
  return [new Line(text.slice(indent.length, indent.length + address.length)), ...members];
}
