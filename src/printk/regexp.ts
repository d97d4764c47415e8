/** The text as a regular expression that matches just it. */
export function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** As escape, but any run of blanks matches any other. */
export function escapeLoosely(text: string): string {
  return text
    .split(/[ \t]+/)
    .map(escape)
    .join('[ \\t]+');
}
