import type { Text } from '../../source/text.ts';
import { Line } from '../line/line.ts';
import { markupOf, NO_MARKUP, shownLines } from './markup.ts';
import { plainSessionLine, quotedPrompt, unquoted } from './plain.ts';
import { gluedPrompt, type Prompt, promptOf } from './prompt.ts';

/** What stands from one prompt to the next. */
export interface Segment {
  /** Absent before the first prompt. */
  readonly prompt?: Prompt;
  /** The line of the prompt. */
  readonly line?: Line;
  readonly output: Line[];
}

/** Labels of the banner, where a page ran all of it together in one line. */
const BANNER_LABEL =
  / (?=(?:DEBUGINFO|DUMPFILES?|CPUS|DATE|UPTIME|LOAD AVERAGE|TASKS|NODENAME|RELEASE|VERSION|MACHINE|MEMORY|PANIC|PID|COMMAND|TASK|CPU|STATE): )/g;

/** The pieces of a line that prompts, or a page, left in one. */
function piecesOf(text: Text): Text[] {
  if (/^\s*KERNEL: .* DUMPFILES?: /.test(text.text)) {
    const at = [0, ...[...text.text.matchAll(BANNER_LABEL)].map(({ index }) => index + 1), text.text.length];
    return at.slice(1).map((end, place) => text.slice(at[place] as number, end));
  }
  const glued = promptOf(text.text) === undefined ? gluedPrompt(text.text) : -1;
  return glued < 0 ? [text] : [text.slice(0, glued), text.slice(glued)];
}

/** The lines of a session, by their prompts. The last one may be cut. */
export function segmentsOf(texts: readonly Text[], unterminated: boolean): Segment[] {
  const segments: Segment[] = [{ output: [] }];
  const markup = texts.reduce((before, { text }) => markupOf(text, before), NO_MARKUP);
  const shown = markup.html ? texts.flatMap((text) => shownLines(text, markup)) : texts;
  const plain = shown.map((text) => plainSessionLine(text, markup));
  const quoted = plain.find(({ text }) => quotedPrompt(text) > 0);
  const depth = quoted === undefined ? 0 : quotedPrompt(quoted.text);
  for (const [number, text] of plain.entries()) {
    const pieces = piecesOf(unquoted(text, depth));
    for (const [place, piece] of pieces.entries()) {
      const behind = pieces[place + 1];
      const cut =
        (behind !== undefined && promptOf(behind.text) !== undefined) || (unterminated && number === plain.length - 1);
      const line = new Line(piece, cut);
      const prompt = promptOf(piece.text);
      if (prompt === undefined) segments.at(-1)?.output.push(line);
      else segments.push({ prompt, line, output: [] });
    }
  }
  return segments;
}
