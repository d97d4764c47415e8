import { expect, it } from 'vitest';
import { groupTasks } from '../../../src/analysis/index.ts';
import { reportOf } from '../reports.ts';

it('tasks of one name count together', () => {
  const { tasks } = reportOf('oom-report/4.4-global-syslog.log');
  const groups = groupTasks(tasks);
  expect(groups.slice(0, 2).map(({ name, tasks: members }) => [name, members.length])).toEqual([
    ['stream_convert', 1],
    ['RapidStor', 2],
  ]);
  const storage = tasks.filter(({ name }) => name === 'RapidStor');
  expect(groups[1]?.rssPages).toBe(storage[0]!.rssPages! + storage[1]!.rssPages!);
  expect(groups.reduce((sum, { tasks: members }) => sum + members.length, 0)).toBe(tasks.length);
});

it('swapped pages count too', () => {
  const groups = groupTasks(reportOf('oom-report/6.1-swap.log').tasks);
  // mysqld 14051 + 1421, redis 8409 + 1919 and leaker 9492 + 836: as much as redis, which stands first
  expect(groups.slice(0, 3).map(({ name, rssPages, swapPages }) => [name, rssPages + swapPages])).toEqual([
    ['mysqld', 15_472],
    ['redis', 10_328],
    ['leaker', 10_328],
  ]);
});
