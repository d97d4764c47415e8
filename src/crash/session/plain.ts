import { plainBlanks, stripColour } from '../../source/escapes.ts';
import type { Text } from '../../source/text.ts';
import { type Markup, withoutMarkup } from './markup.ts';

/** What pagers leave in a recorded terminal: their prompts, and the sequences that switch the screen. */
const PAGER =
  /-- MORE --(?: {1,4}forward: <SPACE>, <ENTER> or j {1,4}backward: b or k {1,4}quit: q)?|--More--(?:\([0-9]{1,3}%\))?|\(END\)|\x1b\[\?[0-9]{1,5}[hl]|\x1b[=>]/g;
const PROGRESS = /^\s*please wait\.\.\. /;

/** What is left on the screen where a carriage return began the line anew. */
function overwritten(line: Text): Text {
  const { text } = line;
  if (!text.includes('\r')) return line;
  const pieces = text.trimEnd().split('\r');
  const last = pieces.at(-1) ?? '';
  const start = text.trimEnd().length - last.length;
  return PROGRESS.test(last) ? line.slice(start, start) : line.slice(start, start + last.length);
}

/**
 * A line of a session without the marks of pagers, terminals and web pages.
 * Quote marks stay: `>` marks an active task.
 */
export function plainSessionLine(line: Text, markup: Markup): Text {
  const plain = plainBlanks(withoutMarkup(line, markup));
  const marked = plain.text.includes('\x1b') || /MORE|More|\(END\)/.test(plain.text);
  return overwritten(marked ? stripColour(plain.replace(PAGER, () => '')) : plain);
}

/** A prompt that a mail program put marks before, because it quotes. */
const QUOTED_PROMPT = /^[ \t]?((?:[>|][ \t]?){1,6})(?=%?(?:py-)?crash[\w.+-]{0,40}> )/;

/** How many marks of quoting stand before a prompt; 0 for any other line. */
export function quotedPrompt(text: string): number {
  if (!text.includes('> ')) return 0;
  return QUOTED_PROMPT.exec(text)?.[1]?.replace(/[ \t]/g, '').length ?? 0;
}

/** A line without so many marks of quoting: one more marks an active task. */
export function unquoted(line: Text, depth: number): Text {
  if (depth === 0) return line;
  const marks = new RegExp(`^[ \\t]?(?:[>|][ \\t]?){1,${depth}}`).exec(line.text);
  return marks === null ? line : line.slice(marks[0].length);
}
