import type { ListingContext } from '../../records/listing.ts';
import type { AnyListing, ListingRecord } from '../../records/listings.ts';
import { plainLine } from '../../source/decoration.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import type { Section, SectionKind } from '../section.ts';
import { Candidates } from './candidates.ts';
import { HEADING_TRIGGER, type Heading, headingWords } from './file-heading.ts';
import { Headed } from './headed.ts';
import { ListingKind } from './listing-kind.ts';

/** What may stand before the first word of a line: indentation, quote marks, the beginning of a block on a page. */
const BEFORE = '(?:[ \\t>|]|&gt;|<[a-z]{1,8}>){0,20}';

/** A line of a log: a listing has no stamps. */
const STAMPED =
  /^(?:<[0-9]+>)?(?:\[ *[0-9]+\.[0-9]+\]|[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ])/;

/** Several kinds of listings: which of them a line begins, and which a heading announces. */
export class ListingKinds implements SectionKind<ListingRecord> {
  readonly trigger: RegExp;
  readonly #kinds: readonly ListingKind[];
  readonly #context: ListingContext;
  /** The same for one line, where most can stand at its beginning only. */
  readonly #inLine: RegExp;

  /** @param context what the caller says of the text: whether it is one of these, and out of which file */
  constructor(listings: readonly AnyListing[], context: ListingContext = { named: false }) {
    this.#kinds = listings.map((listing) => new ListingKind(listing, this.#beginsAnother));
    this.#context = context;
    const leading = this.#kinds.flatMap(({ trigger }) => trigger?.source ?? []);
    const floating = this.#kinds.flatMap((kind) => kind.floating?.source ?? []);
    const anywhere = [...floating, HEADING_TRIGGER.source];
    const atBeginning = leading.length === 0 ? [] : [`^${BEFORE}(?:${leading.join('|')})`];
    this.trigger = new RegExp([...leading, ...anywhere].join('|'));
    this.#inLine = new RegExp([...atBeginning, ...anywhere].join('|'));
  }

  begin(line: InputLine, previous: readonly string[]): Section<ListingRecord> | undefined {
    const { text } = line.raw;
    if (!this.#context.named && (STAMPED.test(text) || !this.#inLine.test(text))) return undefined;
    const heading = this.#headingOf(plainLine(line.raw).text);
    if (heading !== undefined) return new Headed(heading, this.#headingOf);
    const kinds = this.#kinds.filter(({ listing }) => !previous.some((before) => listing.notAfter?.test(before)));
    const open = kinds.flatMap((kind) => kind.begin(line, this.#context) ?? []);
    return open.length === 0 ? undefined : new Candidates(open, this.#headingOf);
  }

  readonly #headingOf = (text: string): Heading | undefined => {
    if (!HEADING_TRIGGER.test(text)) return undefined;
    for (const path of headingWords(text)) {
      const kinds = this.#kinds.filter((kind) => kind.holds(path));
      if (kinds.length > 0) return { path, kinds };
    }
    return undefined;
  };

  readonly #beginsAnother = (text: string, than: ListingKind): boolean =>
    this.#inLine.test(text) && this.#kinds.some((kind) => kind !== than && kind.begins(text, true));
}
