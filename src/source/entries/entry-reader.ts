import type { Framed } from '../envelope.ts';
import type { Text } from '../text.ts';

/** A message out of an entry of several lines, with the place of the whole entry. */
export interface Entry extends Framed {
  readonly outerStart: number;
  readonly outerEnd: number;
}

/** Reads a framing whose entries span several lines, line by line. */
export interface EntryReader {
  /** Takes the next line; the entries that it completes. */
  read(line: Text): Entry[];
  /** The entry that the end of the input completes, if any. */
  end(): Entry[];
}

/** A framing of several lines per entry, told by its first line. */
export interface EntryFraming {
  readonly name: string;
  begins(line: string): boolean;
  /** Its messages are lines of another log, which may have an envelope of their own. */
  readonly carries?: true;
  /** It counts bytes: of binary input it takes the bytes, not the characters they stand for. */
  readonly undecoded?: true;
  /** @param bytes the input is binary, a character per byte */
  reader(bytes: boolean): EntryReader;
}
