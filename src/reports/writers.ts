import type { Envelope } from '../source/envelope.ts';
import type { SourceLine } from '../source/source-line.ts';
import { Clocks } from './clocks.ts';
import { canWait } from './rivals.ts';
import { Writer } from './writer.ts';

/** The writers of one text, told apart by host, caller id and clock. */
export class Writers {
  readonly #byKey = new Map<string, Writer>();
  readonly #clocks = new Clocks();
  /** The writer of the last line that had an envelope: lines without one go on with it. */
  #last: Writer | undefined;

  [Symbol.iterator](): MapIterator<Writer> {
    return this.#byKey.values();
  }

  /** The writer of a line. */
  of({ envelope }: SourceLine): Writer {
    const last = this.#last;
    if (last !== undefined && envelope === undefined) return last;
    const key = envelope === undefined ? '' : this.#keyOf(envelope);
    // Mostly it is the writer of the line before.
    if (last?.key === key) return last;
    const writer = this.#byKey.get(key) ?? new Writer(key, envelope?.host);
    this.#byKey.set(key, writer);
    this.#last = writer;
    return writer;
  }

  /** The host that a line comes from; a line without an envelope comes from that of the line before. */
  hostOf({ envelope }: SourceLine): string | undefined {
    return envelope === undefined ? this.#last?.host : envelope.host;
  }

  clear(): void {
    this.#byKey.clear();
    this.#last = undefined;
  }

  #keyOf({ host = '', caller = '', bootSeconds }: Envelope): string {
    const key = `${host} ${caller}`;
    if (bootSeconds === undefined) return key;
    return this.#clocks.writerAt(key, bootSeconds, (name) => {
      const { open, held } = this.#byKey.get(name) ?? {};
      return held?.reading.read?.declaration.head === true || (open !== undefined && canWait(open));
    });
  }
}
