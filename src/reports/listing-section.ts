import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import { Dispatcher, type ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import type { AnyListing, ListingRecord } from '../records/listings.ts';
import { type LineDraft, type LineToken, lineToken, RecordParser } from '../records/record-parser.ts';
import { plainLine } from '../source/decoration.ts';
import type { InputLine } from '../source/line-scanner.ts';
import type { Text } from '../source/text.ts';
import type { Section, SectionKind } from './section.ts';
import { triggerOf } from './triggers.ts';

/** Empty lines in a row that a listing goes on after: web pages put one between any two lines. */
const EMPTY_MAX = 2;

/** Lines of a listing while they come in. */
class ListingSection implements Section<ListingRecord> {
  readonly #kind: ListingKind;
  readonly #tokens: LineToken[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  readonly #keys = new Set<string>();
  #last: string | undefined;
  #empty = 0;
  #start = 0;
  #end = 0;

  constructor(kind: ListingKind) {
    this.#kind = kind;
  }

  take({ raw, unterminated }: InputLine): boolean {
    const line = plainLine(raw);
    if (line.text.trim() === '') return ++this.#empty <= EMPTY_MAX;
    const notes: Note[] = [];
    const read = this.#kind.dispatcher.read(line.text, { last: this.#last }, notes);
    if (read === undefined || this.#isOfAnother(read)) return false;
    if (unterminated) notes.push(unterminatedNote(line.text));
    this.#add(read, raw, line, notes);
    return true;
  }

  end(): ListingRecord[] | undefined {
    const { listing, parser } = this.#kind;
    const draft = parser().run(this.#tokens);
    const note = ({ start, end }: { start: number; end: number }, code: Diagnostic['code'], message: string) =>
      this.#diagnostics.push(diagnostic(code, message, start, end));
    const record = listing.build(draft, (code, message, line) => note(line, code, message));
    if (record === undefined) return undefined;
    const { type, ...fields } = record;
    const base = {
      start: this.#start,
      end: this.#end,
      diagnostics: this.#diagnostics.sort((a, b) => a.start - b.start),
    };
    return [
      { type, ...base, ...(draft.otherLines.length > 0 ? { otherLines: draft.otherLines } : {}), ...fields } as never,
    ];
  }

  /** A line that stands once in a listing is there already. */
  #isOfAnother({ node }: ReadLine): boolean {
    const key = this.#kind.listing.key?.(node);
    if (key === undefined) return false;
    if (this.#keys.has(key)) return true;
    this.#keys.add(key);
    return false;
  }

  #add({ declaration, node }: ReadLine, raw: Text, line: Text, notes: readonly Note[]): void {
    this.#empty = 0;
    node['start'] = line.start;
    node['end'] = line.end;
    if (this.#tokens.length === 0) this.#start = raw.start;
    this.#end = raw.end;
    for (const { code, message, start, end } of notes)
      this.#diagnostics.push(diagnostic(code, message, line.at(start), line.at(end)));
    this.#tokens.push(lineToken(declaration, node as { start: number }));
    this.#last = declaration.type;
  }
}

function unterminatedNote(text: string): Note {
  const message = 'the input ends inside this line; its last value may be cut';
  return { code: 'unterminated-line', message, start: 0, end: text.length };
}

/** What is needed to read one kind of listing, built on first use. */
export class ListingKind implements SectionKind<ListingRecord> {
  readonly listing: AnyListing;
  readonly trigger: RegExp;
  readonly dispatcher: Dispatcher;
  #parser: RecordParser<LineDraft> | undefined;

  constructor(listing: AnyListing) {
    this.listing = listing;
    this.trigger = new RegExp(listing.begins.map(triggerOf).join('|'));
    this.dispatcher = new Dispatcher(listing.lines);
  }

  begin(line: InputLine): Section<ListingRecord> | undefined {
    const { text } = plainLine(line.raw);
    if (!this.trigger.test(text)) return undefined;
    const read = this.dispatcher.read(text, {}, []);
    if (read === undefined || read.node['truncated'] || !this.listing.begins.includes(read.declaration))
      return undefined;
    const section = new ListingSection(this);
    section.take(line);
    return section;
  }

  /** The grammar of this listing. */
  readonly parser = (): RecordParser<LineDraft> => {
    const { lines, rules, draft } = this.listing;
    this.#parser ??= new RecordParser<LineDraft>(
      lines.map(({ token }) => token),
      rules,
      { skipValidations: true },
      draft,
    );
    return this.#parser;
  };
}
