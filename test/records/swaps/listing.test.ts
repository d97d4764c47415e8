import { describe, expect, it } from 'vitest';
import { parseSwaps } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/swaps', () => {
  it.each([
    ['6.1-zram', [['/dev/zram0', 'partition', 49148, 25088, -2]]],
    ['6.18-none', []],
    [
      '2.6',
      [
        ['/dev/sda2', 'partition', 2097144, 123456, -1],
        ['/var/swap\\040file', 'file', 20971520, 0, -2],
      ],
    ],
    [
      '5.15',
      [
        ['/dev/dm-1', 'partition', 16777212, 2097152, -2],
        ['/mnt/a/rather/long/path/to/a/swap/file/of/ours', 'file', 1048572, 0, 5],
      ],
    ],
  ])('of %s lists its areas', (name, areas) => {
    const [record] = parseSwaps(fixture(`listings/swaps/${name}.txt`)).records;
    expect(
      record?.areas.map(({ filename, kind, sizeKb, usedKb, priority }) => [filename, kind, sizeKb, usedKb, priority]),
    ).toEqual(areas);
  });
});
