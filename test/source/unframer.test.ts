import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { linesOf } from './lines-of.ts';

function read(text: string) {
  return linesOf(text).map(({ message, envelope }) => ({ text: message.text, ...envelope }));
}

describe('a program that brings the log of the kernel', () => {
  it('is told by the level of printk before the message', () => {
    const text = [
      'May  5 07:05:06 crashlog: <4>batch invoked oom-killer: gfp_mask=0x24201ca, order=0, oom_score_adj=0',
      'May  5 07:05:06 crashlog: <4>CPU: 0 PID: 5512 Comm: batch Tainted: P           O    4.1.51 #1',
      'May  5 07:05:06 crashlog: <3>Killed process 4411 (httpd) total-vm:12044kB, anon-rss:3120kB, file-rss:0kB',
      '',
    ].join('\n');
    const whole = { type: 'OomReport', cpu: { pid: 5512 }, kills: [{ pid: 4411 }], diagnostics: [] };
    expect(parse(text).records).toMatchObject([whole]);
    expect(parse(text.replaceAll('06 crashlog', '06 vm crashlog')).records).toMatchObject([whole]);
  });
});

describe('a line of one log in another', () => {
  it('has both envelopes, the inner one first', () => {
    expect(read('2026-11-20T17:52:39.565Z stdout F Nov 20 17:52:38 vm kernel: [ 1484.823924] Call Trace:\n')).toEqual([
      {
        text: 'Call Trace:',
        framing: 'rfc3164',
        carrier: 'cri',
        stamp: 'Nov 20 17:52:38',
        host: 'vm',
        ident: 'kernel',
        bootSeconds: 1484.823924,
      },
    ]);
  });

  it('has the stamp of its carrier when it has none', () => {
    expect(read('2026-11-20T17:52:39.565Z stderr F Call Trace:\n')).toEqual([
      { text: 'Call Trace:', framing: 'cri', stamp: '2026-11-20T17:52:39.565Z' },
    ]);
  });

  it('may be cut in pieces, and be one line again', () => {
    const stamp = '2026-11-20T17:52:39.565Z stdout';
    expect(read(`${stamp} P [ 1484.823924] Node 0 \n${stamp} P DMA: \n${stamp} F 1*4kB = 4kB\n`)).toEqual([
      expect.objectContaining({ text: 'Node 0 DMA: 1*4kB = 4kB', bootSeconds: 1484.823924 }),
    ]);
  });

  it('may be several lines of a string', () => {
    expect(read('{"log":"[    1.000000] a\\n[    2.000000] b\\n"}\n')).toEqual([
      expect.objectContaining({ text: 'a', bootSeconds: 1 }),
      expect.objectContaining({ text: 'b', bootSeconds: 2 }),
    ]);
  });

  it('may be a field of CSV, its quotes doubled', () => {
    expect(read('2026-11-20T17:52:39Z,"[    1.000000] ""echo 0"" disables"\n')[0]?.text).toBe('"echo 0" disables');
  });

  it('may be wrapped in what a service adds', () => {
    expect(read('{"jsonPayload":{"message":"[    1.000000] a","_HOSTNAME":"vm"}}\n')).toEqual([
      expect.objectContaining({ text: 'a', host: 'vm', bootSeconds: 1 }),
    ]);
  });
});

describe('what vendors of phones put after the stamp', () => {
  it.each([
    ['<4>[ 1484.823924] c0   1234 Call Trace:', 'T1234'],
    ['[ 1484.823924] [1:   kswapd0:   77] Call Trace:', 'T77'],
    ['[ 1484.823924] (0)[77:kswapd0]Call Trace:', 'T77'],
  ])('names the task: %s', (line, caller) => {
    expect(read(`${line}\n`)).toEqual([{ text: 'Call Trace:', framing: 'dmesg', bootSeconds: 1484.823924, caller }]);
  });
});

describe('what a tool puts before each line', () => {
  it('is marked, so that nobody takes it for a piece of a line', () => {
    const lines = linesOf('(XEN) [    1.000000] Call Trace:\n');
    expect(lines.map(({ message, prefix }) => [message.text, prefix])).toEqual([
      ['(XEN) ', true],
      ['Call Trace:', undefined],
    ]);
  });
});

describe('a record of /dev/kmsg', () => {
  it('has fields after it that are no lines', () => {
    expect(
      read('4,1,1000000,-;a\n SUBSYSTEM=acpi\n DEVICE=+acpi:x\n4,2,2000000,-;b\n').map(({ text }) => text),
    ).toEqual(['a', 'b']);
  });
});

describe('a JSON document', () => {
  it.each([
    ['on one line', '{"events":[{"message":"[    1.000000] a"},{"message":"[    2.000000] b"}]}\n'],
    [
      'over lines',
      '{\n  "events": [\n    {\n      "message": "[    1.000000] a"\n    },\n    {\n      "message": "[    2.000000] b"\n    }\n  ]\n}\n',
    ],
    ['that is an array', '[{"message":"[    1.000000] a"},\n{"message":"[    2.000000] b"}]\n'],
  ])('%s', (_, text) => {
    // A brace on a line of its own tells nothing yet.
    expect(read(text).slice(-2)).toMatchObject([
      { text: 'a', bootSeconds: 1 },
      { text: 'b', bootSeconds: 2 },
    ]);
  });
});
