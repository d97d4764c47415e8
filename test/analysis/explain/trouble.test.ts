import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/analysis/index.ts';
import { type LogRecord, parseLog } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

function explained(text: string): string[] {
  const [record] = parseLog(text).records;
  return explain(record as LogRecord).split('\n');
}

describe('explain', () => {
  it.each([
    [
      'a: vmalloc error: size 20480, page order 9, failed to allocate pages, mode:0xcc0(GFP_KERNEL), nodemask=(null)\n',
      'Virtual memory could not be allocated',
      '  a, for 20480 bytes, in pages of order 9, failed to allocate pages, gfp_mask 0xcc0 (GFP_KERNEL).',
    ],
    [
      'SLUB: Unable to allocate memory on node -1, gfp=0x820(GFP_ATOMIC)\n',
      'A slab could not be allocated',
      '  SLUB, on any node, gfp_mask 0x820 (GFP_ATOMIC).',
    ],
    [
      'XFS: nginx(2514) possible memory allocation deadlock size 50184 in kmem_alloc (mode:0x250)\n',
      'XFS waits for memory',
      '  nginx (pid 2514), kmem_alloc, for 50184 bytes, mode 0x250 (GFP_NOFS|__GFP_NOWARN, by the bits of Linux',
    ],
    ['TCP: too many orphaned sockets\n', 'TCP ran into a limit', '  TCP: too many orphaned sockets'],
    [
      '__vm_enough_memory: pid: 513, comm: shmget02, not enough memory for the allocation\n',
      'A mapping was refused',
      '  shmget02 (pid 513).',
    ],
    [
      'watchdog: BUG: soft lockup - CPU#86 stuck for 22s! [uperf:5551]\n',
      'A CPU was stuck',
      '  CPU 86, for 22 seconds, with uperf (pid 5551).',
    ],
  ])('tells of %s', (text, title, line) => {
    const lines = explained(text);
    expect(lines[0]).toBe(title);
    expect(lines).toContain(line);
  });

  it('tells who waits and where', () => {
    const lines = explained(fixture('hung-task/6.1-pipe-mutex.log'));
    expect(lines[0]).toBe('A task hung at 16.305741 s after boot');
    expect(lines).toContain('  waiter-0 (pid 121), for more than 10 seconds.');
    expect(lines).toContain('  pipe_write');
  });
});
