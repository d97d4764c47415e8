import type { Text } from './text.ts';

/** What stood around a message: who wrote it, when, and where the message itself is. */
export interface Envelope {
  /** Name of the framing, such as `rfc3164`. */
  readonly framing: string;
  /** The framing around it, where a line of one log is carried by another. */
  readonly carrier?: string;
  readonly host?: string;
  /** Program that wrote the line: `kernel`, `systemd`; absent when the framing has none. */
  readonly ident?: string;
  /** The stamp as printed. */
  readonly stamp?: string;
  /** Seconds since boot: the kernel's own stamp. */
  readonly bootSeconds?: number;
  /** Printk caller id: `T123` for a task, `C0` for a cpu. */
  readonly caller?: string;
}

export interface Framed {
  readonly envelope: Envelope;
  readonly message: Text;
}

/** One way logs put stamps and names around a message. */
export interface Framing {
  readonly name: string;
  /** The envelope is a prefix of the line, and the message the rest. */
  readonly prefix?: true;
  /** Where one line has no more of an envelope, another that begins alike may have. */
  readonly openEnd?: true;
  /** Its message is a line, or lines, of another log, which may have an envelope of their own. */
  readonly carries?: true;
  /** Takes the envelope off; undefined when the line is not in this framing. */
  read(line: Text): Framed | undefined;
}

/** A framing that is a regular expression at the head of the line. */
export function prefixFraming(
  name: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => Omit<Envelope, 'framing'>,
): Framing {
  return {
    name,
    prefix: true,
    read(line) {
      const match = pattern.exec(line.text);
      if (match === null) return undefined;
      return { envelope: { framing: name, ...read(match) }, message: line.slice(match[0].length) };
    },
  };
}
