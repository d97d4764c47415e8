const encoder = new TextEncoder();

/** Texts as bytes, one per character, as long as they are ASCII. Each text takes the place of the one before. */
export class AsciiBytes {
  readonly #bytes: Uint8Array;

  /** @param longest the longest text that is asked for */
  constructor(longest: number) {
    this.#bytes = new Uint8Array(longest);
  }

  /** The bytes of a text; undefined when there is more in it than ASCII. */
  of(text: string): Uint8Array | undefined {
    const { read, written } = encoder.encodeInto(text, this.#bytes);
    return read === text.length && written === text.length ? this.#bytes.subarray(0, written) : undefined;
  }
}
