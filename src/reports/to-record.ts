import { diagnostic } from '../diagnostic.ts';
import { recordParser } from '../records/grammar.ts';
import { type ClockOptions, timeOf } from '../source/stamp.ts';
import { dropBrokenReserves } from './broken-reserves.ts';
import { buildRecord } from './build-record.ts';
import { dropCutEnds } from './cut-end.ts';
import type { Group } from './group.ts';
import type { LogRecord } from './nodes.ts';
import { baseOf, defined } from './record-base.ts';

/** Stamps of the kill lines: an event of its own each, for who counts kills. */
function stampKills(group: Group, clock: ClockOptions): void {
  group.tokens.forEach(({ tokenType, payload }, index) => {
    if (!tokenType.name.startsWith('KilledProcess')) return;
    const envelope = group.lines[index]?.envelope;
    Object.assign(
      payload,
      defined({ stamp: envelope?.stamp, time: timeOf(envelope, clock), bootSeconds: envelope?.bootSeconds }),
    );
  });
}

/**
 * What the lines of a group make; undefined when they are too little to be a
 * record: a stack dump alone, or a single figure of a memory state.
 */
export function toRecord(group: Group, clock: ClockOptions, panicked: boolean): LogRecord | undefined {
  dropCutEnds(group);
  dropBrokenReserves(group);
  stampKills(group, clock);
  group.finish();
  const parser = recordParser();
  const draft = parser.run(group.tokens);
  for (const { start, notes } of parser.remarks) {
    for (const note of notes)
      group.diagnostics.push(diagnostic(note.code, note.message, start + note.start, start + note.end));
  }
  return buildRecord(draft, () => baseOf(group.lines, group.diagnostics, draft.otherLines, clock), panicked);
}
