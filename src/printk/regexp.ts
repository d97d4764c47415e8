/** The text as a regular expression that matches just it. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** As escapeRegExp, for a text whose runs of blanks were collapsed. */
export function escapeCollapsed(text: string): string {
  return escapeRegExp(text.replace(/[ \t]+/g, ' '));
}
