import type { Text } from './text.ts';

/** A line that quoted-printable broke is this long, its mark included: the encoding allows 76 characters. */
const BROKEN_FROM = 68;
const BROKEN_TO = 76;

const BYTES = /(?:=[0-9A-F]{2})+/g;
const decoder = new TextDecoder('utf-8');

/** Every equals sign of encoded text begins a byte. */
function isEncoded(text: string): boolean {
  return text.includes('=3D') && !/=(?![0-9A-F]{2})/.test(text);
}

function decode(line: Text): Text {
  if (!isEncoded(line.text)) return line;
  return line.replace(BYTES, ([bytes]) =>
    decoder.decode(Uint8Array.from(bytes.slice(1).split('='), (byte) => Number.parseInt(byte, 16))),
  );
}

/**
 * Makes the lines of a mail in quoted-printable whole again, as archives keep it:
 *
 *     kworker/u8:4: page allocation failure: order:=
 *     0, mode:0x404000(GFP_NOWAIT|__GFP_COMP), nodemask=3D(null),cpuset=3D/
 *
 * An equals sign at the end of a line breaks it; `=3D` is one of the text.
 */
export class QuotedPrintable {
  #begun: Text | undefined;

  /** The last line goes on with the next. */
  get goesOn(): boolean {
    return this.#begun !== undefined;
  }

  /** Takes the next line; the line that it ends, or undefined while that goes on. */
  read(line: Text): Text | undefined {
    const { text } = line;
    const begun = this.#begun;
    if (begun === undefined && !text.endsWith('=') && !text.includes('=3D')) return line;
    const joined = begun === undefined ? line : begun.concat('', line);
    const goesOn = text.endsWith('=') && text.length >= BROKEN_FROM && text.length <= BROKEN_TO;
    this.#begun = goesOn ? joined.slice(0, joined.text.length - 1) : undefined;
    return goesOn ? undefined : decode(joined);
  }

  /** What is left of a line that the input ends in. */
  end(): Text | undefined {
    const begun = this.#begun;
    this.#begun = undefined;
    return begun && decode(begun);
  }
}
