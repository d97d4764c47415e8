import { diagnostic } from '../diagnostic.ts';
import type { ReadLine } from '../printk/dispatcher.ts';
import type { Note } from '../printk/note.ts';
import type { Fields } from '../printk/part.ts';
import { evidence } from '../records/userspace-kill/evidence.ts';
import type { UserspaceKillForm } from '../records/userspace-kill/lines.ts';
import type { FailedVmalloc } from '../records/vmalloc/nodes.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { ClockOptions } from '../source/stamp.ts';
import type { LogRecord } from './nodes.ts';
import { baseOf } from './record-base.ts';

/** The record of a line that is one by itself. */
export function lineRecord(
  { declaration, node }: ReadLine,
  line: SourceLine,
  notes: readonly Note[],
  clock: ClockOptions,
): LogRecord {
  const { message } = line;
  const diagnostics = notes.map((note) =>
    diagnostic(note.code, note.message, message.at(note.start), message.at(note.end)),
  );
  if (declaration.record === 'VmallocFailure') {
    const invocation = { ...node, start: message.start, end: message.end } as FailedVmalloc & Fields;
    return {
      type: 'VmallocFailure',
      ...baseOf([line], diagnostics, [], clock),
      invocation,
      callTrace: [],
      complete: true,
    };
  }
  const { type: form, start, end, ...fields } = node;
  const proof =
    declaration.record === 'UserspaceKill' ? { evidence: evidence[declaration.type as UserspaceKillForm] } : {};
  // The declaration says which record its line is; the union of records cannot be narrowed by that here.
  return {
    type: declaration.record,
    ...baseOf([line], diagnostics, [], clock),
    form,
    ...proof,
    ...fields,
  } as unknown as LogRecord;
}
