import { describe, expect, it } from 'vitest';
import { parse, print } from '../../src/index.ts';

describe('a mapping that was refused', () => {
  it.each([
    [
      '__vm_enough_memory: pid: 513, comm: shmget02, not enough memory for the allocation',
      { pid: 513, comm: 'shmget02', wording: 'not' },
    ],
    [
      '__vm_enough_memory: pid: 513, comm: a, b, no enough memory for the allocation',
      { pid: 513, comm: 'a, b', wording: 'no' },
    ],
    [
      '__vm_enough_memory: pid: 7605, comm: python3, bytes: 8589934592 not enough memory for the allocation',
      { pid: 7605, comm: 'python3', sizeBytes: 8589934592, wording: 'not' },
    ],
  ])('%s', (line, fields) => {
    const { records } = parse(`[ 3952.404936] ${line}\n`);
    expect(records).toMatchObject([{ type: 'OvercommitRefusal', ...fields }]);
    expect(records.map(print)).toEqual([line]);
  });
});
