import { expect, it } from 'vitest';
import { releasesByShape } from '../../../src/analysis/victim/releases-by-shape.ts';
import type { Task } from '../../../src/index.ts';
import { reportOf } from '../reports.ts';

const BASE = reportOf('oom-report/4.4-global-syslog.log');
const { chosen: _, ...UNSCORED } = BASE;
const LOCATED = { type: 'Task', start: 0, end: 1, pid: 7, oomScoreAdj: 0 } as const;

it.each<[Partial<Task>, string[]]>([
  [{ rssAnonPages: 1, pgtablesBytes: 4096 }, ['6.8']],
  [{ pgtablesBytes: 4096 }, ['4.15', '4.17']],
  [{ nrPtes: 1, nrPmds: 1 }, ['4.9']],
  [{ nrPtes: 1 }, ['3.10', '3.14']],
  [{}, ['2.6.36', '2.6.39', '3.5']],
])('a table with %j beside a score is of %j', (columns, releases) => {
  expect(releasesByShape({ ...BASE, tasks: [{ ...LOCATED, ...columns }] })).toEqual(releases);
});

it('a kill line tells more', () => {
  const tasks = [{ ...LOCATED, pgtablesBytes: 4096 }];
  expect(releasesByShape({ ...UNSCORED, tasks })).toEqual(['4.17', '5.9']);
  const kills = BASE.kills.map((kill) => ({ ...kill, pgtablesKb: 4 }));
  expect(releasesByShape({ ...UNSCORED, kills, tasks })).toEqual(['5.4', '5.9']);
});

it('no row, or one of before 2.6.36, tells nothing', () => {
  expect(releasesByShape({ ...BASE, tasks: [] })).toEqual([]);
  expect(releasesByShape({ ...BASE, tasks: [{ type: 'Task', start: 0, end: 1, pid: 7, oomAdj: 0 }] })).toEqual([]);
});
