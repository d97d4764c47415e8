import { Dispatcher, type ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import { declarations } from '../records/declarations.ts';
import type { SourceLine } from '../source/source-line.ts';

/** A line and what it says, if anything declared. */
export interface Reading {
  readonly line: SourceLine;
  readonly read: ReadLine | undefined;
  readonly notes: Note[];
}

let kernel: Dispatcher | undefined;
let userspace: Dispatcher | undefined;

/** Reads a line of the kernel, after one of type `last` of the same record. */
export function readKernelLine(line: SourceLine, last: string | undefined): Reading {
  kernel ??= new Dispatcher(declarations.filter((printk) => !printk.userspace));
  const { message, bare, damagedPrefix, unterminated } = line;
  const notes: Note[] = [];
  const read = kernel.read(message.text, { last, headDamaged: bare }, notes);
  if (read === undefined) return { line, read, notes };
  const end = message.text.length;
  if (damagedPrefix)
    notes.push({
      code: 'damaged-prefix',
      message: 'the envelope of this line is damaged; its message was read',
      start: 0,
      end,
    });
  if (unterminated && endsOpen(message.text, read))
    notes.push({
      code: 'unterminated-line',
      message: 'the input ends inside this line; its last value may be cut',
      start: 0,
      end,
    });
  return { line, read, notes };
}

/** Reads a line that a program printed. */
export function readUserspaceLine(line: SourceLine): Reading {
  userspace ??= new Dispatcher(declarations.filter((printk) => printk.userspace));
  const notes: Note[] = [];
  return { line, read: userspace.read(line.message.text, {}, notes), notes };
}

/** The line's last value has nothing after it that proves it whole. */
function endsOpen(text: string, { declaration }: ReadLine): boolean {
  return typeof declaration.parts.at(-1) !== 'string' && !/(?:kB|KB|\))$/.test(text);
}
