import type { ListingRecord } from '../../records/listings.ts';
import { plainLine } from '../../source/decoration.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import type { Section } from '../section.ts';
import { Candidates } from './candidates.ts';
import type { FindHeading, Heading } from './file-heading.ts';

/** A heading, and the listing below it once its first line has come. */
export class Headed implements Section<ListingRecord> {
  readonly #heading: Heading;
  readonly #headingOf: FindHeading;
  #content: Candidates | undefined;
  #empty = 0;

  constructor(heading: Heading, headingOf: FindHeading) {
    this.#heading = heading;
    this.#headingOf = headingOf;
  }

  get held(): number {
    return this.#content?.held ?? 0;
  }

  get back(): number {
    return this.#content?.back ?? 0;
  }

  take(line: InputLine): boolean {
    if (this.#content !== undefined) return this.#content.take(line);
    if (line.raw.text.trim() === '') return ++this.#empty <= 1;
    if (this.#headingOf(plainLine(line.raw).text) !== undefined) return false;
    const { path, kinds } = this.#heading;
    const open = kinds.flatMap((kind) => kind.begin(line, { path, named: true }) ?? []);
    if (open.length === 0) return false;
    this.#content = new Candidates(open, this.#headingOf);
    return true;
  }

  end(): ListingRecord[] | undefined {
    return this.#content?.end();
  }
}
