import { describe, expect, it } from 'vitest';
import { parse, parseSignalTable } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('tables of signals', () => {
  it('explain each, with its numbers on different machines', () => {
    const [record] = parseSignalTable(fixture('listings/signals/article.txt')).records;
    expect(record?.rows).toHaveLength(19);
    expect(record?.rows?.[6]).toMatchObject({ name: 'SIGKILL', numbers: [9], action: 'AEF', comment: 'Kill信号' });
    expect(record?.rows?.[14]).toMatchObject({ name: 'SIGCONT', numbers: [19, 18, 25] });
    expect(record?.rows?.[14]).not.toHaveProperty('action');
  });

  it('or list them', () => {
    const [record] = parseSignalTable(fixture('listings/signals/kill-l.txt')).records;
    const all = record?.lists?.flatMap(({ signals }) => signals);
    expect(all).toContainEqual({ number: 9, name: 'SIGKILL' });
    expect(all?.at(-1)).toEqual({ number: 64, name: 'SIGRTMAX' });
  });

  it('are no single sentence', () => {
    expect(parse('SIGHUP 1 A is sent when the terminal closes\n').records).toEqual([]);
  });
});
