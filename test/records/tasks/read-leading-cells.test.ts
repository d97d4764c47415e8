import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/printk/note.ts';
import { LEADING_COLUMNS } from '../../../src/records/tasks/columns.ts';
import { readLeadingCells } from '../../../src/records/tasks/read-leading-cells.ts';
import { rowOf } from './rows.ts';

function read(text: string) {
  const notes: Note[] = [];
  const { type, start, end, ...task } = readLeadingCells(rowOf(text), LEADING_COLUMNS, notes);
  return { task, codes: notes.map(({ code }) => code) };
}

describe('a row whose header is lost', () => {
  it.each([
    [
      '4.4',
      '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs',
      { pid: 1867, uid: 0, tgid: 1867, totalVmPages: 58693, rssPages: 43, name: 'lxcfs' },
    ],
    [
      '2.6.26',
      '[ 1234]    48  1234    34567    12345   1       0 httpd',
      { pid: 1234, uid: 48, tgid: 1234, totalVmPages: 34567, rssPages: 12345, name: 'httpd' },
    ],
    [
      '6.8',
      '[  28916]     0 28916     2834     2706     2560      146         0    57344        0             0 Web Content',
      { pid: 28916, uid: 0, tgid: 28916, totalVmPages: 2834, rssPages: 2706, name: 'Web Content' },
    ],
  ])('gives the columns that every release has, and the name: %s', (_, text, task) => {
    expect(read(text)).toEqual({ task: { ...task, truncated: true }, codes: ['missing-header'] });
  });

  it.each([
    ['cut', '[ 1867]     0  1867    58693       43      17'],
    ['without a name', '[ 1867]     0  1867    58693       43      17       3        0             0'],
    ['with too few', '[ 1867]     0  1867    58693       43 lxcfs'],
  ])('gives only its pid when it is %s', (_, text) => {
    expect(read(text).task).toEqual({ pid: 1867, truncated: true });
  });

  it('gives no cell after two that run together', () => {
    // tgid and total_vm: the row still has seven numbers, but they are not the first of any header.
    const { task } = read('[ 1867]     0  186758693       43      17       3        0             0 lxcfs');
    expect(task).not.toHaveProperty('totalVmPages', 43);
    expect(task).not.toHaveProperty('rssPages', 17);
  });

  it('gives no part of a name that begins with a number', () => {
    const { task } = read('[ 1867]     0  1867    58693       43      17       3        0             0 7 zip');
    // The name is `7 zip`; where it begins cannot be told.
    expect(task.name).not.toBe('zip');
  });
});
