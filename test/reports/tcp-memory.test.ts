import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/index.ts';

describe('TCP that ran into a limit', () => {
  it.each([
    'Out of socket memory',
    'TCP: too many of orphaned sockets',
    'TCP: too many orphaned sockets',
    'TCP: out of memory -- consider tuning tcp_mem',
  ])('%s', (message) => {
    const { records } = parse(`Nov 20 17:52:39 vm kernel: [ 1000.000000] ${message}\n`);
    expect(records).toMatchObject([{ type: 'TcpMemory', message, envelope: { host: 'vm', bootSeconds: 1000 } }]);
    expect(records.map(print)).toEqual([message]);
  });

  it('is not every sentence about sockets', () => {
    expect(parse('Nov 20 17:52:39 vm kernel: Out of socket memory, they said\n').records).toEqual([]);
  });
});
