import { describe, expect, it } from 'vitest';
import { LineReader } from '../../src/source/line-reader.ts';
import { Text } from '../../src/source/text.ts';
import { linesOf, messagesOf, placesOf } from './lines-of.ts';

describe('the message of a line', () => {
  it('keeps its leading blanks', () => {
    expect(messagesOf('[ 1069.393693]  <TASK>\n[ 1069.393694]   x\n')).toEqual([' <TASK>', '  x']);
  });

  it('has no printk prefix inside the envelope of another carrier', () => {
    const [line] = linesOf('Nov 20 04:02:36 ip-172 kernel: <4>[91374.975004][  T123]  <TASK>\n');
    expect(line?.message.text).toBe(' <TASK>');
    expect(line?.envelope).toEqual({
      framing: 'rfc3164',
      stamp: 'Nov 20 04:02:36',
      host: 'ip-172',
      ident: 'kernel',
      bootSeconds: 91374.975004,
      caller: 'T123',
    });
  });

  it('keeps the brackets that another program writes', () => {
    const [line] = linesOf('Nov 20 04:02:36 ip-172 app[7]: [ 5.123456] x\n');
    expect(line?.message.text).toBe('[ 5.123456] x');
    expect(line?.envelope?.bootSeconds).toBeUndefined();
  });

  it('is the line where there is no envelope at all', () => {
    const lines = linesOf('batch invoked oom-killer: x\n <TASK>\n\n');
    expect(lines.map(({ message }) => message.text)).toEqual(['batch invoked oom-killer: x', ' <TASK>', '']);
    expect(lines.every(({ envelope, bare }) => envelope === undefined && !bare)).toBe(true);
  });

  it.each([
    ['no-break spaces', '[\u00a0\u00a0\u00a01.000000]\u00a0a\u00a0b\n', 'a b'],
    ['NULs of a serial console', '[    1.000000] a b\r\0\n', 'a b'],
    ['NULs of a lost block', '\0\0\0\0[    1.000000] a b\n', 'a b'],
    ['no-break spaces behind a host', 'Nov\u00a020\u00a004:02:36 h\u00a0kernel:\u00a0a b\n', 'a b'],
  ])('is found in spite of %s', (_, input, expected) => {
    expect(messagesOf(`[    0.900000] x\n${input}`)).toEqual(['x', expected]);
    expect(messagesOf(new TextEncoder().encode(input))).toEqual([expected]);
  });

  it('stands in its place in the input', () => {
    expect(placesOf('Jun  6 21:33:13 h kernel: a\n[ 1069.393693]  b\n\nc\n')).toEqual(['a', ' b', '', 'c']);
  });

  it('stands in the lines around it', () => {
    const lines = linesOf('[    1.000000] a\n[    1.000001] b\n');
    expect(lines.map(({ outerStart, outerEnd, number }) => [outerStart, outerEnd, number])).toEqual([
      [0, 16, 1],
      [17, 33, 2],
    ]);
  });

  it('counts bytes of bytes', () => {
    const bytes = new TextEncoder().encode('[    1.000000] 数\n[    1.000001] b\n');
    expect(linesOf(bytes).map(({ message: { text, start, end } }) => [text, start, end])).toEqual([
      ['数', 15, 18],
      ['b', 34, 35],
    ]);
  });

  it('is decoded from bytes', () => {
    expect(messagesOf(Uint8Array.of(0x61, 0xc3, 0xa9, 0x62, 0xff))).toEqual(['aéb\ufffd']);
  });

  it.each(['café', 'Ä', 'naïve'])('is kept as it is in text: %s', (text) => {
    expect(messagesOf(`[    1.000000] ${text}\n`)).toEqual([text]);
  });

  it('keeps the characters of text that no byte has', () => {
    expect(messagesOf('[    1.000000] 数😀\n')).toEqual(['数😀']);
  });

  it('keeps what JSON escapes in bytes', () => {
    expect(messagesOf(new TextEncoder().encode(String.raw`{"MESSAGE":"caf\u00e9"}`))).toEqual(['café']);
  });

  it.each([
    ['dmesg', '[    1.000000] '],
    ['syslog', 'Nov 20 04:02:36 ip-172 kernel: '],
    ['the journal', 'Nov 20 17:52:39.561915 vm kernel: '],
  ])('keeps the escapes of systemd in %s, which are part of the name', (_, prefix) => {
    const path = String.raw`Tasks in /system.slice/foo\x2dbar.service are going to be killed`;
    expect(messagesOf(`${prefix}${path}\n`)).toEqual([path]);
  });

  it('has the escapes of /dev/kmsg decoded', () => {
    const input = String.raw`4,436,1069393693,-;\xe6\x95\xb0 /a\x5cx2db\x0a b`;
    expect(messagesOf(input)).toEqual([String.raw`数 /a\x2db`, ' b']);
  });

  it('is not preceded by a byte order mark', () => {
    expect(messagesOf('\ufeff[    1.000000] a\n')).toEqual(['a']);
    expect(messagesOf(new TextEncoder().encode('\ufeff[    1.000000] a\n'))).toEqual(['a']);
  });
});

describe('lines without an envelope among lines that have one', () => {
  it('are bare', () => {
    const lines = linesOf('Jun  6 21:33:13 h kernel: anon 8585138176\nfile 11624448\nJun  6 21:33:13 h kernel: x\n');
    expect(lines.map(({ bare }) => bare)).toEqual([false, true, false]);
    expect(lines[1]?.message.text).toBe('file 11624448');
    expect(lines[1]?.envelope).toBeUndefined();
  });

  it('keep the blanks that a journal puts before them', () => {
    const lines = linesOf('Nov 20 17:52:39 vm kernel: active_anon:1\n                            active_file:2\n');
    expect(lines.map(({ message, bare }) => [message.text, bare])).toEqual([
      ['active_anon:1', false],
      ['                            active_file:2', true],
    ]);
  });
});

describe('glued lines', () => {
  it('are lines of their own, each with its envelope', () => {
    const input =
      'Nov 20 04:02:36 h kernel: [91374.975004] a(GFP_KERNEL)Nov 20 04:02:37 h kernel: [91374.984454] CPU: 3\n';
    const lines = linesOf(input);
    expect(lines.map(({ message, envelope }) => [message.text, envelope?.stamp, envelope?.bootSeconds])).toEqual([
      ['a(GFP_KERNEL)', 'Nov 20 04:02:36', 91374.975004],
      ['CPU: 3', 'Nov 20 04:02:37', 91374.984454],
    ]);
    expect(lines.map(({ outerStart, outerEnd }) => input.slice(outerStart, outerEnd))).toEqual([
      'Nov 20 04:02:36 h kernel: [91374.975004] a(GFP_KERNEL)',
      'Nov 20 04:02:37 h kernel: [91374.984454] CPU: 3',
    ]);
    expect(lines.map(({ number }) => number)).toEqual([1, 1]);
  });

  it('are told by their stamps, too', () => {
    expect(messagesOf('[ 1069.393693] Mem-Info:[ 1069.393699]  free:5\n')).toEqual(['Mem-Info:', ' free:5']);
  });
});

describe('escaped newlines', () => {
  it.each([
    ['Nov 20 04:02:36 h kernel: a:1#012 b:2\n'],
    [String.raw`4,436,1069393693,-;a:1\x0a b:2`],
    [String.raw`Nov 20 04:02:36 h kernel: a:1\012 b:2`],
    [String.raw`{"MESSAGE":"a:1\n b:2"}`],
  ])('make lines with the same envelope: %j', (input) => {
    const lines = linesOf(input);
    expect(lines.map(({ message }) => message.text)).toEqual(['a:1', ' b:2']);
    expect(lines[1]?.envelope).toEqual(lines[0]?.envelope);
    expect(lines.map(({ bare }) => bare)).toEqual([false, false]);
    expect(placesOf(input)).toEqual(['a:1', ' b:2']);
  });
});

describe('colours', () => {
  it('are gone before the envelope is read', () => {
    const coloured = '\x1b[32m[ 1114.449884] \x1b[0m\x1b[33mx invoked oom-killer: \x1b[0m\x1b[1mgfp_mask=0x0\x1b[0m';
    const [line] = linesOf(`${coloured}\n`);
    expect(line?.envelope).toEqual({ framing: 'dmesg', bootSeconds: 1114.449884 });
    expect(line?.message.text).toBe('x invoked oom-killer: gfp_mask=0x0');
    expect([line?.outerStart, line?.outerEnd]).toEqual([0, coloured.length]);
  });
});

describe('a damaged envelope', () => {
  it('is passed over when host and program stand', () => {
    const input = 'Jun  6 21:33:13 video-stream kernel: a\nun  6 21:33:13 video-stream kernel: [ 1867]  b\n';
    const [, line] = linesOf(input);
    expect(line?.message.text).toBe('[ 1867]  b');
    expect(line?.damagedPrefix).toBe(true);
    expect(line?.bare).toBe(false);
    // The stamp is damaged: it is not given.
    expect(line?.envelope).toEqual({ framing: 'rfc3164', host: 'video-stream', ident: 'kernel' });
  });

  it('may have a whole stamp of printk behind it', () => {
    const [, line] = linesOf('Jun  6 21:33:13 h kernel: a\n:33:13 h kernel: [    5.000000] b\n');
    expect(line?.message.text).toBe('b');
    expect(line?.envelope?.bootSeconds).toBe(5);
  });

  it.each([
    ['dmesg', '[ 1069.393693] a\n9.393694] b\n'],
    ['dmesg -T', '[Fri Nov 20 17:45:43 2026] a\nv 20 17:45:43 2026] b\n'],
  ])('of %s is passed over when its end stands', (_, input) => {
    const [, line] = linesOf(input);
    expect(line?.message.text).toBe('b');
    expect(line?.damagedPrefix).toBe(true);
    expect(line?.envelope?.stamp).toBeUndefined();
    expect(line?.envelope?.bootSeconds).toBeUndefined();
  });

  it('is not looked for in a text without envelopes', () => {
    expect(messagesOf('9.393694] b\n')).toEqual(['9.393694] b']);
  });

  it('is not looked for far inside a line', () => {
    const text = `${'x'.repeat(100)} h kernel: b`;
    const [, line] = linesOf(`Jun  6 21:33:13 h kernel: a\n${text}\n`);
    expect(line?.message.text).toBe(text);
    expect(line?.bare).toBe(true);
  });

  it('is not looked for on another host', () => {
    const [, line] = linesOf('Jun  6 21:33:13 h kernel: a\nun  6 21:33:13 other kernel: b\n');
    expect(line?.damagedPrefix).toBe(false);
    expect(line?.bare).toBe(true);
  });
});

describe('the end of the input inside a line', () => {
  it('is said of that line only', () => {
    expect(linesOf('[    1.000000] a\n[    1.000001] b').map(({ unterminated }) => unterminated)).toEqual([
      false,
      true,
    ]);
  });

  it('is said of the last of its messages only', () => {
    expect(linesOf('Nov 20 04:02:36 h kernel: a#012 b').map(({ unterminated }) => unterminated)).toEqual([false, true]);
  });
});

describe('sequential', () => {
  it.each([
    ['__CURSOR=s=22493aa5;i=408', true],
    ['Fri 2026-11-20 17:52:39.561915 UTC [s=22493aa5;i=408]', true],
    ['   "dmesg": [', true],
    ['{', false],
    ['{"dmesg": [', true],
    ['Fri 2026-11-20 17:52:39 UTC vm kernel: x', false],
    ['{"MESSAGE":"x"}', false],
    ['[ 1069.393693] x', false],
  ])('is what entries of several lines are: %j is %s', (first, sequential) => {
    const reader = new LineReader();
    reader.read(new Text('', 0), false);
    reader.read(new Text(first, 1), false);
    expect(reader.sequential).toBe(sequential);
  });
});
