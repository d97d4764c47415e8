import { behindDecorations } from './decoration.ts';
import type { Envelope, Framed, Framing } from './envelope.ts';
import { splitEscapedNewlines, stripColour } from './escapes.ts';
import { framings } from './framings/index.ts';
import { readKernelPrefix } from './kernel-prefix.ts';
import { unquoted } from './quoted-field.ts';
import type { Text } from './text.ts';

const FRAMING_BY_NAME = new Map(framings.map((framing) => [framing.name, framing]));

/** What can stand inside of a framing that carries lines of other logs. */
const INNER = framings.filter(({ carries }) => carries === undefined);

/** Longest head of a line in which a damaged envelope is looked for. */
const PREFIX_MAX = 80;

/** Carriers inside of carriers. */
const DEPTH_MAX = 3;

/** What a carrier put before the message: the next line often begins with just the same. */
interface Header {
  readonly text: string;
  readonly envelope: Envelope;
}

/** Takes envelopes off lines: remembers the framing, as the next line is nearly always in the same. */
export class Unframer {
  #framing: Framing | undefined;
  #envelope: Envelope | undefined;
  #header: Header | undefined;

  /** The message of a line in the framing of the line before, where that is a prefix of the line. */
  takeUsual(line: Text): Framed | undefined {
    if (this.#framing?.prefix !== true || this.#framing.carries || line.offsets !== undefined) return undefined;
    const framed = this.#readHeader(line, this.#framing);
    const whole = framed && withKernelPrefix(framed);
    if (whole !== undefined) this.#envelope = whole.envelope;
    return whole;
  }

  #readHeader(line: Text, framing: Framing): Framed | undefined {
    if (framing.openEnd) return framing.read(line);
    const { text, envelope } = this.#header ?? {};
    if (text !== undefined && envelope?.framing === framing.name && line.text.startsWith(text))
      return { envelope, message: line.slice(text.length) };
    const framed = framing.read(line);
    const header = framed && line.text.slice(0, line.text.length - framed.message.text.length);
    this.#header = header?.endsWith(' ') && framed ? { text: header, envelope: framed.envelope } : undefined;
    return framed;
  }

  /** The messages of a line with their envelopes; undefined when it has none. */
  take(line: Text): Framed[] | undefined {
    const framed = this.#framing?.read(line) ?? this.#anyFraming(line) ?? this.#decorated(line);
    return framed && this.open(framed, this.#framing?.carries === true);
  }

  /** What a carrier brought: its message, or the lines of another log that are in it. */
  open(framed: Framed, carries: boolean): Framed[] {
    const whole = withKernelPrefix(framed);
    this.#envelope = whole.envelope;
    this.#framing = FRAMING_BY_NAME.get(whole.envelope.framing) ?? this.#framing;
    const isKernel = whole.envelope.ident === 'kernel';
    const opened = carries && !isKernel ? innerLines(whole, 1) : [];
    return opened.length > 0 ? opened : [whole];
  }

  /** A line whose envelope is damaged at its head, but not at its end. */
  recover(piece: Text): Framed | undefined {
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
}

/** `<4>Mem-Info:`: printk's level, behind the name of a program that brings the kernel's log. */
const LEVEL = /^<[0-7]>/;

/** Carriers that name the program bring printk's own prefix inside the message. */
function withKernelPrefix(framed: Framed): Framed {
  const { envelope, message } = framed;
  if (envelope.ident === 'kernel') return readKernelPrefix(message, envelope);
  if (envelope.ident === undefined || message.text[0] !== '<' || !LEVEL.test(message.text)) return framed;
  return readKernelPrefix(message, { ...envelope, ident: 'kernel' });
}

/** The lines of another log in a message. One without an envelope goes on with that of the line before. */
function innerLines({ envelope, message }: Framed, depth: number): Framed[] {
  let last = envelope;
  return splitEscapedNewlines(message).flatMap((line) => {
    const inner = innerFraming(unquoted(stripColour(line)), depth);
    if (inner === undefined) return [{ envelope: last, message: unquoted(line) }];
    last = { ...envelope, ...inner.framed.envelope, carrier: envelope.framing };
    const framed = withKernelPrefix({ envelope: last, message: inner.framed.message });
    return inner.carries ? innerLines(framed, depth + 1) : [framed];
  });
}

function innerFraming(line: Text, depth: number): { framed: Framed; carries: boolean } | undefined {
  for (const text of [line, ...behindDecorations(line)]) {
    for (const framing of depth < DEPTH_MAX ? framings : INNER) {
      const framed = framing.read(text);
      if (framed !== undefined) return { framed, carries: framing.carries === true };
    }
  }
  return undefined;
}
