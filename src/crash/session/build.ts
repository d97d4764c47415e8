import type { Diagnostic } from '../../diagnostic.ts';
import type { Text } from '../../source/text.ts';
import { ANYTHING, type Asked, askedBy, NOTHING } from '../asked.ts';
import { saysLeftOut } from '../line/left-out.ts';
import type { Line } from '../line/line.ts';
import { type Piece, readOutput } from '../output.ts';
import { readCommandLine } from './command-line.ts';
import { joinLines, readLog } from './log.ts';
import type { CrashCommand, CrashItem, CrashOutput, CrashSession, CrashText, KernelLog, Unparsed } from './nodes.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** Lines that only say that some were left out, and behind which the output goes on: that is still the command's. */
function isGap(lines: readonly Line[], next: Piece | undefined): boolean {
  return next !== undefined && next.kind !== 'unread' && lines.every((line) => line.blank || saysLeftOut(line.words));
}

/** Builds the session of the lines that came, one command after the other. */
class SessionBuilder {
  readonly items: CrashItem[] = [];
  readonly diagnostics: Diagnostic[] = [];
  version: string | undefined;
  banner: CrashSession['banner'];
  prompts = 0;

  /** What stands before the first prompt; without any prompt, output of any command. */
  head({ output }: Segment, asked: Asked): void {
    for (const piece of this.#read(output, asked)) {
      const node = piece.kind === 'block' ? (piece.node as CrashOutput) : undefined;
      if (node?.type === 'SystemInfo' && this.banner === undefined) this.banner = node;
      else this.#addLoose(piece);
    }
  }

  command({ prompt, line, output }: Segment): void {
    if (prompt === undefined || line === undefined) return;
    this.prompts += 1;
    const typed = readCommandLine(prompt.command);
    const silent = typed.command === '' || typed.redirect !== undefined;
    const asked = silent ? NOTHING : askedBy(typed);
    const node: CrashCommand = {
      type: 'CrashCommand',
      start: line.start,
      end: line.end,
      prompt: prompt.name,
      ...typed,
      output: [],
    };
    this.items.push(node);
    let own = !silent;
    const pieces = this.#read(output, asked);
    for (const [place, piece] of pieces.entries()) {
      own &&= this.#addOutput(node, piece, pieces[place + 1], asked);
      if (!own) this.#addLoose(piece);
    }
  }

  #read(lines: readonly Line[], asked: Asked): readonly Piece[] {
    const { pieces, diagnostics } = readOutput(lines, asked);
    for (const one of diagnostics) this.diagnostics.push(one);
    return pieces;
  }

  /** Adds a piece to the output of a command; false when it is the text that follows the output. */
  #addOutput(command: CrashCommand, piece: Piece, next: Piece | undefined, asked: Asked): boolean {
    const nothingYet = command.output.length === 0 && command.errors === undefined;
    if (piece.kind === 'unread' && !asked.unread && !nothingYet && !isGap(piece.lines, next)) return false;
    if (piece.kind === 'error') (command.errors ??= []).push(piece.node);
    else if (piece.kind === 'block') command.output.push(piece.node as CrashOutput);
    else command.output.push(piece.kind === 'log' ? this.#log(piece.lines) : this.#unparsed(piece.lines));
    const { end } = command.output.at(-1) ?? command;
    command.end = Math.max(command.end, end, command.errors?.at(-1)?.end ?? 0);
    return true;
  }

  #addLoose(piece: Piece): void {
    if (piece.kind === 'block') this.items.push(piece.node as CrashItem);
    else if (piece.kind === 'error') this.items.push(piece.node);
    else if (piece.kind === 'log') this.items.push(this.#log(piece.lines));
    else this.items.push(this.#text(piece.lines));
  }

  #log(lines: readonly Line[]): KernelLog {
    const { diagnostics, ...fields } = readLog(lines);
    this.diagnostics.push(...diagnostics);
    return { type: 'KernelLog', ...fields };
  }

  #text(lines: readonly Line[]): CrashText {
    const { records, diagnostics, ...fields } = readLog(lines);
    this.diagnostics.push(...diagnostics);
    this.version ??= /^crash ([0-9]\S*)$/m.exec(fields.text)?.[1];
    return { type: 'Text', ...fields, ...(records.length === 0 ? {} : { records }) };
  }

  #unparsed(lines: readonly Line[]): Unparsed {
    return { type: 'Unparsed', ...joinLines(lines) };
  }
}

/** From where to where nodes stand; there may be too many to be arguments of one call. */
function extent(nodes: readonly { start: number; end: number }[]): { start: number; end: number } {
  return nodes.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }), {
    start: nodes[0]?.start ?? 0,
    end: nodes[0]?.end ?? 0,
  });
}

/** Whether a banner is one: `KERNEL: …` alone may be anybody's. */
function isBanner(banner: CrashSession['banner']): boolean {
  return banner?.kernel !== undefined && banner.dumpfile !== undefined;
}

/**
 * The session that lines make; undefined when they are none. With `bare`,
 * output without a prompt is one too, as far as its shape is known.
 */
export function buildSession(texts: readonly Text[], unterminated: boolean, bare: boolean): CrashSession | undefined {
  const [head, ...segments] = segmentsOf(texts, unterminated);
  const builder = new SessionBuilder();
  if (head !== undefined) builder.head(head, segments.length === 0 && bare ? ANYTHING : NOTHING);
  for (const segment of segments) builder.command(segment);
  const { items, diagnostics, banner, version, prompts } = builder;
  const known = bare && (banner !== undefined || items.some(({ type }) => type !== 'Text'));
  if (prompts === 0 && !isBanner(banner) && !known) return undefined;
  const { start, end } = extent(banner === undefined ? items : [banner, ...items]);
  return {
    type: 'CrashSession',
    start,
    end,
    diagnostics: diagnostics.sort((a, b) => a.start - b.start),
    ...(version === undefined ? {} : { version }),
    ...(banner === undefined ? {} : { banner }),
    items,
  };
}
