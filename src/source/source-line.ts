import type { Envelope } from './envelope.ts';
import type { Text } from './text.ts';

/** One message line, its envelope taken off. */
export interface SourceLine {
  readonly message: Text;
  readonly envelope: Envelope | undefined;
  /** Offsets of the whole line (or journal entry) around the message. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** Characters of the physical line around the message: of the last one, when it was put together from several. */
  readonly width: number;
  /** Number of the line among the lines read: neighbours differ by one. */
  readonly number: number;
  /** Number of its last line, when it was put together from several. */
  readonly lastNumber?: number;
  /** It has no envelope of its own in a text whose lines have one: a continuation, or a damaged line. */
  readonly bare: boolean;
  /** It stood before an envelope on the same line: a piece of another line, or what a tool puts before each. */
  readonly prefix?: true;
  /** The envelope is damaged, but the message behind it is whole. */
  readonly damagedPrefix: boolean;
  /** The input ends inside this line. */
  readonly unterminated: boolean;
}
