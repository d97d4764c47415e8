/** Quote marks; the stamp of another line. */
const QUOTE = /^[ \t]{0,3}[>|]/;
const STAMP = /[0-9]\.[0-9]{6}\]/;

/** Where the stamp of another line can end at the earliest. */
const STAMP_MIN = 10;

const NON_ASCII = /[\x80-\xff]/;

/**
 * Whether there are characters in a text that are never a part of a line as the
 * kernel prints it, or not as they are: escapes, colours, entities, encodings.
 * Asked of many lines at once.
 * @param bytes its characters are bytes, and what is not ASCII is to be decoded
 */
export function holdsEscapes(text: string, bytes: boolean): boolean {
  // One by one: a pattern of all is ten times slower.
  return (
    text.includes('\\') ||
    text.includes('\x1b') ||
    text.includes('\r') ||
    text.includes('\0') ||
    text.includes('&') ||
    text.includes('#0') ||
    text.includes('=3D') ||
    (bytes ? NON_ASCII.test(text) : text.includes('\u00a0'))
  );
}

/** Whether a message without escapes, its envelope taken off, may have to be set right: mark-up, lost line ends. */
export function isUnusual(text: string): boolean {
  return (
    text.endsWith('=') ||
    // By what is rare first: a blank to begin with is found everywhere.
    (text.includes('kernel') && text.includes(' kernel: ')) ||
    (text.includes(']', STAMP_MIN) && STAMP.test(text)) ||
    ((text.includes('>') || text.includes('|')) && QUOTE.test(text))
  );
}
