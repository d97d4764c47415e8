import { describe, expect, it } from 'vitest';
import { parseSlabinfo } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/slabinfo', () => {
  it('has a row for each cache', () => {
    const [record] = parseSlabinfo(fixture('listings/slabinfo/6.18.txt')).records;
    const bio = record?.caches.find(({ name }) => name === 'bio-448');
    expect(bio).toMatchObject({
      activeObjs: 16,
      numObjs: 16,
      objSizeBytes: 512,
      objsPerSlab: 16,
      pagesPerSlab: 2,
      numSlabs: 1,
    });
  });

  it('has statistics of kernels that debug it, and names with brackets', () => {
    const [record] = parseSlabinfo(fixture('listings/slabinfo/2.6.18-statistics.txt')).records;
    expect(record?.version).toMatchObject({ version: '2.1', statistics: true });
    expect(record?.caches[0]).toMatchObject({ name: 'size-32(DMA)', limit: 120, batchCount: 60, sharedFactor: 8 });
    expect(record?.caches[1]).toMatchObject({ listAllocs: 180001, remoteFrees: 102, allocHit: 901234, freeMiss: 812 });
  });

  it('joins rows that a mail program broke', () => {
    const [record] = parseSlabinfo(
      'slabinfo - version: 2.1\nkmalloc-4k           312    320   4096    8    8 : tunables    0    0\n   0 : slabdata     40     40      0\n',
    ).records;
    expect(record?.caches).toMatchObject([{ name: 'kmalloc-4k', sharedFactor: 0, numSlabs: 40, repaired: true }]);
  });
});
