import { Dispatcher, type ReadLine } from '../../printk/dispatcher.ts';
import type { Note } from '../../printk/note.ts';
import { declarations } from '../../records/declarations.ts';
import type { SourceLine } from '../../source/source-line.ts';
import { anyOf, triggerOf } from '../triggers.ts';
import { unterminatedNote } from './unterminated.ts';

/** A line and what it says, if anything declared. */
export interface Reading {
  readonly line: SourceLine;
  readonly read: ReadLine | undefined;
  readonly notes: Note[];
}

/** Longest message that can be one of the declared lines: printk's own buffer is far shorter. */
export const MESSAGE_MAX = 32_768;

let kernel: Dispatcher | undefined;
let userspace: { readonly words: RegExp; readonly lines: Dispatcher } | undefined;

function userspaceLines(): { readonly words: RegExp; readonly lines: Dispatcher } {
  const all = declarations.filter((printk) => printk.userspace);
  return { words: new RegExp(anyOf(all.map(triggerOf)).source), lines: new Dispatcher(all) };
}

/** Reads a line of the kernel, after one of type `last` of the same record. */
export function readKernelLine(line: SourceLine, last: string | undefined): Reading {
  kernel ??= new Dispatcher(declarations.filter((printk) => !printk.userspace));
  const { message, bare, damagedPrefix, unterminated } = line;
  const notes: Note[] = [];
  if (message.text.length > MESSAGE_MAX) return { line, read: undefined, notes };
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
  if (unterminated && endsOpen(message.text, read)) notes.push(unterminatedNote(message.text));
  return { line, read, notes };
}

/** Reads a line that a program printed. */
export function readUserspaceLine(line: SourceLine): Reading {
  userspace ??= userspaceLines();
  const { message, envelope, unterminated } = line;
  const notes: Note[] = [];
  // As where no record is open, nothing is read that holds none of the words.
  if (!userspace.words.test(message.text)) return { line, read: undefined, notes };
  const read = userspace.lines.read(message.text, {}, notes);
  if (read === undefined || !isOfProgram(read, envelope?.ident)) return { line, read: undefined, notes: [] };
  if (unterminated && endsOpen(message.text, read)) notes.push(unterminatedNote(message.text));
  return { line, read, notes };
}

/** Whether the line counts as one of the program that wrote it. */
function isOfProgram({ declaration, node }: ReadLine, ident: string | undefined): boolean {
  // Where no carrier names a program the line may be prose: then only a whole line counts.
  if (node['truncated'] && (ident === undefined || ident === 'kernel')) return false;
  const { programs } = declaration;
  return programs === undefined || programs.includes(ident ?? (node['program'] as string));
}

/** The line's last value has nothing after it that proves it whole. */
export function endsOpen(text: string, { declaration }: ReadLine): boolean {
  return typeof declaration.parts.at(-1) !== 'string' && !/(?:kB|KB|\))$/.test(text);
}
