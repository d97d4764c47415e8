/** The text as a regular expression that matches just it. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** As escapeRegExp, but any run of blanks matches any other. */
export function escapeLoosely(text: string): string {
  return text
    .split(/[ \t]+/)
    .map(escapeRegExp)
    .join('[ \\t]+');
}
