import { describe, expect, it } from 'vitest';
import {
  journalShortFull,
  journalShortMonotonic,
  journalShortUnix,
} from '../../../src/source/framings/journal-short.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('journalShortFull', () => {
  it.each(['2026-11-20 17:52:39 UTC', '2026-11-20 17:52:39.561915 CET', '2026-11-20 17:52:39 +08'])(
    'reads the stamp %s without its weekday',
    (stamp) => {
      expect(readFraming(journalShortFull, `Fri ${stamp} vm kernel:  <TASK>`)).toEqual(
        verbatim({ framing: 'journal-short-full', stamp, host: 'vm', ident: 'kernel' }, ' <TASK>'),
      );
    },
  );

  it.each([
    ['2026-11-20 17:52:39 UTC vm kernel: x', 'no weekday'],
    ['Fri 2026-11-20 17:52:39 vm kernel: x', 'no zone'],
    ['Fri 2026-11-20 17:52:39.561915 UTC [s=22493aa5;i=408]', 'journalctl verbose'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(journalShortFull, line)).toBeUndefined();
  });
});

describe('journalShortUnix', () => {
  it('reads seconds since 1970', () => {
    expect(readFraming(journalShortUnix, '1795197159.561915 vm kernel: Call Trace:')).toEqual(
      verbatim(
        { framing: 'journal-short-unix', stamp: '1795197159.561915', host: 'vm', ident: 'kernel' },
        'Call Trace:',
      ),
    );
  });

  it('reads a line whose host was left out', () => {
    expect(readFraming(journalShortUnix, '1795197159.561915 kernel: cc1: page allocation failure')).toEqual(
      verbatim(
        { framing: 'journal-short-unix', stamp: '1795197159.561915', ident: 'kernel' },
        'cc1: page allocation failure',
      ),
    );
  });

  it.each([
    ['1484.823924 vm kernel: x', 'seconds since boot'],
    ['1795197159 vm kernel: x', 'no fraction'],
    ['1795197159.561915 x', 'no program'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(journalShortUnix, line)).toBeUndefined();
  });
});

describe('journalShortMonotonic', () => {
  it('reads seconds since boot before host and program', () => {
    expect(readFraming(journalShortMonotonic, '[ 1484.823924] vm kernel:  <TASK>')).toEqual(
      verbatim(
        { framing: 'journal-short-monotonic', host: 'vm', ident: 'kernel', bootSeconds: 1484.823924 },
        ' <TASK>',
      ),
    );
  });

  it('reads a line whose host was left out', () => {
    expect(readFraming(journalShortMonotonic, '[ 1484.823924] kernel: cc1: page allocation failure')).toEqual(
      verbatim(
        { framing: 'journal-short-monotonic', ident: 'kernel', bootSeconds: 1484.823924 },
        'cc1: page allocation failure',
      ),
    );
  });

  it.each([
    ['[ 1484.823924] Call Trace:', 'dmesg'],
    ['[ 1484.823924] oom_reaper: reaped process 161175 (java)', 'dmesg of a kernel thread'],
    ['[ 1484.823924] Memory cgroup out of memory: Killed process 121 (batch)', 'dmesg with a colon'],
    ['[ 1484.823924] XFS (sda1): kernel: x', 'dmesg with a program further on'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(journalShortMonotonic, line)).toBeUndefined();
  });
});
