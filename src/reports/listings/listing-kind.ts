import { Dispatcher, type ReadLine } from '../../printk/dispatcher.ts';
import type { Note } from '../../printk/note.ts';
import type { Printk } from '../../printk/printk.ts';
import type { ListingContext } from '../../records/listing.ts';
import type { AnyListing } from '../../records/listings.ts';
import { type LineDraft, RecordParser } from '../../records/record-parser.ts';
import { plainLine } from '../../source/decoration.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import { triggerOf } from '../triggers.ts';
import { ListingSection } from './listing-section.ts';

/** What is needed to read one kind of listing, built on first use. */
export class ListingKind {
  readonly listing: AnyListing;
  /** What its first lines begin with, but for those that may stand behind other text. */
  readonly trigger: RegExp | undefined;
  /** What is looked for anywhere in a line. */
  readonly floating: RegExp | undefined;
  /** Whether a line begins a listing of another kind. */
  readonly others: (text: string) => boolean;
  #dispatcher: Dispatcher | undefined;
  readonly #files: RegExp;
  #parser: RecordParser<LineDraft> | undefined;

  constructor(listing: AnyListing, others: (text: string, than: ListingKind) => boolean = () => false) {
    this.listing = listing;
    this.others = (text) => others(text, this);
    const { begins, floating = [] } = listing;
    this.trigger = triggerOfAll(begins.filter((printk) => !floating.includes(printk)));
    this.floating = triggerOfAll(floating);
    this.#files = new RegExp(`(?:^|/)(?:${listing.files?.source ?? '(?!)'})$`);
  }

  /** Whether the file of that path holds it. */
  holds(path: string): boolean {
    return this.#files.test(path);
  }

  /** Reads a line as one of this listing. */
  readonly read = (text: string, last: string | undefined, notes: Note[]): ReadLine | undefined => {
    if (this.listing.accepts?.(text) === false) return undefined;
    this.#dispatcher ??= new Dispatcher(this.listing.lines);
    return this.#dispatcher.read(text, { last }, notes);
  };

  /** Whether a line can begin it: with one that can anywhere, or, when its file is named, with any. */
  begins(text: string, provenOnly: boolean): boolean {
    if (provenOnly && !this.trigger?.test(text) && !this.floating?.test(text)) return false;
    const cuts = this.listing.cuts?.(text) ?? [];
    const pieces = cuts.length < 2 ? [text] : cuts.map((start, index) => text.slice(start, cuts[index + 1]));
    return pieces.some((piece) => {
      const read = this.read(piece, undefined, []);
      if (read === undefined || read.node['truncated']) return false;
      return !provenOnly || this.listing.begins.includes(read.declaration);
    });
  }

  begin(line: InputLine, context: ListingContext): ListingSection | undefined {
    if (!this.begins(plainLine(line.raw).text, !context.named)) return undefined;
    const section = new ListingSection(this, context);
    return section.take(line) === 'own' ? section : undefined;
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

function triggerOfAll(printks: readonly Printk[]): RegExp | undefined {
  return printks.length === 0 ? undefined : new RegExp(printks.map(triggerOf).join('|'));
}
