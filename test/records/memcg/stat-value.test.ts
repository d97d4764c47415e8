import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/printk/note.ts';
import { MemcgStat } from '../../../src/records/memcg/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

describe('a statistic of a cgroup', () => {
  it.each([
    ['anon 8585138176', { key: 'anon', value: 8585138176 }],
    ['workingset_refault_anon 0', { key: 'workingset_refault_anon', value: 0 }],
    ['pgfault 9007199254740991', { key: 'pgfault', value: 9007199254740991 }],
    ['kernel -4096', { key: 'kernel', value: -4096 }],
    [
      'hierarchical_memsw_limit 9223372036854771712',
      { key: 'hierarchical_memsw_limit', unlimited: '9223372036854771712' },
    ],
    [
      'hierarchical_memory_limit 9223372036854710272',
      { key: 'hierarchical_memory_limit', unlimited: '9223372036854710272' },
    ],
  ])('is %s', (line, fields) => {
    expect(fieldsOf(MemcgStat, line)).toEqual(fields);
    expect(printed(MemcgStat, line)).toBe(line);
  });

  it.each(['9007199254740992', '9223372035999999999'])('is left out beyond 2^53 where it is no limit: %s', (digits) => {
    const notes: Note[] = [];
    expect(fieldsOf(MemcgStat, `pgfault ${digits}`, notes)).toEqual({ key: 'pgfault' });
    expect(notes).toEqual([
      { code: 'unsafe-integer', message: expect.stringContaining(digits), start: 8, end: 8 + digits.length },
    ]);
  });

  it.each(['anon', 'anon ', 'anon 05', 'anon 5kB', 'anon 5 6', '5 anon', 'a b 5'])('is not %j', (line) => {
    expect(fieldsOf(MemcgStat, line)).toBeUndefined();
  });
});
