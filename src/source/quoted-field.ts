import { closingQuote, jsonString } from './json-string.ts';
import type { Text } from './text.ts';

/** A field of CSV to its closing quote: a quote inside is doubled, or has a backslash before it. */
const FIELD = /^"((?:[^"\\]|""|\\.)*)"?/s;

/** What stands in the quotes that the text begins with; the text itself when it begins with none. */
export function unquoted(text: Text): Text {
  const content = text.text.startsWith('"') ? FIELD.exec(text.text)?.[1] : undefined;
  if (content === undefined) return text;
  return text.slice(1, 1 + content.length).replace(/""|\\"/g, () => '"');
}

/** The text of a line that is nothing but a string of a list in JSON, as runners of commands show output; undefined for others. */
export function quotedLine(line: Text): Text | undefined {
  const { text } = line;
  const first = text.length - text.trimStart().length;
  if (text[first] !== '"' || !/",?[ \t]*$/.test(text)) return undefined;
  const rest = text.slice(closingQuote(text, first + 1) + 1);
  return /^,?[ \t]*$/.test(rest) ? jsonString(line, first) : undefined;
}
