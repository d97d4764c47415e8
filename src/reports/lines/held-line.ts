import type { ReadLine } from '../../printk/dispatcher.ts';
import type { SourceLine } from '../../source/source-line.ts';
import { isRestOf, leads, mayContinue, mustContinue, PIECES_MAX } from './piece.ts';
import type { Reading } from './reading.ts';
import { goesOn, readWrapped } from './wrapped.ts';

/** A line that is not placed yet, because the next may be the rest of it. */
export interface HeldLine {
  readonly reading: Reading;
  /** Type of the line before it. */
  readonly last: string | undefined;
  /** Lines after it that nothing reads, and that have no envelope: pieces of it, or nothing. */
  readonly pieces: readonly SourceLine[];
}

/** One that was read as a whole line. */
export interface WholeLine extends HeldLine {
  readonly reading: Reading & { readonly read: ReadLine };
}

const NO_PIECES: readonly SourceLine[] = [];

/** A line that was read after one of type `last`, and of which no piece has come yet. */
export function hold(reading: Reading, last: string | undefined): HeldLine {
  return { reading, last, pieces: NO_PIECES };
}

/**
 * The held line with the next one as a piece of it: joined and read anew when
 * it is whole now, waiting for more otherwise; undefined when the next line is no piece of it.
 * @param wrapped other lines of the same writer were seen to be broken
 */
export function continued(held: HeldLine, next: Reading, wrapped: boolean): HeldLine | undefined {
  const { line } = next;
  const lead = isLead(held, line);
  if (!lead && saysItsOwn(held, next)) return undefined;
  if (!mayContinue(line, held.reading.line)) return undefined;
  const pieces = [...held.pieces, line];
  const joined = readWrapped(held.reading, pieces, held.last, wrapped);
  if (joined !== undefined) return hold(joined, held.last);
  if ((!lead && beginsAnew(held, next)) || mustContinue(line) || pieces.length >= PIECES_MAX) return undefined;
  // After a whole line, where no envelope tells lines apart, only what begins like the rest of it is waited for.
  if (isWhole(held.reading.read) && !line.bare && !goesOn(held.reading, pieces, held.last)) return undefined;
  return { ...held, pieces };
}

/** Whether both lines are whole, and the next has an envelope of its own. */
export function isFollowed(held: HeldLine, { line, read }: Reading): held is WholeLine {
  return held.pieces.length === 0 && !line.bare && isWhole(held.reading.read) && isWhole(read);
}

/** Whether the held line begins what this one goes on with, whatever that says by itself. */
function isLead({ reading, pieces }: HeldLine, line: SourceLine): boolean {
  if (pieces.length > 0) return false;
  return leads(reading.line, line) || (isWhole(reading.read) && isRestOf(reading.read.declaration, line));
}

/** A line that says something whole of its own is no piece, unless the one before it is known to be cut. */
function saysItsOwn({ reading }: HeldLine, { line, read }: Reading): boolean {
  if (!isWhole(read)) return false;
  return !line.bare || !isCut(reading.read) || read.declaration.continuation === true;
}

/** A damaged line that is known for what it is begins anew, unless it may be the rest of a damaged one. */
function beginsAnew({ reading }: HeldLine, { line, read }: Reading): boolean {
  return read !== undefined && (isWhole(read) || !isCut(reading.read) || !line.bare);
}

function isWhole(read: ReadLine | undefined): read is ReadLine {
  return read !== undefined && read.node['truncated'] === undefined;
}

function isCut(read: ReadLine | undefined): boolean {
  return read !== undefined && !isWhole(read);
}
