import { unquoted } from './quoted-field.ts';
import type { Text } from './text.ts';

/** Headers that no message holds in its middle: where one stands there, a line end was lost. */
const SYSLOG_HEADER =
  /(?:[A-Z][a-z]{2} {1,2}[0-9]{1,2} [0-9]{2}:[0-9]{2}:[0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.+Z-]{8,22}) [^ \]]{1,255} kernel: /g;
const KERNEL_STAMP = /(?:<[0-9]{1,3}>)?\[ {0,4}[0-9]{1,9}\.[0-9]{6}\](?:\[ {0,5}[TC][0-9]{1,9}\])? /g;
/** Words before a header: what stands before one otherwise (a number, the name of a file) has none, or has digits. */
const PROSE = /^[^0-9]*[A-Za-z]{2}[^0-9]* $/;

const MARK = ' kernel: ';

const BEGINS_WITH_DATE = /^(?:<[0-9]{1,3}>)?(?:[A-Z][a-z]{2} |[0-9]{4}-)/;

/** The lines of a text whose line ends were lost: each begins at its header. */
export function splitGlued(line: Text): Text[] {
  const { text } = line;
  const mark = text.indexOf(MARK);
  if (mark >= 0) {
    const single = mark < 80 && text.indexOf(MARK, mark + 1) < 0;
    if (single && BEGINS_WITH_DATE.test(text)) return [line];
    const pieces = splitAt(line, SYSLOG_HEADER);
    // One mark near the beginning is the line's own header, unless a sentence stands before it.
    return single && !PROSE.test((pieces[0] as Text).text) ? [line] : pieces;
  }
  const stamp = text.indexOf('] ', 24);
  return stamp > 0 && /^(?:<[0-9]{1,3}>)?\[/.test(text) ? splitAt(line, KERNEL_STAMP) : [line];
}

/**
 * A line without an envelope in whose middle the kernel's stamp stands: a
 * console printed a program's text right before it.
 */
export function splitAtStamp(line: Text): Text[] {
  return line.text.indexOf('] ', 12) > 0 ? splitAt(line, KERNEL_STAMP) : [line];
}

/** A piece of the line; of one that stands in quotes, what is in them. */
function withoutQuote(line: Text, start: number, end: number | undefined): Text {
  const piece = line.slice(start, end);
  if (line.text[start - 1] !== '"') return piece;
  const content = unquoted(line.slice(start - 1, end));
  return content.text.length < piece.text.length ? content : piece;
}

function splitAt(line: Text, header: RegExp): Text[] {
  const starts = [...line.text.matchAll(header)].map((match) => match.index).filter((index) => index > 0);
  if (starts.length === 0) return [line];
  return [0, ...starts].map((start, index) => withoutQuote(line, start, starts[index]));
}
