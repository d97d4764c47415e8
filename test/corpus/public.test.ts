import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnyRecord, parse, print } from '../../src/index.ts';
import { linesInvented, linesNotPrinted, messagesOf } from './lines-back.ts';
import { PUBLIC_COUNTS } from './public-counts.ts';
import { UNREAD_LINES } from './unread-lines.ts';

/** Real logs of others, which are read in place where they are at hand and are no part of the project. */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'public');

/** What stands on the lines of a record around its message: keys of JSON, a program's line without its end. */
const AROUND: Readonly<Record<string, RegExp>> = {
  'issue-npd-k8s-event-json.log': /^ *"message": "/,
  'ml-i386-57-mkfs-oom-1.log': /^Creating journal \(/,
  'ml-i386-57-mkfs-oom-2.log': /^Creating journal \(/,
  'ml-i386-57-mkfs-oom-3-quoted.log': /^Creating journal \(/,
};

function counts(records: readonly AnyRecord[]): number[] {
  const sum = (count: (record: AnyRecord) => number | undefined) =>
    records.reduce((total, record) => total + (count(record) ?? 0), 0);
  const memInfo = (record: AnyRecord) => ('memInfo' in record ? record.memInfo : undefined);
  return [
    sum((record) => (record.type === 'OomReport' && record.invocation !== undefined ? 1 : 0)),
    sum((record) => (record.type === 'AllocationFailure' || record.type === 'AllocationStall' ? 1 : 0)),
    sum((record) => (memInfo(record)?.heading === undefined ? 0 : 1)),
    sum((record) => memInfo(record)?.zones.length),
    sum((record) => memInfo(record)?.buddyLists.length),
    sum((record) => (record.type === 'OomReport' ? record.tasks.length : 0)),
    sum((record) => ('kills' in record ? record.kills.length : 0)),
  ];
}

describe.skipIf(!existsSync(CORPUS))('the public corpus', () => {
  describe.each(PUBLIC_COUNTS)('%s', (file, ...expected) => {
    const path = join(CORPUS, file);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const { records } = parse(text);

    it('gives what is really in it', () => {
      expect(counts(records)).toEqual(expected);
    });

    it('has no line in a record that is not read but those of others', () => {
      const unread = records.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'unread-line'));
      expect(unread.map(({ start, end }) => text.slice(start, end))).toEqual(UNREAD_LINES[file]?.lines ?? []);
    });

    it('prints the lines back that it read, and no others', () => {
      const messages = messagesOf(text);
      const around = AROUND[file];
      for (const record of records) {
        const lost = linesNotPrinted(record, messages);
        expect(lost.filter((line) => around?.test(line) !== true)).toEqual([]);
        expect(linesInvented(record, messages)).toEqual([]);
      }
    });

    it('prints what it read, and the same after JSON', () => {
      for (const record of records) expect(print(JSON.parse(JSON.stringify(record)) as AnyRecord)).toBe(print(record));
    });

    it('gives the same from bytes', () => {
      expect(counts(parse(readFileSync(path)).records)).toEqual(counts(records));
    });
  });
});
