import type { Text } from './text.ts';

/** The lines as one text, newlines between them. Where carriers trimmed a line, one blank stands for those that were there. */
export function joinLines([first, ...rest]: readonly [Text, ...Text[]]): Text {
  return rest.reduce((text, line) => text.concat(/^\s/.test(line.text) ? '\n' : '\n ', line), first);
}
