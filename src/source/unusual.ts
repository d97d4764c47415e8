import { mayHoldMarkup } from './decoration.ts';

/** Quote marks; the stamp of another line. */
const QUOTE = /^[ \t]{0,3}[>|]/;
const STAMP = /[0-9]\.[0-9]{6}\]/;

/** Where the stamp of another line can end at the earliest. */
const STAMP_MIN = 10;

const NON_ASCII = /[\x80-\xff]/;

/**
 * Whether a message, its envelope taken off, may have to be set right: colours, mark-up, escapes, lost line ends.
 * @param bytes its characters are bytes, and what is not ASCII is to be decoded
 */
export function isUnusual(text: string, bytes: boolean): boolean {
  // One by one, and by what is rare first: a blank to begin with is found everywhere, and so is a pattern of all.
  return (
    text.includes('\\') ||
    text.includes('\x1b') ||
    text.includes('\r') ||
    text.includes('\0') ||
    text.includes('\u00a0') ||
    text.includes('#0') ||
    text.endsWith('=') ||
    text.includes('=3D') ||
    (bytes && NON_ASCII.test(text)) ||
    (text.includes('kernel') && text.includes(' kernel: ')) ||
    mayHoldMarkup(text) ||
    (text.includes(']', STAMP_MIN) && STAMP.test(text)) ||
    ((text.includes('>') || text.includes('|')) && QUOTE.test(text))
  );
}
