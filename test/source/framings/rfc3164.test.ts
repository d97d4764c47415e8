import { describe, expect, it } from 'vitest';
import { rfc3164, rfc3164Hostless } from '../../../src/source/framings/rfc3164.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('rfc3164', () => {
  it.each([
    [
      'traditional syslog',
      'Jun  6 21:33:13 video-stream kernel: Mem-Info:',
      { stamp: 'Jun  6 21:33:13', host: 'video-stream', ident: 'kernel' },
      'Mem-Info:',
    ],
    [
      'a day of one digit after a single blank',
      'Jun 6 21:33:13 video-stream kernel: Mem-Info:',
      { stamp: 'Jun 6 21:33:13', host: 'video-stream', ident: 'kernel' },
      'Mem-Info:',
    ],
    [
      'a priority in front',
      '<4>Nov 20 04:02:36 ip-172-20-54-91 kernel: [91374.975004] sshd: page allocation stalls',
      { stamp: 'Nov 20 04:02:36', host: 'ip-172-20-54-91', ident: 'kernel' },
      '[91374.975004] sshd: page allocation stalls',
    ],
    [
      'journalctl short-precise',
      'Nov 20 17:52:39.561915 vm kernel: Call Trace:',
      { stamp: 'Nov 20 17:52:39.561915', host: 'vm', ident: 'kernel' },
      'Call Trace:',
    ],
    [
      'a program with its pid',
      'Nov 20 17:52:39 vm systemd-journald[412]: Forwarding to syslog missed 6 messages.',
      { stamp: 'Nov 20 17:52:39', host: 'vm', ident: 'systemd-journald' },
      'Forwarding to syslog missed 6 messages.',
    ],
    [
      'a host that is an address with colons',
      'Nov 20 17:52:39 fe80::1 kernel: x',
      { stamp: 'Nov 20 17:52:39', host: 'fe80::1', ident: 'kernel' },
      'x',
    ],
  ])('reads %s', (_, line, envelope, message) => {
    expect(readFraming(rfc3164, line)).toEqual(verbatim({ framing: 'rfc3164', ...envelope }, message));
  });

  it('takes one blank after the colon, the message keeps the others', () => {
    expect(readFraming(rfc3164, 'Nov 20 17:52:39 vm kernel:  <TASK>')?.message).toBe(' <TASK>');
  });

  it.each(['Nov 20 17:52:39 vm kernel:', 'Nov 20 17:52:39 vm kernel: '])('reads an empty message: %j', (line) => {
    expect(readFraming(rfc3164, line)?.message).toBe('');
  });

  it.each([
    ['', 'nothing'],
    ['kernel: WARNING: [write_iter] inode ifops has restore', 'no stamp'],
    [' Jun  6 21:33:13 video-stream kernel: x', 'a blank in front'],
    ['jun  6 21:33:13 video-stream kernel: x', 'a small month'],
    ['un  6 21:33:13 video-stream kernel: x', 'a cut month'],
    ['Jun  6 21:33 video-stream kernel: x', 'no seconds'],
    ['Jun  6 21:33:13 video-stream x', 'no program'],
    ['Jun  6 21:33:13 kernel: cc1: page allocation failure', 'no host, and a task with a colon'],
    ['Jun  6 21:33:13 video-stream kernel:x', 'no blank after the colon'],
    ['Jun  6 2018 21:33:13 video-stream kernel: x', 'a year'],
    ['2026-11-20T17:52:39.565127+00:00 vm kernel: x', 'an ISO stamp'],
    ['[Fri Nov 20 17:45:43 2026] Call Trace:', 'dmesg -T'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(rfc3164, line)).toBeUndefined();
  });
});

describe('rfc3164Hostless', () => {
  it('reads a line whose host was taken out', () => {
    expect(readFraming(rfc3164Hostless, 'Feb 4 16:15:15 kernel:  <TASK>')).toEqual(
      verbatim({ framing: 'rfc3164-hostless', stamp: 'Feb 4 16:15:15', ident: 'kernel' }, ' <TASK>'),
    );
  });

  it('reads a program by its pid', () => {
    expect(readFraming(rfc3164Hostless, 'Feb 4 16:15:15 systemd-oomd[666]: Killed /a: b')).toEqual(
      verbatim({ framing: 'rfc3164-hostless', stamp: 'Feb 4 16:15:15', ident: 'systemd-oomd' }, 'Killed /a: b'),
    );
  });

  it.each([
    ['Feb 4 16:15:15 vm kernel: x', 'a host'],
    ['Feb 4 16:15:15 systemd: x', 'another program'],
    ['16:15:15 kernel: x', 'no date'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(rfc3164Hostless, line)).toBeUndefined();
  });
});
