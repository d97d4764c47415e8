import type { Text } from './text.ts';

const SLICE = 0x8000;

/**
 * Bytes as a string of one character per byte, so that indices are byte
 * offsets and searching costs what it costs in text. Only touched lines are
 * decoded.
 */
export function toBinary(bytes: Uint8Array): string {
  // Node's Buffer does it without a copy per slice; elsewhere it is done by slices.
  if (typeof Buffer !== 'undefined')
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  let text = '';
  for (let index = 0; index < bytes.length; index += SLICE)
    text += String.fromCharCode(...bytes.subarray(index, index + SLICE));
  return text;
}

const NON_ASCII = /[\x80-\xff]/;
const SEQUENCE = /[\x80-\xff]+/g;
const decoder = new TextDecoder('utf-8');

/** UTF-8 in a binary text as the characters it stands for; bytes that are none become U+FFFD. */
export function decodeUtf8(line: Text): Text {
  if (!NON_ASCII.test(line.text)) return line;
  return line.replace(SEQUENCE, ([bytes]) => decoder.decode(Uint8Array.from(bytes, (char) => char.charCodeAt(0))));
}

/** The text without the mark that editors put before the first character. */
export function withoutByteOrderMark(line: Text): Text {
  return line.text.startsWith('\ufeff') ? line.slice(1) : line;
}
