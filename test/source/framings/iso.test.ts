import { describe, expect, it } from 'vitest';
import { dmesgIso, isoSyslog } from '../../../src/source/framings/iso.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('isoSyslog', () => {
  it.each([
    ['rsyslog', '2026-11-20T17:52:39.565127+00:00'],
    ['journalctl short-iso', '2026-11-20T17:52:39+0000'],
    ['journalctl short-iso-precise', '2026-11-20T17:52:39.561915+0000'],
    ['Zulu time', '2026-11-20T17:52:39Z'],
    ['nanoseconds', '2026-11-20T17:52:39.123456789-05:30'],
  ])('reads the stamp of %s', (_, stamp) => {
    expect(readFraming(isoSyslog, `${stamp} vm kernel: [ 1484.823924]  <TASK>`)).toEqual(
      verbatim({ framing: 'iso-syslog', stamp, host: 'vm', ident: 'kernel' }, '[ 1484.823924]  <TASK>'),
    );
  });

  it('reads a program with its pid', () => {
    expect(readFraming(isoSyslog, '2026-11-20T17:52:39Z vm systemd-oomd[99]:  x')).toEqual(
      verbatim({ framing: 'iso-syslog', stamp: '2026-11-20T17:52:39Z', host: 'vm', ident: 'systemd-oomd' }, ' x'),
    );
  });

  it.each([
    ['2026-11-20T17:52:39 vm kernel: x', 'no zone'],
    ['2026-11-20 17:52:39 vm kernel: x', 'a blank for the T'],
    ['2026-11-20T17:45:43,393693+00:00 vm kernel: x', 'a comma'],
    ['2026-11-20T17:52:39Z stdout F x', 'no program'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(isoSyslog, line)).toBeUndefined();
  });
});

describe('dmesgIso', () => {
  it('reads dmesg --time-format=iso', () => {
    expect(readFraming(dmesgIso, '2026-11-20T17:45:43,393693+00:00 batch invoked oom-killer: gfp_mask=0x0')).toEqual(
      verbatim(
        { framing: 'dmesg-iso', stamp: '2026-11-20T17:45:43,393693+00:00' },
        'batch invoked oom-killer: gfp_mask=0x0',
      ),
    );
  });

  it('keeps the leading blank of the message', () => {
    expect(readFraming(dmesgIso, '2026-11-20T17:45:43,393693+00:00  <TASK>')?.message).toBe(' <TASK>');
  });

  it.each([
    ['2026-11-20T17:45:43.393693+00:00 x', 'a point, as syslog has it'],
    ['2026-11-20T17:45:43,393693 x', 'no zone'],
    ['2026-11-20T17:45:43,393693+00:00', 'no blank'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(dmesgIso, line)).toBeUndefined();
  });
});
