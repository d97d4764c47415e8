import { describe, expect, it } from 'vitest';
import { TaskHeader, TaskRow, TasksHeading } from '../../../src/records/tasks/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

const HEADERS = [
  '[ pid ]   uid  tgid total_vm      rss cpu oom_adj name',
  '[ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name',
  '[ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj name',
  '[ pid ]   uid  tgid total_vm      rss nr_ptes nr_pmds swapents oom_score_adj name',
  '[ pid ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
  '[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
  '[  pid  ]   uid  tgid total_vm      rss rss_anon rss_file rss_shmem pgtables_bytes swapents oom_score_adj name',
];

describe('TaskHeader', () => {
  it.each(HEADERS)('is read and printed: %s', (header) => {
    const columns = header
      .slice(header.indexOf(']') + 1)
      .trim()
      .split(/ +/);
    expect(fieldsOf(TaskHeader, header)).toEqual({
      pidLabel: header.slice(0, header.indexOf(']') + 1),
      columns: columns.slice(0, -1),
    });
    expect(printed(TaskHeader, header)).toBe(header);
  });

  it('keeps a column that nobody knows', () => {
    const header = '[  pid  ]   uid  tgid total_vm      rss new_column swapents name';
    expect(fieldsOf(TaskHeader, header)?.['columns']).toEqual([
      'uid',
      'tgid',
      'total_vm',
      'rss',
      'new_column',
      'swapents',
    ]);
    expect(printed(TaskHeader, header)).toBe(header);
  });

  it.each([
    '[ pid ] uid tgid total_vm rss nr_ptes swapents oom_score_adj name',
    '[ pid ]   uid  tgid total_vm     rss nr_ptes swapents oom_score_adj name',
    '[ pid ]   uid  tgid total_vm      rss nr_ptes swapents oom_score_adj',
    '[ pid ]   uid  tgid total_vm name',
    '[ pid ]   uid  tgid',
  ])('is not read strictly in other widths, or cut: %s', (header) => {
    expect(fieldsOf(TaskHeader, header)).toBeUndefined();
  });

  it('is read with its blanks collapsed', () => {
    expect(
      TaskHeader.read('[ pid ] uid tgid total_vm rss nr_ptes swapents oom_score_adj name', 'loose', []),
    ).toMatchObject({
      pidLabel: '[ pid ]',
      columns: ['uid', 'tgid', 'total_vm', 'rss', 'nr_ptes', 'swapents', 'oom_score_adj'],
    });
  });
});

describe('TasksHeading', () => {
  it('is the line before the header', () => {
    expect(printed(TasksHeading, 'Tasks state (memory values in pages):')).toBe(
      'Tasks state (memory values in pages):',
    );
  });
});

describe('TaskRow', () => {
  it.each([
    '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs',
    '[  28911]     0 28911      274      150        0      150         0    36864        0             0 svc-main',
    '[1867] 0 1867 58693 43 17 3 0 -999 a b',
  ])('is a pid in brackets and its cells: %s', (row) => {
    expect(fieldsOf(TaskRow, row)).toEqual({
      pid: Number.parseInt(row.slice(1), 10),
      pidWidth: row.indexOf(']') - 1,
      cells: row.slice(row.indexOf(']') + 1),
    });
    expect(printed(TaskRow, row)).toBe(row);
  });

  it.each([
    '[  123] hello',
    '[5]',
    '[ 1867]     0  1867',
    '[ 12.345678]     0  1867    58693       43 x',
    '[  pid  ]   uid  tgid total_vm      rss',
    '[-5]     0  1867    58693       43      17 a',
  ])('is not %s', (row) => {
    expect(fieldsOf(TaskRow, row)).toBeUndefined();
  });
});
