import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';

/** The articles that the project began from, where they are at hand. */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'seeds');

/** Records of each, counted by eye; the prose around them, and the source listing of 004, hold none. */
const RECORDS: readonly [prefix: string, types: readonly string[]][] = [
  ['000', ['ContainerState', 'AllocationStall', 'TopSummary', 'PerfTop', 'PerfReport']],
  ['001', ['CrashSession']],
  ['002', ['OomKill', 'OomReport', 'OomReport', 'OomReport']],
  ['003', ['LogLoss', 'OomReport', 'LogLoss', 'SignalTable', 'LastReboot', 'Sysctl']],
  ['004', [...Array(4).fill('XfsAllocationDeadlock'), 'Buddyinfo', 'Sysctl']],
];

describe.skipIf(!existsSync(CORPUS))('the articles', () => {
  it.each(RECORDS)('%s has its records, and no line in them that is not read', (prefix, types) => {
    const file = readdirSync(CORPUS).find((name) => name.startsWith(`${prefix}_`)) as string;
    const { records } = parse(readFileSync(join(CORPUS, file), 'utf8'));
    expect(records.map(({ type }) => type).sort()).toEqual([...types].sort());
    const codes = records.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes).not.toContain('unread-line');
  });
});
