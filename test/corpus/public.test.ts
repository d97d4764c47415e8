import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AnyRecord, parse, print } from '../../src/index.ts';
import { PUBLIC_COUNTS } from './public-counts.ts';

/** Real logs of others, which are read in place where they are at hand and are no part of the project. */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'public');

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

    it('prints what it read, and the same after JSON', () => {
      for (const record of records) expect(print(JSON.parse(JSON.stringify(record)) as AnyRecord)).toBe(print(record));
    });

    it('gives the same from bytes', () => {
      expect(counts(parse(readFileSync(path)).records)).toEqual(counts(records));
    });
  });
});
