import type { Diagnostic } from '../diagnostic.ts';
import type { Asked } from './asked.ts';
import { withDigits } from './digits.ts';
import type { Block } from './family.ts';
import type { Line } from './line/line.ts';
import type { CrashNode } from './node.ts';
import { type AnyFamily, families } from './registry.ts';
import { type CrashError, readError } from './session/errors.ts';

const ALL = families as unknown as readonly AnyFamily[];

/** `[149186.504014] …`, `[Fri Nov 20 18:09:02 UTC 2026] …`: lines of the kernel's log, wherever they stand. */
const LOG_LINE =
  /^(?:<[0-9a-f]{1,2}> ?)?\[ ?[0-9]{1,9}\.[0-9]{6}\](?: |$)|^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [0-9]{1,2} [0-9:]{8} /;

/** Output, taken apart: blocks, and lines that are none. */
export type Piece =
  | { readonly kind: 'block'; readonly node: CrashNode }
  | { readonly kind: 'error'; readonly node: CrashError }
  | { readonly kind: 'log'; readonly lines: Line[] }
  | { readonly kind: 'unread'; readonly lines: Line[] };

/** The block that begins at a line, of the expected families or one that is known by its shape. */
function blockAt(lines: readonly Line[], at: number, { expected }: Asked): Block | undefined {
  for (const family of expected) {
    const block = family.read(lines, at, true);
    if (block !== undefined) return block;
  }
  for (const family of ALL) {
    const block = expected.includes(family) ? undefined : family.read(lines, at, false);
    if (block !== undefined) return block;
  }
  return undefined;
}

/** Adds a line to the lines of the same kind before it; empty lines stay with what stands before them. */
function addLine(pieces: Piece[], kind: 'log' | 'unread', line: Line): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) last.lines.push(line);
  else pieces.push({ kind, lines: [line] });
}

/** Whether a line is of a kernel log: by its stamp, or because nothing but log stands under the command. */
function isLog(line: Line, { log }: Asked, pieces: readonly Piece[]): boolean {
  if (LOG_LINE.test(line.words)) return true;
  if (!log || line.blank) return false;
  const first = pieces.find(({ kind }) => kind === 'log');
  // `log -t` prints no stamps; where the first line has one, what has none is something else.
  if (first === undefined) return pieces.every(({ kind }) => kind !== 'unread');
  if (first.kind !== 'log' || pieces.at(-1)?.kind !== 'log') return false;
  return !LOG_LINE.test(first.lines[0]?.words ?? '') || line.indent >= STAMP_WIDTH;
}

/** Further lines of a record are set in by the width of its stamp. */
const STAMP_WIDTH = 15;

/** Takes output apart, block by block. */
export function readOutput(lines: readonly Line[], asked: Asked): { pieces: Piece[]; diagnostics: Diagnostic[] } {
  const pieces: Piece[] = [];
  const diagnostics: Diagnostic[] = [];
  for (let index = 0; index < lines.length; ) {
    const line = lines[index] as Line;
    const error = line.blank || LOG_LINE.test(line.words) ? undefined : readError(lines, index);
    if (error === undefined && (line.blank || isLog(line, asked, pieces))) {
      if (!line.blank) addLine(pieces, 'log', line);
      else if (pieces.at(-1)?.kind === 'unread') addLine(pieces, 'unread', line);
      index += 1;
      continue;
    }
    const block = error !== undefined || asked.unread ? undefined : blockAt(lines, index, asked);
    if (error !== undefined) pieces.push({ kind: 'error', node: error.node });
    else if (block === undefined) addLine(pieces, 'unread', line);
    else {
      pieces.push({ kind: 'block', node: withDigits(block.node) });
      diagnostics.push(...block.diagnostics);
    }
    index = error?.next ?? block?.next ?? index + 1;
  }
  return { pieces, diagnostics };
}
