import type { Section, SectionKind } from '../../reports/section.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import type { Text } from '../../source/text.ts';
import { buildSession } from './build.ts';
import { type Markup, markupOf, NO_MARKUP, shownLines } from './markup.ts';
import type { CrashSession } from './nodes.ts';
import { plainSessionLine, quotedPrompt, unquoted } from './plain.ts';
import { PROMPT_TRIGGER, promptOf } from './prompt.ts';

/** Lines that a session goes on without a prompt: the longest kernel log has less, and a text may go on for ever. */
const LINES_MAX = 500_000;

/** Lines by which a session must be known for one; a heading alone may be anybody's. */
const UNSURE_MAX = 64;
/** What makes it sure beside a prompt. */
const SURE = /^\s*DUMPFILES?: \S/;

/** What stands in every prompt and in what makes a session sure: other lines need no closer look yet. */
const TELLING = /crash|gdb|DUMPFILE/;

/** The banner's first line, or the program's name and version. */
const BEGINS = /^\s*KERNEL: \S|^crash [0-9]+\.[0-9]\S*\s*$/;

/** Lines as they were typed, without what a page or a mail put around them. */
function typedLines(raw: Text, markup: Markup): string[] {
  return shownLines(raw, markup).map((line) => {
    const plain = plainSessionLine(line, markup);
    return unquoted(plain, quotedPrompt(plain.text)).text;
  });
}

/** Whether a session begins with this line. The debugger's own prompt counts inside of one only. */
function beginsSession(text: string): boolean {
  const prompt = promptOf(text);
  return (prompt !== undefined && prompt.name !== 'gdb') || BEGINS.test(text);
}

/** Lines of a session while they come in: what they say is worked out at the end, when each command is whole. */
class CrashSection implements Section<CrashSession> {
  /** All lines are its own, whatever they say. */
  readonly held = 0;
  readonly back = 0;
  readonly #texts: Text[] = [];
  #unterminated = false;
  #markup = NO_MARKUP;
  #sincePrompt = 0;
  #sure = false;

  take({ raw, unterminated }: InputLine): boolean {
    this.#markup = markupOf(raw.text, this.#markup);
    const lines = TELLING.test(raw.text) ? typedLines(raw, this.#markup) : [];
    const prompt = lines.some((text) => promptOf(text) !== undefined);
    this.#sincePrompt = prompt ? 0 : this.#sincePrompt + 1;
    this.#sure ||= prompt || lines.some((text) => SURE.test(text));
    if (this.#sincePrompt > (this.#sure ? LINES_MAX : UNSURE_MAX)) return false;
    this.#texts.push(raw);
    this.#unterminated = unterminated;
    return true;
  }

  end(): CrashSession[] | undefined {
    const session = buildSession(this.#texts, this.#unterminated, false);
    return session && [session];
  }
}

const TRIGGER = new RegExp(`${PROMPT_TRIGGER.source}|KERNEL: |crash [0-9]+\\.[0-9]`);

/** A session of the crash utility: from its banner or its first prompt on. */
export const crashKind: SectionKind<CrashSession> = {
  trigger: TRIGGER,
  begin(line) {
    // Asked of every line of every text: two words are looked for faster than the pattern.
    if (!line.raw.text.includes('crash') && !line.raw.text.includes('KERNEL: ')) return undefined;
    if (!TRIGGER.test(line.raw.text)) return undefined;
    if (!typedLines(line.raw, markupOf(line.raw.text, NO_MARKUP)).some(beginsSession)) return undefined;
    const section = new CrashSection();
    section.take(line);
    return section;
  },
};
