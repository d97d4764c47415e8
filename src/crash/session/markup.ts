import { holdsTag, stripMarkup } from '../../source/decoration.ts';
import type { Text } from '../../source/text.ts';

/** How a page writes what a session holds: `crash&gt;` in HTML, `crash\>` in Markdown. */
export interface Markup {
  readonly html: boolean;
  readonly markdown: boolean;
}

/** Text as it was typed. */
export const NO_MARKUP: Markup = { html: false, markdown: false };

const HTML_PROMPT = /crash[\w.+-]{0,40}&gt;/;
const MARKDOWN_PROMPT = /crash[\w.+-]{0,40}\\>/;
const ENTITY = /&(?:lt|gt|amp|quot|apos|nbsp|#[0-9]{1,5});/;
/** What Markdown puts a backslash before; digits are not among it, so that `\000` in a string stays. */
const ESCAPED = /\\([_*[\]<>|#~`$&=.+-])/g;
/** The tags that a page ends a line at. */
const LINE_END = /<(?:br ?\/?|\/(?:div|p|li|tr|pre))>/gi;
/** What crash prints in quotes, in those that a publishing program made of them. */
const CURLY = /(?:COMMAND|PANIC|NAME): “/;

/** What a line tells of the page it stands in; `before` is what the lines above told. */
export function markupOf(text: string, before: Markup): Markup {
  if (!text.includes('crash')) return before;
  const html = before.html || HTML_PROMPT.test(text);
  const markdown = before.markdown || MARKDOWN_PROMPT.test(text);
  return html === before.html && markdown === before.markdown ? before : { html, markdown };
}

/** The lines that a page shows of a line of its source: mail programs and editors break none there. */
export function shownLines(line: Text, { html }: Markup): readonly Text[] {
  const { text } = line;
  if (!html || !text.includes('<')) return [line];
  const ends = [...text.matchAll(LINE_END)].map(({ index, 0: tag }) => index + tag.length);
  const bounds = [0, ...ends.filter((end) => end < text.length), text.length];
  return bounds.slice(1).map((end, place) => line.slice(bounds[place] as number, end));
}

/** A line without mark-up. Tags are taken off only where a prompt says that this is the source of a page. */
export function withoutMarkup(line: Text, { html, markdown }: Markup): Text {
  const { text } = line;
  const marked = (text.includes('&') && ENTITY.test(text)) || (html && holdsTag(text));
  const plain = marked ? stripMarkup(line) : line;
  const typed = markdown && text.includes('\\') ? plain.replace(ESCAPED, ([, mark = '']) => mark) : plain;
  return text.includes('“') && CURLY.test(typed.text) ? typed.replace(/[“”]/g, () => '"') : typed;
}
