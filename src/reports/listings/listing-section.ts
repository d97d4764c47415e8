import { type Diagnostic, diagnostic } from '../../diagnostic.ts';
import type { ReadLine } from '../../printk/dispatcher.ts';
import type { Note } from '../../printk/note.ts';
import type { ListingContext } from '../../records/listing.ts';
import type { ListingRecord } from '../../records/listings.ts';
import { type LineToken, lineToken } from '../../records/record-parser.ts';
import { plainLine } from '../../source/decoration.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import type { Text } from '../../source/text.ts';
import { unterminatedNote } from '../lines/unterminated.ts';
import { joinRow, type Row } from './broken-row.ts';
import type { ListingKind } from './listing-kind.ts';
import { buildListing } from './listing-record.ts';

/** Empty lines in a row that a listing goes on after: web pages put one between any two lines. */
const EMPTY_MAX = 2;

/** A listing of more lines is closed there. */
const LINES_MAX = 4_000_000;

/** What a listing does with a line: it is its own, it may stand between its own, it is not. */
export type Taken = 'own' | 'held' | undefined;

/** What a single line is: its own, the beginning of something else, or nothing that it reads. */
type Kind = 'own' | 'another' | 'unread';

/** Lines of a listing while they come in. */
export class ListingSection {
  readonly #kind: ListingKind;
  readonly #context: ListingContext;
  readonly #tokens: LineToken[] = [];
  #diagnostics: Diagnostic[] = [];
  readonly #keys = new Set<string>();
  #last: Row | undefined;
  #held: Text | undefined;
  #empty = 0;
  #start: number | undefined;
  #end = 0;
  #repaired = false;
  #unterminated = false;
  #hasRows = false;
  /** Tokens at the end that lead to others, and how many lines came since the first of them. */
  #leading = 0;
  #sinceLead = 0;

  constructor(kind: ListingKind, context: ListingContext) {
    this.#kind = kind;
    this.#context = context;
  }

  /** The line taken last was not read. */
  get held(): number {
    return this.#held === undefined ? 0 : 1;
  }

  /** Lines at the end that only lead to others, and those after them. */
  get back(): number {
    return this.#leading > 0 ? this.#sinceLead : this.held;
  }

  take(input: InputLine): Taken {
    const taken = this.#take(input);
    if (taken !== undefined && this.#leading > 0) this.#sinceLead += 1;
    return taken;
  }

  #take({ raw, unterminated }: InputLine): Taken {
    const line = plainLine(raw);
    if (line.text.trim() === '') return this.#held === undefined && ++this.#empty <= EMPTY_MAX ? 'own' : undefined;
    const kind = this.#takeLines(line, raw, unterminated);
    if (kind === 'own') return 'own';
    // One line of another writer may stand between two of a listing.
    if (kind === 'another' || this.#held !== undefined || this.#empty > 0 || this.#tokens.length === 0)
      return undefined;
    this.#held = line;
    return 'held';
  }

  end(): ListingRecord[] | undefined {
    const record = buildListing(this.#kind, this.#tokens.slice(0, this.#tokens.length - this.#leading), {
      ...{ start: this.#start ?? 0, end: this.#end, repaired: this.#repaired, diagnostics: this.#diagnostics },
      context: { ...this.#context, unterminated: this.#unterminated },
    });
    return record === undefined ? undefined : [record];
  }

  /** The lines that a physical line holds: one, unless their ends were lost. */
  #takeLines(line: Text, raw: Text, unterminated: boolean): Kind {
    const cuts = this.#kind.listing.cuts?.(line.text) ?? [];
    if (cuts.length < 2) return this.#takeLine(line, raw, unterminated);
    const pieces = cuts.map((start, index) => trimEnd(line.slice(start, cuts[index + 1])));
    const taken = pieces.filter(
      (piece) => this.#takeLine(piece, piece, unterminated && piece.end === line.end) === 'own',
    );
    if (taken.length > 0) this.#repaired = true;
    return taken.length > 0 ? 'own' : 'unread';
  }

  #takeLine(line: Text, raw: Text, unterminated: boolean): Kind {
    const notes: Note[] = [];
    const read = this.#kind.read(line.text, this.#last?.read.declaration.type, notes);
    if (read === undefined || read.node['truncated']) {
      const joined = this.#last && joinRow(this.#kind, this.#last, line);
      if (joined !== undefined) {
        this.#tokens.pop();
        this.#diagnostics = this.#diagnostics.filter(({ start }) => start < joined.line.start);
        this.#add(joined, raw, []);
        return 'own';
      }
    }
    if (read !== undefined && !this.#kind.listing.repeats && line.text === this.#last?.line.text) {
      this.#note('duplicate-line', 'this line stands twice; the first counts', line);
      return 'own';
    }
    // What looks like a damaged line of one listing may be a whole one of another.
    if ((read === undefined || read.node['truncated']) && this.#kind.others(line.text)) return 'another';
    if (read === undefined || this.#tokens.length >= LINES_MAX || this.#isLoneAmongOthers(read)) return 'unread';
    if (this.#isRepeated(read)) {
      if (this.#kind.begins(line.text, true) || this.#kind.others(line.text)) return 'another';
      this.#note('duplicate-line', 'this line stands twice; the first counts', line);
      return 'own';
    }
    if (unterminated) notes.push(unterminatedNote(line.text));
    this.#unterminated = unterminated;
    this.#add({ read, line }, raw, notes);
    return 'own';
  }

  /** One of two lines of which one says that it is all there is. */
  #isLoneAmongOthers({ declaration }: ReadLine): boolean {
    if (this.#last === undefined) return false;
    const { lone = [] } = this.#kind.listing;
    return lone.includes(declaration) || lone.includes(this.#last.read.declaration);
  }

  /** A line that stands once in a listing is there already. */
  #isRepeated({ node }: ReadLine): boolean {
    const key = this.#kind.listing.key?.(node);
    if (key === undefined) return false;
    if (this.#keys.has(key)) return true;
    this.#keys.add(key);
    return false;
  }

  #add(row: Row, raw: Text, notes: readonly Note[]): void {
    const { read, line } = row;
    if (this.#held !== undefined) this.#note('unread-line', 'a line that is none of this listing', this.#held);
    this.#held = undefined;
    this.#empty = 0;
    read.node['start'] = line.start;
    read.node['end'] = line.end;
    this.#start ??= raw.start;
    this.#countLead(read.declaration);
    if (this.#leading === 0) this.#end = raw.end;
    if (read.node['repaired']) this.#repaired = true;
    for (const { code, message, start, end } of notes)
      this.#diagnostics.push(diagnostic(code, message, line.at(start), line.at(end)));
    this.#tokens.push(lineToken(read.declaration, read.node as { start: number }));
    this.#last = row;
  }

  /** Lines that lead to others count only behind the rows of the listing: those of its own head lead to them. */
  #countLead(declaration: ReadLine['declaration']): void {
    const leads = this.#kind.listing.leads?.includes(declaration) ?? false;
    if (!leads) this.#hasRows = true;
    if (leads && this.#hasRows) this.#leading += 1;
    else {
      this.#leading = 0;
      this.#sinceLead = 0;
    }
  }

  #note(code: Diagnostic['code'], message: string, { start, end }: Text): void {
    this.#diagnostics.push(diagnostic(code, message, start, end));
  }
}

/** The blank before the next line is no part of this one. */
function trimEnd(piece: Text): Text {
  return piece.slice(0, piece.text.trimEnd().length);
}
