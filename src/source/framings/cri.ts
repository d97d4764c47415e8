import { type Framing, prefixFraming } from '../envelope.ts';
import { joinTexts } from '../join-lines.ts';
import type { Text } from '../text.ts';

const PREFIX =
  /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:[0-9]{2})) (?:stdout|stderr) ([PF])(?::[^ ]*)? /;

/** Pieces of one line that are put together. */
const PIECES_MAX = 64;

/**
 *     2026-11-20T17:52:39.565127000Z stdout F [ 1484.823924] worker invoked oom-killer: …
 *
 * containerd and CRI-O: what a container printed; `P` marks a piece of a line that goes on.
 */
export const cri: Framing = {
  ...prefixFraming('cri', PREFIX, ([, stamp = '']) => ({ stamp })),
  carries: true,
};

/** Puts lines together that the runtime cut into pieces. */
export class CriPieces {
  #pieces: Text[] = [];

  /** The whole line that this one ends, or undefined while it goes on; other lines come back as they are. */
  take(line: Text): Text | undefined {
    const match = line.text.includes(' std') ? PREFIX.exec(line.text) : null;
    if (match === null) return line;
    const [first, ...rest] = this.#pieces;
    // The prefix of the first piece is that of the line.
    const piece = first === undefined ? line : line.slice(match[0].length);
    if (match[2] === 'P' && this.#pieces.length < PIECES_MAX) {
      this.#pieces.push(piece);
      return undefined;
    }
    this.#pieces = [];
    return first === undefined ? line : joinTexts([first, ...rest, piece], () => '');
  }
}
