import type { ListingRecord } from '../../records/listings.ts';
import { plainLine } from '../../source/decoration.ts';
import type { InputLine } from '../../source/line-scanner.ts';
import type { Section } from '../section.ts';
import type { FindHeading } from './file-heading.ts';
import type { ListingSection } from './listing-section.ts';

/** Listings that a line can begin, side by side until their lines tell them apart. */
export class Candidates implements Section<ListingRecord> {
  #open: readonly ListingSection[];
  readonly #headingOf: FindHeading;

  constructor(open: readonly ListingSection[], headingOf: FindHeading) {
    this.#open = open;
    this.#headingOf = headingOf;
  }

  get held(): number {
    return this.#open[0]?.held ?? 0;
  }

  get back(): number {
    return this.#open[0]?.back ?? 0;
  }

  take(line: InputLine): boolean {
    if (this.#headingOf(plainLine(line.raw).text) !== undefined) return false;
    const taken = this.#open.map((section) => section.take(line));
    const best = taken.includes('own') ? 'own' : 'held';
    const going = this.#open.filter((_, index) => taken[index] === best);
    if (going.length > 0) this.#open = going;
    return going.length > 0;
  }

  end(): ListingRecord[] | undefined {
    for (const section of this.#open) {
      const records = section.end();
      if (records !== undefined) return records;
    }
    return undefined;
  }
}
