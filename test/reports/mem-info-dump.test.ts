import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';

const typesOf = (text: string): string[] => parse(text).records.map(({ type }) => type);

describe('a memory state without a head', () => {
  it('is one with a single whole line', () => {
    expect(typesOf('Node 0 DMA: 2*4kB (U) 1*8kB (U) 0*16kB = 16kB\n')).toEqual(['MemInfoDump']);
  });

  it('is none when its only line is cut, or words that begin like one', () => {
    expect(typesOf('Node 0 DMA free:12kB was low.\n')).toEqual([]);
  });
});
