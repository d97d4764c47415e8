import { describe, expect, it } from 'vitest';
import { parseAllocInfo } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/allocinfo', () => {
  it('has a row for each place in the source', () => {
    const [record] = parseAllocInfo(fixture('listings/allocinfo/6.18.txt')).records;
    expect(record?.version).toBe('2.0');
    expect(record?.rows[1]).toMatchObject({
      ...{ bytes: 6291456, calls: 1536, file: 'drivers/net/virtio_net.c', line: 912, module: 'virtio_net' },
      ...{ function: 'page_to_skb', inaccurate: true },
    });
  });
});
