import type { InputLine, Section, SectionKind } from '../../reports/section.ts';
import type { Text } from '../../source/text.ts';
import { buildSession } from './build.ts';
import type { CrashSession } from './nodes.ts';
import { plainSessionLine } from './plain.ts';
import { PROMPT_TRIGGER, promptOf } from './prompt.ts';

/** Lines that a session goes on without a prompt: the longest kernel log has less, and a text may go on for ever. */
const LINES_MAX = 500_000;

/** The banner's first line, or the program's name and version. */
const BEGINS = /^\s*KERNEL: \S|^crash [0-9]+\.[0-9]\S*\s*$/;

/** Lines of a session while they come in: what they say is worked out at the end, when each command is whole. */
class CrashSection implements Section<CrashSession> {
  readonly #texts: Text[] = [];
  #unterminated = false;
  #sincePrompt = 0;

  take({ raw, unterminated }: InputLine): boolean {
    this.#sincePrompt = promptOf(raw.text) === undefined ? this.#sincePrompt + 1 : 0;
    if (this.#sincePrompt > LINES_MAX) return false;
    this.#texts.push(raw);
    this.#unterminated = unterminated;
    return true;
  }

  end(): CrashSession[] | undefined {
    const session = buildSession(this.#texts, this.#unterminated, false);
    return session && [session];
  }
}

/** A session of the crash utility: from its banner or its first prompt on. */
export const crashKind: SectionKind<CrashSession> = {
  trigger: new RegExp(`${PROMPT_TRIGGER.source}|KERNEL: |crash [0-9]+\\.[0-9]`),
  begin(line) {
    const { text } = plainSessionLine(line.raw);
    if (promptOf(text) === undefined && !BEGINS.test(text)) return undefined;
    const section = new CrashSection();
    section.take(line);
    return section;
  },
};
