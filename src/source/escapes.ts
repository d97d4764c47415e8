import type { Text } from './text.ts';

/** Newlines as log daemons write them inside a line: `#012`, `\x0a`, `\012`, `\n`; and real ones out of JSON. */
const NEWLINE = /\n|#012|\\x0a|\\012|\\n/g;

/** The lines of a message whose newlines a log daemon escaped. */
export function splitEscapedNewlines(message: Text): Text[] {
  const { text } = message;
  if (!text.includes('\n') && !text.includes('#012') && !text.includes('\\')) return [message];
  const lines: Text[] = [];
  let from = 0;
  for (const match of text.matchAll(NEWLINE)) {
    lines.push(message.slice(from, match.index));
    from = match.index + match[0].length;
  }
  lines.push(message.slice(from));
  return lines.filter((line, index) => index === 0 || line.text.trim() !== '');
}

const ESCAPE = /(?:\x1b|#033|\^\[)\[[0-9;]*[A-Za-z]/g;

/** Text without the colours that `dmesg` and terminals put into it. */
export function stripColour(line: Text): Text {
  const coloured = line.text.includes('\x1b') || line.text.includes('#033[') || line.text.includes('^[[');
  return coloured ? line.replace(ESCAPE, () => '') : line;
}

const HEX_ESCAPES = /(?:\\x[0-9a-f]{2})+/g;
const decoder = new TextDecoder('utf-8');

/** `\xe6\x95\xb0` as /dev/kmsg writes bytes that are not printable ASCII. */
export function decodeHexEscapes(message: Text): Text {
  if (!message.text.includes('\\x')) return message;
  return message.replace(HEX_ESCAPES, ([run]) =>
    decoder.decode(Uint8Array.from(run.slice(2).split('\\x'), (byte) => Number.parseInt(byte, 16))),
  );
}

/** Blanks that web pages and mail programs put in place of plain ones. */
export function plainBlanks(message: Text): Text {
  return message.text.includes('\u00a0') ? message.replace(/\u00a0/g, () => ' ') : message;
}
