import { Text } from './text.ts';

/** Texts as one, with characters that nobody printed between them. */
export function joinTexts(
  [first, ...rest]: readonly [Text, ...Text[]],
  between: (next: Text, before: string) => string = () => '\n',
): Text {
  if (rest.length === 0) return first;
  let text = '';
  const offsets: number[] = [];
  let end = first.start;
  for (const [index, piece] of [first, ...rest].entries()) {
    const separator = index === 0 ? '' : between(piece, text);
    for (let at = 0; at < separator.length; at += 1) offsets.push(end);
    for (let at = 0; at < piece.text.length; at += 1) offsets.push(piece.at(at));
    text += separator + piece.text;
    end = piece.end;
  }
  offsets.push(end);
  return new Text(text, first.start, offsets);
}

/**
 * The lines as one text, newlines between them. Where carriers trimmed a line,
 * one blank stands for those that were there.
 */
export function joinLines(lines: readonly [Text, ...Text[]]): Text {
  return joinTexts(lines, (next) => (/^\s/.test(next.text) ? '\n' : '\n '));
}
