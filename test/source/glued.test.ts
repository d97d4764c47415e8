import { describe, expect, it } from 'vitest';
import { splitAtStamp, splitGlued } from '../../src/source/glued.ts';
import { Text } from '../../src/source/text.ts';

const split = (text: string) => splitGlued(new Text(text, 0)).map((line) => line.text);

describe('splitGlued', () => {
  it.each(['Jun  6 21:33:13 video-stream kernel: Mem-Info:', '[ 1069.393693] Call Trace:', 'Mem-Info:', ''])(
    'gives a line of its own as it is: %j',
    (text) => {
      const line = new Text(text, 9);
      expect(splitGlued(line)).toEqual([line]);
    },
  );

  it('splits before a syslog header in mid-line', () => {
    const text =
      'Nov 20 04:02:36 ip-172 kernel: [91374.975004] mode:0x24200ca(GFP_HIGHUSER_MOVABLE)' +
      'Nov 20 04:02:36 ip-172 kernel: [91374.984454] CPU: 3 PID: 1257 Comm: sshd' +
      'Nov  2 04:02:36 ip-172 kernel: [91374.988477] Hardware name: Xen HVM domU';
    expect(split(text)).toEqual([
      'Nov 20 04:02:36 ip-172 kernel: [91374.975004] mode:0x24200ca(GFP_HIGHUSER_MOVABLE)',
      'Nov 20 04:02:36 ip-172 kernel: [91374.984454] CPU: 3 PID: 1257 Comm: sshd',
      'Nov  2 04:02:36 ip-172 kernel: [91374.988477] Hardware name: Xen HVM domU',
    ]);
  });

  it('splits before an ISO header in mid-line', () => {
    expect(split('2026-11-20T17:52:39.565127+00:00 vm kernel: a2026-11-20T17:52:39Z vm kernel: b')).toEqual([
      '2026-11-20T17:52:39.565127+00:00 vm kernel: a',
      '2026-11-20T17:52:39Z vm kernel: b',
    ]);
  });

  it('splits prose from the header that follows it', () => {
    const prose = 'x'.repeat(90);
    expect(split(`${prose}Nov 20 04:02:36 ip-172 kernel: a`)).toEqual([prose, 'Nov 20 04:02:36 ip-172 kernel: a']);
  });

  it('splits short prose from the header that follows it', () => {
    expect(split('the log says: Nov 20 04:02:36 ip-172 kernel: a')).toEqual([
      'the log says: ',
      'Nov 20 04:02:36 ip-172 kernel: a',
    ]);
  });

  it('splits before a stamp in mid-line', () => {
    expect(split('[ 1069.393693] Mem-Info:xxxxxxxxxx[ 1069.393699]  free:5')).toEqual([
      '[ 1069.393693] Mem-Info:xxxxxxxxxx',
      '[ 1069.393699]  free:5',
    ]);
  });

  it('splits before a stamp however short the line before it is', () => {
    expect(split('[    1.000000] a[    1.000001] b')).toEqual(['[    1.000000] a', '[    1.000001] b']);
  });

  it('splits before a stamp with a level', () => {
    expect(split('<4>[    1.000000] Mem-Info:<4>[    1.000001] b')).toEqual([
      '<4>[    1.000000] Mem-Info:',
      '<4>[    1.000001] b',
    ]);
  });

  it('splits before a stamp with a caller', () => {
    expect(split('[    1.000000][   T12] Mem-Info:[    1.000001][   T12] b')).toEqual([
      '[    1.000000][   T12] Mem-Info:',
      '[    1.000001][   T12] b',
    ]);
  });

  it('gives the pieces their places', () => {
    const input = 'Nov 20 04:02:36 h kernel: aNov 20 04:02:36 h kernel: b';
    const pieces = splitGlued(new Text(input, 0));
    expect(pieces.map(({ start, end }) => input.slice(start, end))).toEqual([
      'Nov 20 04:02:36 h kernel: a',
      'Nov 20 04:02:36 h kernel: b',
    ]);
  });

  it.each([
    ['Nov 20 04:02:36 h kernel: usb 1-1: kernel: hub', 'the word in the message'],
    ['[ 1069.393693] [ 1867]     0  1867    58693       43', 'a pid in brackets'],
    ['[ 1069.393693]  [<ffffffff813a2814>] ? dump_stack+0x63/0x90', 'an address in brackets'],
    ['[ 1069.393693] [drm] fence 12.345678] x', 'a number without its bracket'],
  ])('does not split %j (%s)', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('splitAtStamp', () => {
  const pieces = (text: string) => splitAtStamp(new Text(text, 0)).map((line) => line.text);

  it('parts what a program printed from the line that the kernel printed behind it', () => {
    expect(pieces('Starting session...[    5.123456]  <TASK>')).toEqual([
      'Starting session...',
      '[    5.123456]  <TASK>',
    ]);
  });

  it.each(['Starting session [5]', 'java[42] [ 1867] x', 'version [1.5] of x', '[    5.123456] x'])(
    'leaves %j alone',
    (text) => {
      expect(pieces(text)).toEqual([text]);
    },
  );
});
