import { describe, expect, it } from 'vitest';
import { decodeHexEscapes, splitEscapedNewlines, stripColour } from '../../src/source/escapes.ts';
import { Text } from '../../src/source/text.ts';

const texts = (lines: Text[]) => lines.map(({ text }) => text);

describe('splitEscapedNewlines', () => {
  it('gives a message without any as it is', () => {
    const message = new Text('Call Trace:', 5);
    expect(splitEscapedNewlines(message)).toEqual([message]);
  });

  it.each([
    ['rsyslog', 'a:1#012 b:2'],
    ['syslog-ng, kmsg', String.raw`a:1\x0a b:2`],
    ['octal', String.raw`a:1\012 b:2`],
    ['C', String.raw`a:1\n b:2`],
    ['a real one', 'a:1\n b:2'],
  ])('splits at the newline of %s, the blank after it kept', (_, text) => {
    expect(texts(splitEscapedNewlines(new Text(text, 0)))).toEqual(['a:1', ' b:2']);
  });

  it('gives each line its own place', () => {
    const input = 'xx active_anon:7909729 isolated_anon:0#012 active_file:10180#012free:52373';
    const lines = splitEscapedNewlines(new Text(input.slice(3), 3));
    expect(lines.map(({ start, end }) => input.slice(start, end))).toEqual([
      'active_anon:7909729 isolated_anon:0',
      ' active_file:10180',
      'free:52373',
    ]);
  });

  it('leaves blank lines out', () => {
    expect(texts(splitEscapedNewlines(new Text('a#012#012 #012b#012', 0)))).toEqual(['a', 'b']);
  });

  it('keeps a first line that is blank', () => {
    expect(texts(splitEscapedNewlines(new Text('#012a', 0)))).toEqual(['', 'a']);
  });

  it.each(['#12 SMP', 'kworker/0#1', String.raw`/system.slice/foo\x2dbar.scope`, String.raw`C:\data`])(
    'does not take a message apart that has no newline in it: %s',
    (text) => {
      expect(texts(splitEscapedNewlines(new Text(text, 0)))).toEqual([text]);
    },
  );
});

describe('stripColour', () => {
  it('gives a line without colours as it is', () => {
    const line = new Text('[ 1.000000] x', 0);
    expect(stripColour(line)).toBe(line);
  });

  it('takes the colours of dmesg out of the text too', () => {
    const line =
      '\x1b[32m[ 1114.449884] \x1b[0m\x1b[33mx,pid=1,uid=2 invoked oom-killer: \x1b[0m\x1b[1mgfp_mask=0xcc0(GFP_KERNEL)\x1b[0m';
    const stripped = stripColour(new Text(line, 0));
    expect(stripped.text).toBe('[ 1114.449884] x,pid=1,uid=2 invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL)');
    const at = stripped.text.indexOf('gfp_mask');
    expect(line.slice(stripped.at(at)).startsWith('gfp_mask')).toBe(true);
  });

  it('takes out the colours that rsyslog escaped', () => {
    expect(stripColour(new Text('#033[1;31mCall Trace:#033[0m', 0)).text).toBe('Call Trace:');
  });

  it('leaves brackets alone that begin no colour', () => {
    expect(stripColour(new Text('\x1b[32m[ 1867] java[42]\x1b[0m', 0)).text).toBe('[ 1867] java[42]');
  });
});

describe('decodeHexEscapes', () => {
  it('decodes the UTF-8 of /dev/kmsg', () => {
    expect(decodeHexEscapes(new Text(String.raw`0 \xe6\x95\xb0\xe6\x8d\xae\xe5\xba\x93`, 0)).text).toBe('0 数据库');
  });

  it('keeps the place of what follows', () => {
    const text = decodeHexEscapes(new Text(String.raw`a\xc3\xa9b`, 20));
    expect([text.text, text.at(0), text.at(1), text.at(2), text.end]).toEqual(['aéb', 20, 21, 29, 30]);
  });

  it('decodes an escaped backslash once', () => {
    expect(decodeHexEscapes(new Text(String.raw`/a\x5cx2db`, 0)).text).toBe(String.raw`/a\x2db`);
  });

  it('puts U+FFFD for bytes that are no UTF-8', () => {
    expect(decodeHexEscapes(new Text(String.raw`a\xffb`, 0)).text).toBe('a\ufffdb');
  });

  it.each([String.raw`\x`, String.raw`\xg0`, String.raw`\x1`, 'x41'])('leaves %s alone', (text) => {
    expect(decodeHexEscapes(new Text(text, 0)).text).toBe(text);
  });
});
