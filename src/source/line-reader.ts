import { decodeUtf8, withoutByteOrderMark } from './bytes.ts';
import { holdsTag, stripMarkup, stripQuotes } from './decoration.ts';
import { EntryLog } from './entries/entry-log.ts';
import type { Entry } from './entries/entry-reader.ts';
import type { Envelope, Framed } from './envelope.ts';
import { plainBlanks, splitEscapedNewlines, stripColour } from './escapes.ts';
import { withoutFilling } from './filling.ts';
import { CriPieces } from './framings/cri.ts';
import { jsonLines } from './framings/json-lines.ts';
import { isKmsgField } from './framings/kmsg.ts';
import { splitAtStamp, splitGlued } from './glued.ts';
import { messageLines, type Outer, type Place } from './message-lines.ts';
import { quotedLine } from './quoted-field.ts';
import { QuotedPrintable } from './quoted-printable.ts';
import type { SourceLine } from './source-line.ts';
import type { Text } from './text.ts';
import { Unframer } from './unframer.ts';
import { holdsEscapes, isUnusual } from './unusual.ts';

/** Lines right after an enveloped one that belong to it, if a mail program broke it. */
const BARE_RUN_MAX = 12;

/**
 * Turns physical lines into message lines: sets glued text right, takes
 * envelopes off, splits and decodes escapes. Knows nothing of what a line means.
 */
export class LineReader {
  readonly #bytes: boolean;
  readonly #entries: EntryLog;
  readonly #unframer = new Unframer();
  readonly #quotedPrintable = new QuotedPrintable();
  readonly #pieces = new CriPieces();
  #number = 0;
  /** The input ended inside the last line, as far as it has come. */
  #unterminated = false;
  /** Lines without an envelope since the last that had one; no longer counted once an empty line stood between. */
  #bareRun = Number.POSITIVE_INFINITY;
  /** Framing of the last line that had an envelope. */
  #last: string | undefined;

  /** @param bytes the text is binary, a character per byte, and what is not ASCII in it is UTF-8 */
  constructor(bytes = false) {
    this.#bytes = bytes;
    this.#entries = new EntryLog(bytes);
  }

  /** The first line has come that tells the framing. */
  get begun(): boolean {
    return this.#entries.begun;
  }

  /** Every line has to be seen: entries of several lines cannot be skipped into. */
  get sequential(): boolean {
    return this.#entries.holds;
  }

  /** The last line goes on with the next. */
  get goesOn(): boolean {
    return this.#quotedPrintable.goesOn;
  }

  /** Reads one physical line, its line end taken off. */
  read(raw: Text, unterminated: boolean): SourceLine[] {
    const usual = this.readUsual(raw, unterminated, false);
    return usual === undefined ? this.readUnusual(raw, unterminated) : [usual];
  }

  /**
   * The common case: the framing of the line before, and nothing in the message
   * that has to be set right. undefined, and nothing read, in all others.
   * @param plain there are surely no escapes and no mark-up in it
   */
  readUsual(raw: Text, unterminated: boolean, plain: boolean): SourceLine | undefined {
    if (this.#entries.holds || this.#quotedPrintable.encoded) return undefined;
    if (!plain && (holdsEscapes(raw.text, this.#bytes) || holdsTag(raw.text))) return undefined;
    const framed = this.#unframer.takeUsual(raw);
    if (framed === undefined || isUnusual(framed.message.text)) return undefined;
    const { envelope, message } = framed;
    this.#number += 1;
    this.#unterminated = unterminated;
    this.#bareRun = 0;
    this.#last = envelope.framing;
    return {
      message,
      envelope,
      outerStart: raw.start,
      outerEnd: raw.end,
      width: raw.text.length,
      number: this.#number,
      bare: false,
      damagedPrefix: false,
      unterminated,
    };
  }

  /** Reads a physical line that is none of the common case. */
  readUnusual(raw: Text, unterminated: boolean): SourceLine[] {
    this.#number += 1;
    this.#entries.begin(raw.text);
    this.#unterminated = unterminated;
    if (this.#entries.undecoded) return this.#entriesOf(raw, unterminated);
    const decoded = withoutByteOrderMark(this.#bytes ? decodeUtf8(raw) : raw);
    const whole = this.#quotedPrintable.read(decoded);
    if (whole.length === 1) return this.#readWhole(whole[0] as Text, unterminated);
    return whole.flatMap((text) => this.#readWhole(text, unterminated && text === decoded));
  }

  #readWhole(decoded: Text, unterminated: boolean): SourceLine[] {
    if (this.#entries.holds) return this.#entriesOf(decoded, unterminated);
    const line = this.#pieces.take(plainBlanks(stripColour(withoutFilling(decoded))));
    if (line === undefined || (this.#last === 'kmsg' && isKmsgField(line.text))) return [];
    this.#bareRun = line.text.trim() === '' ? Number.POSITIVE_INFINITY : this.#bareRun + 1;
    const outer = { start: line.start, end: line.end, width: line.text.length, unterminated };
    // Quotes and brackets of JSON may be entities in its strings, and only there.
    const json = jsonLines.read(line);
    if (json !== undefined) return this.#carried({ ...json, message: stripMarkup(stripColour(json.message)) }, outer);
    const pieces = splitGlued(stripQuotes(stripMarkup(quotedLine(line) ?? line)));
    return this.#readPieces(pieces, outer);
  }

  /** What the end of the input completes. */
  end(): SourceLine[] {
    const begun = this.#quotedPrintable.end();
    const lines = begun.flatMap((text) => this.#readWhole(text, this.#unterminated && text === begun.at(-1)));
    return [...lines, ...this.#messagesOf(this.#entries.end(), this.#unterminated)];
  }

  #entriesOf(line: Text, unterminated: boolean): SourceLine[] {
    return this.#messagesOf(this.#entries.read(line), unterminated);
  }

  #messagesOf(entries: readonly Entry[], unterminated: boolean): SourceLine[] {
    return entries.flatMap((entry) => {
      const { outerStart: start, outerEnd: end } = entry;
      const outer = { start, end, width: end - start, unterminated };
      return this.#entries.carries ? this.#carried(entry, outer) : this.#messages(entry, outer);
    });
  }

  #readPieces(pieces: readonly Text[], outer: Outer): SourceLine[] {
    if (pieces.length === 1) return this.#readPiece(pieces[0] as Text, outer);
    return pieces.flatMap((piece, index) =>
      this.#readPiece(piece, {
        ...outer,
        start: piece.start,
        end: piece.end,
        width: piece.text.length,
        ...(index === 0 ? { prefix: true } : {}),
      }),
    );
  }

  #readPiece(piece: Text, place: Place): SourceLine[] {
    const framed = this.#unframer.take(piece);
    if (framed !== undefined) return framed.flatMap((message) => this.#messages(message, place));
    const recovered = this.#unframer.recover(piece);
    if (recovered !== undefined) return this.#messages(recovered, { ...place, damagedPrefix: true });
    const stamped = splitAtStamp(piece);
    if (stamped.length > 1) return this.#readPieces(stamped, place);
    return this.#lines(splitEscapedNewlines(piece), undefined, place);
  }

  /** A message that is a line of another log, or lines. */
  #carried(framed: Framed, outer: Outer): SourceLine[] {
    return this.#unframer.open(framed, true).flatMap((message) => this.#messages(message, outer));
  }

  #messages({ envelope, message }: Framed, place: Place): SourceLine[] {
    this.#bareRun = 0;
    this.#last = envelope.framing;
    return this.#lines(splitEscapedNewlines(message), envelope, place);
  }

  #lines(messages: Text[], envelope: Envelope | undefined, place: Place): SourceLine[] {
    return messageLines(messages, envelope, place, this.#number, this.#bareRun <= BARE_RUN_MAX);
  }
}
