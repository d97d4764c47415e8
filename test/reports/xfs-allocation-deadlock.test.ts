import { describe, expect, it } from 'vitest';
import { parse, print, type XfsAllocationDeadlock } from '../../src/index.ts';

function only(text: string): XfsAllocationDeadlock {
  const { records } = parse(text);
  expect(records.map(({ type }) => type)).toEqual(['XfsAllocationDeadlock']);
  return records[0] as XfsAllocationDeadlock;
}

describe('XFS that waits for memory', () => {
  it.each([
    ['XFS: possible memory allocation deadlock in kmem_alloc (mode:0x250)', { where: 'kmem_alloc', gfpMask: '0x250' }],
    [
      'XFS (sdb1): possible memory allocation deadlock in xfs_buf_allocate_memory (mode:0x250)',
      { device: 'sdb1', where: 'xfs_buf_allocate_memory', gfpMask: '0x250' },
    ],
    [
      'XFS: fs_mark(8414) possible memory allocation deadlock size 65768 in kmem_alloc (mode:0x2d40)',
      { comm: 'fs_mark', pid: 8414, sizeBytes: 65768, where: 'kmem_alloc', gfpMask: '0x2d40' },
    ],
    [
      'XFS (dm-0): Web Content(12) possible memory allocation deadlock in kmem_zone_alloc (mode:0x2408240)',
      { device: 'dm-0', comm: 'Web Content', pid: 12, where: 'kmem_zone_alloc', gfpMask: '0x2408240' },
    ],
  ])('%s', (line, fields) => {
    const record = only(`kernel: ${line}\n`);
    expect(record).toMatchObject({ ...fields, form: 'XfsDeadlock' });
    expect(print(record)).toBe(line);
  });

  it('is found where somebody quotes it', () => {
    const record = only(
      'Searching /var/log/messages shows: “XFS: possible memory allocation deadlock in kmem_alloc (mode:0x250)”\n',
    );
    expect(record).toMatchObject({ where: 'kmem_alloc', gfpMask: '0x250' });
  });

  it('is found where a page put other blanks between its words', () => {
    const record = only(
      'They say:\n\nkernel: XFS: possible memory allocation deadlock in kmem_alloc (mode:0x250)\n'.replaceAll(
        ' ',
        '\u00a0',
      ),
    );
    expect(record).toMatchObject({ where: 'kmem_alloc', gfpMask: '0x250' });
  });

  it('has what is sure of a line that is cut', () => {
    const record = only('[    1.000000] XFS: nginx(2514) possible memory allocation deadlock size 50184 in kmem_al\n');
    expect(record).toMatchObject({ comm: 'nginx', pid: 2514, sizeBytes: 50184, truncated: true });
    expect(record).not.toHaveProperty('where');
  });
});
