import type { Diagnostic } from '../diagnostic.ts';
import type { Asked } from './asked.ts';
import { withDigits } from './digits.ts';
import type { Block } from './family.ts';
import type { Line } from './line/line.ts';
import type { CrashNode } from './node.ts';
import { allFamilies } from './registry.ts';
import { type CrashError, readError } from './session/errors.ts';

/** `[149186.504014] …`, `[Fri Nov 20 18:09:02 UTC 2026] …`: lines of the kernel's log, wherever they stand. */
const LOG_LINE =
  /^(?:<[0-9a-f]{1,2}> ?)?\[ ?[0-9]{1,9}\.[0-9]{6}\](?: |$)|^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{1,2} [0-9:]{8} /;
/** Further lines of a record in the log are set in by the width of its stamp. */
const STAMP_WIDTH = 15;
/** What `log` says about itself: anything else with a colon is a line of the log. */
const LOG_ERRORS = new Set(['crash', 'dmesg', 'log']);

/** Output, taken apart: blocks, and lines that are none. */
export type Piece =
  | { readonly kind: 'block'; readonly node: CrashNode }
  | { readonly kind: 'error'; readonly node: CrashError }
  | { readonly kind: 'log'; readonly lines: Line[] }
  | { readonly kind: 'unread'; readonly lines: Line[] };

/** Takes the output of one command apart. */
class OutputReader {
  readonly pieces: Piece[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #lines: readonly Line[];
  readonly #asked: Asked;
  /** Lines stood here that are no output. */
  #unread = false;
  /** The first line of the log, if any was here. */
  #firstOfLog: Line | undefined;

  constructor(lines: readonly Line[], asked: Asked) {
    this.#lines = lines;
    this.#asked = asked;
  }

  read(): void {
    for (let index = 0; index < this.#lines.length; ) index = this.#take(this.#lines[index] as Line, index);
  }

  /** Takes what begins at a line; the index of the line after it. */
  #take(line: Line, at: number): number {
    if (line.blank) return this.#takeBlank(line, at);
    const error = this.#errorAt(line, at);
    if (error !== undefined) {
      this.pieces.push({ kind: 'error', node: error.node });
      return error.next;
    }
    if (this.#isLog(line)) return this.#takeLine('log', line, at);
    const block = this.#asked.unread ? undefined : blockAt(this.#lines, at, this.#asked);
    if (block === undefined) return this.#takeLine('unread', line, at);
    this.pieces.push({ kind: 'block', node: withDigits(block.node) });
    this.diagnostics.push(...block.diagnostics);
    return block.next;
  }

  /** Empty lines count inside of text only. */
  #takeBlank(line: Line, at: number): number {
    const last = this.pieces.at(-1);
    if (last?.kind === 'unread') last.lines.push(line);
    return at + 1;
  }

  #takeLine(kind: 'log' | 'unread', line: Line, at: number): number {
    if (kind === 'unread') this.#unread = true;
    else this.#firstOfLog ??= line;
    const last = this.pieces.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else this.pieces.push({ kind, lines: [line] });
    return at + 1;
  }

  /** In other text, and in a log, what looks like an error is most likely none. */
  #errorAt({ words }: Line, at: number) {
    const { unread, log } = this.#asked;
    if ((this.#unread && !unread) || LOG_LINE.test(words)) return undefined;
    const error = readError(this.#lines, at);
    return log && !LOG_ERRORS.has(error?.node.command ?? '') ? undefined : error;
  }

  /** Whether a line is of a kernel log: by its stamp, or because nothing but log stands under the command. */
  #isLog(line: Line): boolean {
    if (LOG_LINE.test(line.words)) return true;
    if (!this.#asked.log) return false;
    if (this.#firstOfLog === undefined) return !this.#unread;
    if (this.pieces.at(-1)?.kind !== 'log') return false;
    // `log -t` prints no stamps; where the first line has one, what has none is something else.
    return !LOG_LINE.test(this.#firstOfLog.words) || line.indent >= STAMP_WIDTH;
  }
}

/** The block that begins at a line, of the expected families or one that is known by its shape. */
function blockAt(lines: readonly Line[], at: number, { expected }: Asked): Block | undefined {
  for (const family of expected) {
    const block = family.read(lines, at, true);
    if (block !== undefined) return block;
  }
  for (const family of allFamilies) {
    const block = expected.includes(family) ? undefined : family.read(lines, at, false);
    if (block !== undefined) return block;
  }
  return undefined;
}

/** Takes output apart, block by block. */
export function readOutput(
  lines: readonly Line[],
  asked: Asked,
): { pieces: readonly Piece[]; diagnostics: readonly Diagnostic[] } {
  const reader = new OutputReader(lines, asked);
  reader.read();
  return reader;
}
