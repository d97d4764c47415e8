import type { Text } from './text.ts';

/** A field of CSV to its closing quote: a quote inside is doubled, or has a backslash before it. */
const FIELD = /^"((?:[^"\\]|""|\\.)*)"?/s;

/** What stands in the quotes that the text begins with; the text itself when it begins with none. */
export function unquoted(text: Text): Text {
  const content = text.text.startsWith('"') ? FIELD.exec(text.text)?.[1] : undefined;
  if (content === undefined) return text;
  return text.slice(1, 1 + content.length).replace(/""|\\"/g, () => '"');
}
