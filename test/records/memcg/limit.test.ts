import { describe, expect, it } from 'vitest';
import type { Note } from '../../../src/printk/note.ts';
import { MemcgUsage } from '../../../src/records/memcg/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

const usage = (digits: string) => `memory: usage 5kB, limit ${digits}kB, failcnt 7`;
const rest = { counter: 'memory', usageKb: 5, failcnt: 7 };

describe('the limit of a cgroup', () => {
  it.each([
    ['8388608', { limitKb: 8388608 }],
    ['0', { limitKb: 0 }],
    ['9000000000000000', { limitKb: 9000000000000000 }],
  ])('is %s kB', (digits, fields) => {
    expect(fieldsOf(MemcgUsage, usage(digits))).toEqual({ ...rest, ...fields });
    expect(printed(MemcgUsage, usage(digits))).toBe(usage(digits));
  });

  it('is none, printed as the number of page counters with 4 kB pages', () => {
    expect(fieldsOf(MemcgUsage, usage('9007199254740988'))).toEqual({ ...rest, unlimited: true });
    expect(printed(MemcgUsage, usage('9007199254740988'))).toBe(usage('9007199254740988'));
  });

  it.each(['9007199254740991', '18014398509481983', '9007199254740976', '36028797018963904'])(
    'is none, printed as %s, which is kept',
    (digits) => {
      expect(fieldsOf(MemcgUsage, usage(digits))).toEqual({ ...rest, unlimited: true, unlimitedDigits: digits });
      expect(printed(MemcgUsage, usage(digits))).toBe(usage(digits));
    },
  );

  it('makes no remark about a number beyond 2^53', () => {
    const notes: Note[] = [];
    fieldsOf(MemcgUsage, usage('18014398509481983'), notes);
    expect(notes).toEqual([]);
  });

  it.each(['memory', 'memory+swap', 'swap', 'kmem'])('is that of %s', (counter) => {
    const line = `${counter}: usage 5kB, limit 6kB, failcnt 7`;
    expect(fieldsOf(MemcgUsage, line)).toEqual({ counter, usageKb: 5, limitKb: 6, failcnt: 7 });
    expect(printed(MemcgUsage, line)).toBe(line);
  });

  it.each(['-1', '05', '', '5 '])('is not %j', (digits) => {
    expect(fieldsOf(MemcgUsage, usage(digits))).toBeUndefined();
  });
});
