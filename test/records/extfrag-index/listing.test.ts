import { describe, expect, it } from 'vitest';
import { parse, parseExtfragIndex } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('extfrag_index and unusable_index', () => {
  it('are thousandths', () => {
    const [index] = parseExtfragIndex(fixture('listings/extfrag-index/5.10.txt')).records;
    expect(index?.rows[0]?.values).toEqual([-1000, -1000, -1000, -1000, -1000, -1000, -1000, -1000, 776, 860, 903]);
  });

  it('are told apart by their values', () => {
    const types = (text: string) => parse(text).records.map(({ type }) => type);
    expect(types(fixture('listings/extfrag-index/6.12-fragmented.txt'))).toEqual(['ExtfragIndex']);
    expect(types(fixture('listings/unusable-index/6.12-fragmented.txt'))).toEqual(['UnusableIndex']);
    // Of empty zones both say 0.
    expect(types('Node 0, zone   Normal 0.000 0.000 0.000 \n')).toEqual([]);
    expect(types('$ cat /sys/kernel/debug/extfrag/unusable_index\nNode 0, zone   Normal 0.000 0.000 0.000 \n')).toEqual(
      ['UnusableIndex'],
    );
  });

  it('print a remainder below zero as C does', () => {
    const [index] = parse('Node 0, zone   Normal -1.000 0.-500 0.963 \n').records;
    expect(index).toMatchObject({ type: 'ExtfragIndex', rows: [{ values: [-1000, -500, 963] }] });
  });
});
