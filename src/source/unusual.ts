/** Quote marks; the stamp of another line. */
const QUOTE = /^[ \t]{0,3}[>|]/;
const STAMP = /[0-9]\.[0-9]{6}\]/;

const BLANK = 32;
const TAB = 9;
const ANGLE = 62;
const BAR = 124;

/** Where the stamp of another line can end at the earliest. */
const STAMP_MIN = 10;

const NON_ASCII = /[\x80-\xff]/;

/**
 * Whether there are characters in a text that are never a part of a line as the
 * kernel prints it, or not as they are: escapes, colours, entities, encodings.
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

/**
 * Whether there is neither an escape nor the mark-up of a web page in a text. Asked of many lines at once.
 * @param bytes its characters are bytes, and what is not ASCII is to be decoded
 */
export function isPlain(text: string, bytes: boolean): boolean {
  return !text.includes('<') && !holdsEscapes(text, bytes);
}

/** Whether a message without escapes, its envelope taken off, may have to be set right: quote marks, lost line ends. */
export function isUnusual(text: string): boolean {
  return (
    text.endsWith('=') ||
    // By what is rare first: a blank to begin with is found everywhere.
    (text.includes('kernel') && text.includes(' kernel: ')) ||
    (text.includes(']', STAMP_MIN) && STAMP.test(text)) ||
    (mayBeQuoted(text.charCodeAt(0)) && QUOTE.test(text))
  );
}

/** Whether quote marks can stand behind this character, or it is one. */
function mayBeQuoted(code: number): boolean {
  return code === BLANK || code === TAB || code === ANGLE || code === BAR;
}
