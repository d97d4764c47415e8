import { describe, expect, it } from 'vitest';
import { flag, oneOf } from '../../src/printk/fields/choice.ts';
import { mask } from '../../src/printk/fields/hex.ts';
import { count, int, kB } from '../../src/printk/fields/number.ts';
import { comm, text } from '../../src/printk/fields/text.ts';
import type { Note } from '../../src/printk/note.ts';
import { opt } from '../../src/printk/part.ts';
import { printk } from '../../src/printk/printk.ts';
import { FACTS, read, readSilently, sample } from './sample.ts';

const killed = sample(
  opt(oneOf('cause', ['Out of memory']), ': '),
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') total-vm:',
  kB('totalVm'),
  opt(', UID:', count('uid'), opt(' pgtables:', kB('pgtables'))),
);

describe('a declaration', () => {
  it('gives a node of its type that has no place yet', () => {
    const line = printk('PagesRam', FACTS, count('ramPages'), ' pages RAM');
    expect(line.read('5 pages RAM', 'strict', [])).toEqual({ type: 'PagesRam', start: 0, end: 0, ramPages: 5 });
    expect(line.token.name).toBe('PagesRam');
  });

  it('keeps its facts', () => {
    const line = printk('A', { ...FACTS, once: true, after: ['B'] }, 'a ', int('a'));
    expect([line.by, line.kernels, line.rank, line.once, line.after]).toEqual(['sample', '6.18', 0, true, ['B']]);
  });

  it('takes its literals as they are, not as patterns', () => {
    const line = sample('a.b*(c)[d]|$^\\ ', int('n'));
    expect(readSilently(line, 'a.b*(c)[d]|$^\\ 5')).toEqual({ n: 5 });
    expect(readSilently(line, 'axb*(c)[d]|$^\\ 5')).toBeUndefined();
  });

  it.each([
    ['Killed process 121 (batch) total-vm:21568kB', { pid: 121, comm: 'batch', totalVmKb: 21568 }],
    [
      'Out of memory: Killed process 121 (batch) total-vm:21568kB',
      { cause: 'Out of memory', pid: 121, comm: 'batch', totalVmKb: 21568 },
    ],
    ['Killed process 121 (batch) total-vm:21568kB, UID:48', { pid: 121, comm: 'batch', totalVmKb: 21568, uid: 48 }],
    [
      'Killed process 121 (batch) total-vm:21568kB, UID:48 pgtables:80kB',
      { pid: 121, comm: 'batch', totalVmKb: 21568, uid: 48, pgtablesKb: 80 },
    ],
  ])('reads parts that are there or not, and prints them again: %s', (line, fields) => {
    expect(readSilently(killed, line)).toEqual(fields);
    expect(killed.print(fields)).toBe(line);
  });

  it.each([
    'Killed process 121 (batch) total-vm:21568kB pgtables:80kB',
    'Killed process 121 (batch) total-vm:21568kB, UID:48 pgtables:80kB ',
    'Killed process 121 (batch) total-vm:21568kB, UID:',
    'xKilled process 121 (batch) total-vm:21568kB',
    ' Killed process 121 (batch) total-vm:21568kB',
    'Killed process 121 (batch) total-vm:21568kB\n',
    'Killed process 121 (batch)',
    '',
  ])('reads no other line: %j', (line) => {
    expect(readSilently(killed, line)).toBeUndefined();
  });
});

describe('a strict reading', () => {
  it('has literals to the blank', () => {
    const line = sample('Free swap  = ', kB('freeSwap'));
    expect(readSilently(line, 'Free swap  = 5kB')).toEqual({ freeSwapKb: 5 });
    expect(readSilently(line, 'Free swap = 5kB')).toBeUndefined();
  });

  it('lets a name keep its blanks', () => {
    expect(readSilently(killed, 'Killed process 121 (a  b ) total-vm:1kB')?.['comm']).toBe('a  b ');
  });
});

describe('a loose reading', () => {
  it('is of a line whose blanks are collapsed', () => {
    const line = sample('Free swap  = ', kB('freeSwap'));
    expect(readSilently(line, 'Free swap = 5kB', 'loose')).toEqual({ freeSwapKb: 5 });
    expect(line.print({ freeSwapKb: 5 })).toBe('Free swap  = 5kB');
  });

  it('does not ask for the blank at the end of a line', () => {
    const line = sample('Comm: ', text('comm'), ' #1 ');
    expect(readSilently(line, 'Comm: a #1', 'loose')).toEqual({ comm: 'a' });
    expect(readSilently(line, 'Comm: a #1')).toBeUndefined();
  });

  it('is no reading of a line without its blanks', () => {
    expect(readSilently(sample('a b ', int('n')), 'ab 5', 'loose')).toBeUndefined();
  });
});

describe('the remarks of a reading', () => {
  it('stand where their values stand', () => {
    const digits = '18446744073709551615';
    const line = `Out of memory: Killed process 5 (a) total-vm:${digits}kB`;
    const { fields, notes } = read(killed, line);
    expect(fields).toEqual({ cause: 'Out of memory', pid: 5, comm: 'a' });
    expect(notes.map(({ start, end }) => line.slice(start, end))).toEqual([digits]);
  });

  it('are none of a line that is not read', () => {
    const line = sample('n=', count('n'), ' ', oneOf('end', ['x']));
    const notes: Note[] = [];
    expect(line.read('n=18446744073709551615 y', 'strict', notes)).toBeUndefined();
    expect(notes).toEqual([]);
  });

  it('are added to those that are there', () => {
    const notes: Note[] = [{ code: 'unread-line', message: 'before', start: 1, end: 2 }];
    sample('n=', count('n')).read('n=18446744073709551615', 'strict', notes);
    expect(notes.map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [2, 22],
    ]);
  });
});

describe('print', () => {
  it('goes as far as the node has fields', () => {
    expect(killed.print({ pid: 5 })).toBe('Killed process 5 (');
    expect(killed.print({ cause: 'Out of memory' })).toBe('Out of memory: Killed process ');
    expect(killed.print({})).toBe('Killed process ');
  });

  it('puts an optional part there when any field in it is', () => {
    const line = sample('a', opt(' b:', int('b'), opt(' c:', int('c'))), opt(flag('d', ' d')));
    expect(line.print({})).toBe('a');
    expect(line.print({ b: 1 })).toBe('a b:1');
    expect(line.print({ b: 1, c: 2, d: true })).toBe('a b:1 c:2 d');
    expect(line.print({ d: true })).toBe('a d');
  });

  it('begins with the blanks that the kernel prints', () => {
    expect(printk('A', { ...FACTS, indent: ' ' }, 'mode:', mask('m')).print({ m: '0x0' })).toBe(' mode:0x0');
  });
});
