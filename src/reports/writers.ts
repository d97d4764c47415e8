import type { Envelope } from '../source/envelope.ts';
import type { SourceLine } from '../source/source-line.ts';
import { Clocks } from './clocks.ts';
import { canWait } from './rivals.ts';
import { Writer } from './writer.ts';

/** The writers of one text, told apart by host, caller id and clock. */
export class Writers {
  readonly #byKey = new Map<string, Writer>();
  readonly #byHost = new Map<string | undefined, Writer[]>();
  readonly #clocks = new Clocks();
  /** The writer of the last line that had an envelope: lines without one go on with it. */
  #last: Writer | undefined;
  #lastEnvelope: Envelope | undefined;
  /** What the last envelope says of its writer, and the key of that. */
  #source: { readonly host?: string | undefined; readonly caller?: string | undefined; readonly key: string } = {
    key: ' ',
  };
  /** A writer that was seen not to be idle: asked first, so that not all are asked after every line. */
  #busy: Writer | undefined;

  [Symbol.iterator](): MapIterator<Writer> {
    return this.#byKey.values();
  }

  /** Of all of them only a line that can begin a record is of interest. */
  get idle(): boolean {
    if (this.#busy?.idle === false) return false;
    this.#busy = undefined;
    for (const writer of this) {
      if (writer.idle) continue;
      this.#busy = writer;
      return false;
    }
    return true;
  }

  /** The writer of a line. */
  of({ envelope }: SourceLine): Writer {
    const last = this.#last;
    // Lines that begin with the very same text share one envelope.
    if (last !== undefined && (envelope === undefined || envelope === this.#lastEnvelope)) return last;
    this.#lastEnvelope = envelope;
    const key = envelope === undefined ? '' : this.#keyOf(envelope);
    // Mostly it is the writer of the line before.
    if (last?.key === key) return last;
    const writer = this.#byKey.get(key) ?? this.#add(new Writer(key, envelope?.host));
    this.#last = writer;
    return writer;
  }

  #add(writer: Writer): Writer {
    this.#byKey.set(writer.key, writer);
    const ofHost = this.#byHost.get(writer.host);
    if (ofHost === undefined) this.#byHost.set(writer.host, [writer]);
    else ofHost.push(writer);
    return writer;
  }

  /** The writers of one host: its CPUs, tasks and boots, as far as they are told apart. */
  ofHost(host: string | undefined): readonly Writer[] {
    return this.#byHost.get(host) ?? [];
  }

  /** The host that a line comes from; a line without an envelope comes from that of the line before. */
  hostOf({ envelope }: SourceLine): string | undefined {
    return envelope === undefined ? this.#last?.host : envelope.host;
  }

  clear(): void {
    this.#byKey.clear();
    this.#byHost.clear();
    this.#last = undefined;
    this.#lastEnvelope = undefined;
    this.#busy = undefined;
  }

  #keyOf({ host, caller, bootSeconds }: Envelope): string {
    if (host !== this.#source.host || caller !== this.#source.caller)
      this.#source = { host, caller, key: `${host ?? ''} ${caller ?? ''}` };
    const { key } = this.#source;
    if (bootSeconds === undefined) return key;
    return this.#clocks.writerAt(key, bootSeconds, (name) => {
      const { open, held } = this.#byKey.get(name) ?? {};
      return held?.reading.read?.declaration.head === true || (open !== undefined && canWait(open));
    });
  }
}
