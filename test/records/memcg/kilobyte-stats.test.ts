import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/printk/note.ts';
import { MemcgStatsHeading, MemcgStatsLine } from '../../../src/records/memcg/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

describe('MemcgStatsLine', () => {
  it.each([
    [
      'Memory cgroup stats for /a: cache:0KB rss:98304KB rss_huge:0KB',
      { path: '/a', values: { cache: 0, rss: 98304, rss_huge: 0 } },
    ],
    ['Memory cgroup stats for /a b:c: cache:5KB', { path: '/a b:c', values: { cache: 5 } }],
    ['Memory cgroup stats for /: new_key:5KB', { path: '/', values: { new_key: 5 } }],
  ])('has its values by the printed key: %s', (line, fields) => {
    expect(fieldsOf(MemcgStatsLine, line)).toEqual(fields);
    expect(printed(MemcgStatsLine, line)).toBe(line);
  });

  it('leaves a value out beyond 2^53', () => {
    const notes: Note[] = [];
    const line = 'Memory cgroup stats for /a: cache:18446744073709551615KB rss:5KB';
    expect(fieldsOf(MemcgStatsLine, line, notes)).toEqual({ path: '/a', values: { rss: 5 } });
    expect(notes.map(({ code }) => code)).toEqual(['unsafe-integer']);
  });

  it('has a path with a colon and a blank', () => {
    expect(fieldsOf(MemcgStatsLine, 'Memory cgroup stats for /a b: c: cache:5KB')).toEqual({
      path: '/a b: c',
      values: { cache: 5 },
    });
  });

  it('has its remark about a value at the value', () => {
    const notes: Note[] = [];
    const line = 'Memory cgroup stats for /a: cache:18446744073709551615KB';
    fieldsOf(MemcgStatsLine, line, notes);
    expect(notes.map(({ start, end }) => line.slice(start, end))).toEqual(['18446744073709551615']);
  });

  it('says that a key stands twice', () => {
    const notes: Note[] = [];
    const fields = fieldsOf(MemcgStatsLine, 'Memory cgroup stats for /a: cache:1KB cache:2KB', notes);
    expect(fields?.['values']).toEqual({ cache: 1 });
    expect(notes.map(({ code }) => code)).toEqual(['duplicate-field']);
  });

  it.each([
    'Memory cgroup stats for /a: cache:0kB',
    'Memory cgroup stats for /a: cache:0',
    'Memory cgroup stats for /a: cache 0KB',
    'Memory cgroup stats for /a:',
  ])('is not %s', (line) => {
    expect(fieldsOf(MemcgStatsLine, line)).toBeUndefined();
  });
});

describe('MemcgStatsHeading', () => {
  it.each(['/', '/kubepods/podcabf8137', '/a b', String.raw`/system.slice/foo\x2dbar.scope`])(
    'has the path %s',
    (path) => {
      const line = `Memory cgroup stats for ${path}:`;
      expect(fieldsOf(MemcgStatsHeading, line)).toEqual({ path });
      expect(printed(MemcgStatsHeading, line)).toBe(line);
    },
  );

  // As containerd names its groups below a systemd slice.
  it.each(['/kubepods-besteffort-pod1.slice:cri-containerd:8137ab', '/a b: c'])(
    'has the path up to its last colon: %s',
    (path) => {
      expect(fieldsOf(MemcgStatsHeading, `Memory cgroup stats for ${path}:`)).toEqual({ path });
    },
  );
});
