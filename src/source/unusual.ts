/** Quote marks; tags; the stamp of another line. */
const QUOTE = /^[ \t]{0,3}[>|]/;
const TAG = /<\/?[A-Za-z]/;
const STAMP = /[0-9]\.[0-9]{6}\]/;

/** Where the stamp of another line can end at the earliest. */
const STAMP_MIN = 10;

/** Whether a message, its envelope taken off, may have to be set right: colours, mark-up, escapes, lost line ends. */
export function isUnusual(text: string): boolean {
  // One by one, and by single characters first: a pattern of all of them is ten times slower.
  return (
    text.includes('\\') ||
    text.includes('&') ||
    text.includes('\x1b') ||
    text.includes('\r') ||
    text.includes('\0') ||
    text.includes('\u00a0') ||
    text.includes('#0') ||
    text.includes(' kernel: ') ||
    (text.includes('<') && TAG.test(text)) ||
    (text.includes(']', STAMP_MIN) && STAMP.test(text)) ||
    ((text.includes('>') || text.includes('|')) && QUOTE.test(text))
  );
}
