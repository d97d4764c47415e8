import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostic.ts';
import type { ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import type { Printk } from '../printk/printk.ts';
import { Rank } from '../records/rank.ts';
import { type LineToken, lineToken } from '../records/record-parser.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { OtherReport } from './other-report.ts';

/** Lines of one record, so that memory stays bounded. */
export const LINES_MAX = 1_000_000;

/** Phases of a record: a line of an earlier phase than the last begins another record. */
function phaseOf(rank: number): number {
  if (rank <= Rank.cpuset) return 0;
  if (rank <= Rank.stack) return 1;
  if (rank <= Rank.totals) return 2;
  return rank <= Rank.tasks ? 3 : 4;
}

/** The lines of one record while they come in. */
export class Group {
  readonly tokens: LineToken[] = [];
  readonly lines: SourceLine[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly seen = new Set<string>();
  /** The declaration of the head line, if the record still has its head. */
  head: Printk | undefined;
  phase = 0;
  rank = 0;
  lastType: string | undefined;
  /** Lines of the same writer since the last one that was read. */
  #between: SourceLine[] = [];
  /** Lines since then that tell of lost messages. */
  #losses: SourceLine[] = [];
  /** Other reports in the middle of this one: true once a line of it followed. */
  readonly #others = new Map<OtherReport, boolean>();
  /** Another record's lines are known to lie between those of this one. */
  contended = false;
  /** Lines that are cut or damaged. */
  damaged = 0;
  /** How many lines of anybody had come when its last one was added. */
  heardAt = 0;

  /** It has as many lines as a record may have. */
  get full(): boolean {
    return this.tokens.length >= LINES_MAX;
  }

  get foreign(): number {
    return this.#between.length;
  }

  /** Nothing but a stack dump so far: it may be anybody's. */
  get tentative(): boolean {
    return this.head === undefined && this.phase <= 1;
  }

  /** The pids that this record says will die or died. */
  readonly victims = new Set<number>();

  add({ declaration, node }: ReadLine, line: SourceLine, notes: readonly Note[]): void {
    const { message } = line;
    node['start'] = message.start;
    node['end'] = message.end;
    for (const { code, message: words, start, end } of notes)
      this.note(code, words, message.at(start), message.at(end));
    if (this.#between.length > 0 || this.#losses.length > 0) this.#noteBetween();
    if (this.#others.size > 0) for (const other of this.#others.keys()) this.#others.set(other, true);
    this.tokens.push(lineToken(declaration, node as { start: number }));
    this.lines.push(line);
    if (node['truncated']) this.damaged += 1;
    this.seen.add(declaration.type);
    this.lastType = declaration.type;
    this.rank = declaration.rank;
    this.phase = Math.max(this.phase, phaseOf(declaration.rank));
    if (declaration.head) this.head ??= declaration;
    if (declaration.rank >= Rank.constraint && typeof node['pid'] === 'number') this.victims.add(node['pid']);
  }

  /** What stood between the line before and this one. */
  #noteBetween(): void {
    for (const { message } of this.#between)
      this.note('unread-line', 'a line inside this record that no declaration reads', message.start, message.end);
    const lost = 'the log lost messages here; lines of this record may be among them';
    for (const { message } of this.#losses) this.note('lost-lines', lost, message.start, message.end);
    this.#between = [];
    this.#losses = [];
  }

  /** A line of the same writer that belongs to no declaration. */
  pass(line: SourceLine): void {
    this.#between.push(line);
  }

  /** A line that tells of lost messages: of this record's, if the record goes on after it. */
  lose(line: SourceLine): void {
    this.#losses.push(line);
  }

  /** Another report goes on in the middle of this one, if this one goes on after it. */
  interleave(other: OtherReport): void {
    if (!this.#others.has(other)) this.#others.set(other, false);
  }

  /** Another record of the same writer has this line among the lines of this one, and nothing tells which are whose. */
  contend({ message }: SourceLine): void {
    // What stood between is the other's, or stood between the two.
    this.#between = [];
    if (this.contended) return;
    this.contended = true;
    const words = 'another record was printed at the same time: lines of either may be taken for those of the other';
    this.note('interleaved-report', words, message.start, message.end);
  }

  /** The task that the head line names. */
  get comm(): unknown {
    return this.head === undefined ? undefined : (this.tokens[0]?.payload as { comm?: unknown } | undefined)?.comm;
  }

  /** No further line comes: what was only to be known at the end is said. */
  finish(): void {
    for (const [{ start, end }, confirmed] of this.#others)
      if (confirmed)
        this.note('interleaved-report', 'another report of the kernel stands among the lines of this one', start, end);
  }

  /** Whether the line stands right after the same one. */
  endsWith({ message, number }: SourceLine): boolean {
    const last = this.lines.at(-1);
    return last !== undefined && last.message.text === message.text && number - (last.lastNumber ?? last.number) <= 1;
  }

  note(code: DiagnosticCode, message: string, start: number, end: number): void {
    this.diagnostics.push(diagnostic(code, message, start, end));
  }

  /** Whether a line of this declaration falls back behind what the record already has. */
  fallsBack({ rank }: Printk): boolean {
    // A memory state ends with swap and totals: what begins one after them is another's.
    return phaseOf(rank) < this.phase || (this.rank >= Rank.swap && rank >= Rank.memInfo && rank <= Rank.buddyLists);
  }
}
