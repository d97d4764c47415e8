import { decodeUtf8, withoutByteOrderMark } from './bytes.ts';
import { behindDecorations, stripMarkup, stripQuotes } from './decoration.ts';
import type { Entry, EntryFraming, EntryReader } from './entries/entry-reader.ts';
import { entryFramings } from './entries/index.ts';
import type { Envelope, Framed, Framing } from './envelope.ts';
import { decodeHexEscapes, plainBlanks, splitEscapedNewlines, stripColour } from './escapes.ts';
import { framings } from './framings/index.ts';
import { jsonLines } from './framings/json-lines.ts';
import { splitAtStamp, splitGlued } from './glued.ts';
import { readKernelPrefix } from './kernel-prefix.ts';
import { QuotedPrintable } from './quoted-printable.ts';
import type { SourceLine } from './source-line.ts';
import type { Text } from './text.ts';

const FRAMING_BY_NAME = new Map(framings.map((framing) => [framing.name, framing]));

/** Longest head of a line in which a damaged envelope is looked for. */
const PREFIX_MAX = 80;

/** Lines right after an enveloped one that belong to it, if a mail program broke it. */
const BARE_RUN_MAX = 12;

/** Quote marks; tags; the stamp of another line. */
const QUOTE = /^[ \t]{0,3}[>|]/;
const TAG = /<\/?[A-Za-z]/;
const STAMP = /[0-9]\.[0-9]{6}\]/;

/** Where the stamp of another line can end at the earliest. */
const STAMP_MIN = 10;

/** Whether a message, its envelope taken off, may have to be set right. */
function isUnusual(text: string): boolean {
  // One by one, and by single characters first: a pattern of all of them is ten times slower.
  return (
    text.includes('\\') ||
    text.includes('&') ||
    text.includes('\x1b') ||
    text.includes('\u00a0') ||
    text.includes('#0') ||
    text.includes(' kernel: ') ||
    (text.includes('<') && TAG.test(text)) ||
    (text.includes(']', STAMP_MIN) && STAMP.test(text)) ||
    ((text.includes('>') || text.includes('|')) && QUOTE.test(text))
  );
}

/** What a carrier put before the message: the next line often begins with just the same. */
interface Header {
  readonly text: string;
  readonly envelope: Envelope;
}

/** What says nothing of the lines that follow. A lone brace begins many kinds of JSON; old journals say since when they go. */
const PREAMBLE = /^\s*\{?\s*$|^-- (?:Logs begin|Journal begins) at /;

interface Outer {
  readonly start: number;
  readonly end: number;
  readonly unterminated: boolean;
}

/**
 * Turns physical lines into message lines: sets glued text right, takes
 * envelopes off, splits and decodes escapes. Knows nothing of what a line means.
 */
export class LineReader {
  readonly #bytes: boolean;
  #number = 0;
  /** The framing that read the last line: the next is nearly always in the same. */
  #framing: Framing | undefined;
  #header: Header | undefined;
  readonly #quotedPrintable = new QuotedPrintable();
  #envelope: Envelope | undefined;
  #entryFraming: EntryFraming | undefined;
  #entries: EntryReader | undefined;
  /** The input ended inside the last line, as far as it has come. */
  #unterminated = false;
  #begun = false;
  /** Lines without an envelope since the last that had one; no longer counted once an empty line stood between. */
  #bareRun = Number.POSITIVE_INFINITY;

  /** @param bytes the text is binary, a character per byte, and what is not ASCII in it is UTF-8 */
  constructor(bytes = false) {
    this.#bytes = bytes;
  }

  /** The first line has come that tells the framing. */
  get begun(): boolean {
    return this.#begun;
  }

  /** Every line has to be seen: entries of several lines cannot be skipped into. */
  get sequential(): boolean {
    return this.#entries !== undefined;
  }

  /** The last line goes on with the next. */
  get goesOn(): boolean {
    return this.#quotedPrintable.goesOn;
  }

  /** Reads one physical line, its line end taken off. */
  read(raw: Text, unterminated: boolean): SourceLine[] {
    this.#number += 1;
    this.#begin(raw.text);
    this.#unterminated = unterminated;
    if (this.#entryFraming?.undecoded) return this.#entriesOf(raw, unterminated);
    const line = withoutByteOrderMark(this.#bytes ? decodeUtf8(raw) : raw);
    const whole = this.#quotedPrintable.read(line);
    if (whole.length === 1) return this.#readWhole(whole[0] as Text, unterminated);
    return whole.flatMap((text) => this.#readWhole(text, unterminated && text === line));
  }

  #readWhole(line: Text, unterminated: boolean): SourceLine[] {
    this.#bareRun = line.text.trim() === '' ? Number.POSITIVE_INFINITY : this.#bareRun + 1;
    if (this.#entries !== undefined) return this.#entriesOf(line, unterminated);
    const usual = this.#readUsual(line, unterminated);
    if (usual !== undefined) return [usual];
    const outer = { start: line.start, end: line.end, unterminated };
    const plain = stripColour(line);
    // Quotes and brackets of JSON may be entities in its strings, and only there.
    const json = jsonLines.read(plain);
    if (json !== undefined) return this.#messages({ ...json, message: stripMarkup(stripColour(json.message)) }, outer);
    const pieces = splitGlued(stripQuotes(stripMarkup(plain)));
    return pieces.flatMap((piece) =>
      this.#readPiece(piece, pieces.length > 1 ? { ...outer, start: piece.start, end: piece.end } : outer),
    );
  }

  /** What the end of the input completes. */
  end(): SourceLine[] {
    const begun = this.#quotedPrintable.end();
    const lines = begun.flatMap((text) => this.#readWhole(text, this.#unterminated && text === begun.at(-1)));
    return [...lines, ...this.#messagesOf(this.#entries?.end() ?? [], this.#unterminated)];
  }

  #entriesOf(line: Text, unterminated: boolean): SourceLine[] {
    return this.#messagesOf(this.#entries?.read(line) ?? [], unterminated);
  }

  #messagesOf(entries: readonly Entry[], unterminated: boolean): SourceLine[] {
    return entries.flatMap((entry) =>
      this.#messages(entry, { start: entry.outerStart, end: entry.outerEnd, unterminated }),
    );
  }

  #begin(text: string): void {
    if (this.#begun || PREAMBLE.test(text)) return;
    this.#begun = true;
    this.#entryFraming = entryFramings.find((framing) => framing.begins(text));
    this.#entries = this.#entryFraming?.reader(this.#bytes);
  }

  /** The common case: the framing of the line before, and nothing in the message that has to be set right. */
  #readUsual(line: Text, unterminated: boolean): SourceLine | undefined {
    if (this.#framing?.prefix !== true || line.offsets !== undefined) return undefined;
    const framed = this.#readHeader(line, this.#framing);
    if (framed === undefined) return undefined;
    const { envelope, message } = this.#withKernelPrefix(framed);
    if (isUnusual(message.text)) return undefined;
    this.#envelope = envelope;
    this.#bareRun = 0;
    return {
      message,
      envelope,
      outerStart: line.start,
      outerEnd: line.end,
      number: this.#number,
      bare: false,
      damagedPrefix: false,
      unterminated,
    };
  }

  #readHeader(line: Text, framing: Framing): Framed | undefined {
    const { text, envelope } = this.#header ?? {};
    if (text !== undefined && envelope?.framing === framing.name && line.text.startsWith(text))
      return { envelope, message: line.slice(text.length) };
    const framed = framing.read(line);
    const header = framed && line.text.slice(0, line.text.length - framed.message.text.length);
    this.#header = header?.endsWith(' ') && framed ? { text: header, envelope: framed.envelope } : undefined;
    return framed;
  }

  #readPiece(piece: Text, outer: Outer): SourceLine[] {
    const framed = this.#framing?.read(piece) ?? this.#anyFraming(piece) ?? this.#decorated(piece);
    if (framed !== undefined) return this.#messages(this.#withKernelPrefix(framed), outer);
    const recovered = this.#recover(piece);
    if (recovered !== undefined) return this.#messages(recovered, outer, true);
    const stamped = splitAtStamp(piece);
    if (stamped.length > 1) return stamped.flatMap((part) => this.#readPiece(part, outer));
    return this.#lines(splitEscapedNewlines(piece), undefined, outer, false);
  }

  #anyFraming(piece: Text): Framed | undefined {
    for (const framing of framings) {
      const framed = framing.read(piece);
      if (framed === undefined) continue;
      this.#framing = framing;
      return framed;
    }
    return undefined;
  }

  /** An envelope behind indentation, a list's number, or the name of a file. */
  #decorated(piece: Text): Framed | undefined {
    for (const behind of behindDecorations(piece)) {
      const framed = this.#framing?.read(behind) ?? this.#anyFraming(behind);
      if (framed !== undefined) return framed;
    }
    return undefined;
  }

  /** Carriers that name the program bring printk's own prefix inside the message. */
  #withKernelPrefix({ envelope, message }: Framed): Framed {
    return envelope.ident === 'kernel' ? readKernelPrefix(message, envelope) : { envelope, message };
  }

  /** A line whose envelope is damaged at its head, but not at its end. */
  #recover(piece: Text): Framed | undefined {
    const { host, framing } = this.#envelope ?? {};
    if (host !== undefined) {
      const mark = `${host} kernel: `;
      const at = piece.text.slice(0, PREFIX_MAX + mark.length).indexOf(mark);
      if (at < 0) return undefined;
      return readKernelPrefix(piece.slice(at + mark.length), { framing: framing as string, host, ident: 'kernel' });
    }
    if (framing !== 'dmesg' && framing !== 'dmesg-ctime') return undefined;
    const match = /^[^[\]]{0,24}(?:\.[0-9]{6}|:[0-9]{2} [0-9]{4})\] /.exec(piece.text);
    return match === null ? undefined : { envelope: { framing }, message: piece.slice(match[0].length) };
  }

  #messages({ envelope, message }: Framed, outer: Outer, damagedPrefix = false): SourceLine[] {
    if (!damagedPrefix) this.#envelope = envelope;
    this.#bareRun = 0;
    this.#framing = FRAMING_BY_NAME.get(envelope.framing) ?? this.#framing;
    return this.#lines(splitEscapedNewlines(message), envelope, outer, damagedPrefix);
  }

  #lines(messages: Text[], envelope: Envelope | undefined, outer: Outer, damagedPrefix: boolean): SourceLine[] {
    return messages.map((message, index) => ({
      message: plainBlanks(envelope?.framing === 'kmsg' ? decodeHexEscapes(message) : message),
      envelope,
      outerStart: outer.start,
      outerEnd: outer.end,
      number: this.#number,
      bare: envelope === undefined && this.#bareRun <= BARE_RUN_MAX,
      damagedPrefix,
      unterminated: outer.unterminated && index === messages.length - 1,
    }));
  }
}
