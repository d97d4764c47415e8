import type { Text } from './text.ts';

/** A line that quoted-printable broke is this long, its mark included: the encoding allows 76 characters. */
const BROKEN_FROM = 68;
const BROKEN_TO = 76;

/** Pieces of one line at the most. */
const PIECES_MAX = 64;

/** A blank at the end of a line, behind what is no key, or one that does not break: the only bytes of many a line. */
const BLANK = /[^A-Za-z_]=(?:20|09)$|=C2=A0/;

const BYTES = /(?:=[0-9A-F]{2})+/g;
const decoder = new TextDecoder('utf-8');

/** Every equals sign of encoded text begins a byte. */
function isEncoded(text: string): boolean {
  return !/=(?![0-9A-F]{2})/.test(text);
}

function decode(line: Text): Text {
  return line.replace(BYTES, ([bytes]) =>
    decoder.decode(Uint8Array.from(bytes.slice(1).split('='), (byte) => Number.parseInt(byte, 16))),
  );
}

/** Whether a line goes on with the next; the sum at the end of a list of free blocks looks like it. */
function isBroken({ text }: Text): boolean {
  return text.endsWith('=') && text.length >= BROKEN_FROM && text.length <= BROKEN_TO;
}

function join(pieces: readonly Text[]): Text {
  return pieces
    .map((piece) => (isBroken(piece) ? piece.slice(0, piece.text.length - 1) : piece))
    .reduce((joined, piece) => joined.concat('', piece));
}

/**
 * Makes the lines of a mail in quoted-printable whole again, as archives keep it:
 *
 *     kworker/u8:4: page allocation failure: order:=
 *     0, mode:0x404000(GFP_NOWAIT|__GFP_COMP), nodemask=3D(null),cpuset=3D/
 *
 * An equals sign at the end of a line breaks it; `=3D` is one of the text, and
 * what tells that the text is encoded at all.
 */
export class QuotedPrintable {
  /** The beginning of a line that goes on. */
  #pieces: Text[] = [];
  /** Encoded text was seen. */
  #seen = false;

  /** The last line goes on with the next. */
  get goesOn(): boolean {
    return this.#pieces.length > 0;
  }

  /** The text is encoded, or may turn out to be: lines are not what they say. */
  get encoded(): boolean {
    return this.#seen || this.goesOn;
  }

  /** Takes the next line; gives those that it makes whole: itself, none while it goes on, or what it is the end of. */
  read(line: Text): readonly Text[] {
    const broken = isBroken(line) && this.#pieces.length < PIECES_MAX;
    if (!broken && this.#pieces.length === 0 && !this.#isEncoded(line)) return [line];
    this.#pieces.push(line);
    return broken ? [] : this.end();
  }

  #isEncoded({ text }: Text): boolean {
    return text.includes('=3D') || (this.#seen && BLANK.test(text));
  }

  /** What there is of a line that has not ended. */
  end(): readonly Text[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    if (pieces.length === 0) return [];
    const joined = join(pieces);
    const signed = joined.text.includes('=3D');
    // Text of others may stand behind a mail: there a line that ends in a sum is whole.
    const sums = pieces.some(
      ({ text }, index) => /(?:kB|\)) =$/.test(text) && !/^(?:=3D|[0-9]+\*)/.test(pieces[index + 1]?.text ?? ''),
    );
    if (!isEncoded(joined.text) || sums || !(signed || this.#seen)) return pieces;
    this.#seen = true;
    return [decode(joined)];
  }
}
