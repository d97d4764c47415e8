import { describe, expect, it } from 'vitest';
import { linesOf, messagesOf } from '../lines-of.ts';

const encode = (text: string) => new TextEncoder().encode(text);

function bytesOf(...parts: (string | Uint8Array)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? encode(part) : part)));
}

/** A field as journald writes values that hold newlines: name, length in eight bytes, value. */
function binaryField(name: string, value: string): Uint8Array {
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(encode(value).length), true);
  return bytesOf(`${name}\n`, length, value, '\n');
}

const CURSOR = '__CURSOR=s=22493aa5593e4ea3a338e191c5e6bdd9;i=408;b=5c33605fde3844fa8f2726ea8f4e47ca\n';

const ENTRY = `${CURSOR}__REALTIME_TIMESTAMP=1795197159561915
__MONOTONIC_TIMESTAMP=1484848753
_TRANSPORT=kernel
SYSLOG_IDENTIFIER=kernel
_HOSTNAME=vm
_SOURCE_MONOTONIC_TIMESTAMP=1484823924
MESSAGE=worker invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=150
`;

describe('journalctl -o export', () => {
  it('has one message for each entry, its envelope out of the fields', () => {
    const input = `${ENTRY}\n${CURSOR}MESSAGE=Call Trace:\n_HOSTNAME=other\n\n`;
    const lines = linesOf(input);
    expect(lines.map(({ message }) => input.slice(message.start, message.end))).toEqual([
      'worker invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=150',
      'Call Trace:',
    ]);
    expect(lines.map(({ envelope }) => envelope)).toEqual([
      {
        framing: 'journal-export',
        host: 'vm',
        ident: 'kernel',
        stamp: '1795197159561915',
        bootSeconds: 1484.823924,
      },
      { framing: 'journal-export', host: 'other' },
    ]);
  });

  it('has a last entry without an empty line after it', () => {
    expect(messagesOf(`${CURSOR}MESSAGE=Call Trace:\n`)).toEqual(['Call Trace:']);
  });

  it('keeps the leading blank and equals signs of a message', () => {
    expect(messagesOf(`${CURSOR}MESSAGE= a=b=c\n\n`)).toEqual([' a=b=c']);
  });

  it('has entries without a message', () => {
    expect(messagesOf(`${CURSOR}_PID=1\n\n${CURSOR}MESSAGE=a\n\n`)).toEqual(['a']);
  });

  it('stands around its message from the first to the last field', () => {
    const [line] = linesOf(`${ENTRY}\n`);
    expect([line?.outerStart, line?.outerEnd]).toEqual([0, ENTRY.length - 1]);
  });

  it('has the lines of a message with newlines, each in its place', () => {
    const message = 'active_anon:1 isolated_anon:0\n active_file:2\n free:3';
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', message), '_HOSTNAME=vm\n\n', CURSOR, 'MESSAGE=next\n\n');
    const lines = linesOf(bytes);
    expect(lines.map(({ message: { text } }) => text)).toEqual([
      'active_anon:1 isolated_anon:0',
      ' active_file:2',
      ' free:3',
      'next',
    ]);
    expect(lines.map(({ message: { start, end } }) => new TextDecoder().decode(bytes.slice(start, end)))).toEqual([
      'active_anon:1 isolated_anon:0',
      ' active_file:2',
      ' free:3',
      'next',
    ]);
    expect(lines[0]?.envelope?.host).toBe('vm');
  });

  it('takes no line of a message for a field', () => {
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', 'a:1\n_HOSTNAME=liar\n'), '_HOSTNAME=vm\n\n');
    const lines = linesOf(bytes);
    expect(lines.map(({ message }) => message.text)).toEqual(['a:1', '_HOSTNAME=liar']);
    expect(lines[0]?.envelope?.host).toBe('vm');
  });

  it('keeps an empty line inside a message from ending the entry', () => {
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', 'a:1\n\nb:2'), '_HOSTNAME=vm\n\n');
    const lines = linesOf(bytes);
    expect(lines.map(({ message }) => message.text)).toEqual(['a:1', 'b:2']);
    expect(lines[1]?.envelope?.host).toBe('vm');
  });

  it('may have other fields of several lines', () => {
    const bytes = bytesOf(CURSOR, 'MESSAGE=a\n', binaryField('_CMDLINE', 'x\nMESSAGE=b'), '_HOSTNAME=vm\n\n');
    expect(messagesOf(bytes)).toEqual(['a']);
  });

  // The bytes of the length are not text: 10 is a newline, too.
  it.each([10, 266, 2570])('has a message of %i bytes', (length) => {
    const message = `${'a'.repeat(5)}\n${'b'.repeat(length - 6)}`;
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', message), '\n', CURSOR, 'MESSAGE=next\n\n');
    expect(messagesOf(bytes)).toEqual([...message.split('\n'), 'next']);
  });

  it('counts the bytes, not the characters, of a message in bytes', () => {
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', '数据库数据库\na:1\nb:2'), '\n', CURSOR, 'MESSAGE=next\n\n');
    expect(messagesOf(bytes)).toEqual(['数据库数据库', 'a:1', 'b:2', 'next']);
  });

  it('counts the bytes of a message in text', () => {
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', '数据库数据库\na:1\nb:2'), '\n', CURSOR, 'MESSAGE=next\n\n');
    expect(messagesOf(new TextDecoder().decode(bytes))).toEqual(['数据库数据库', 'a:1', 'b:2', 'next']);
  });

  // A length of 128 or more is no UTF-8: read as text it is U+FFFD.
  it('finds the entries after a length that was lost in decoding', () => {
    const message = `${'a'.repeat(100)}\n${'b'.repeat(99)}`;
    const bytes = bytesOf(CURSOR, binaryField('MESSAGE', message), '\n', CURSOR, 'MESSAGE=next\n\n');
    expect(messagesOf(new TextDecoder().decode(bytes))).toContain('next');
  });

  it('is told by the cursor at the beginning', () => {
    expect(messagesOf('MESSAGE=a\n_HOSTNAME=vm\n')).toEqual(['MESSAGE=a', '_HOSTNAME=vm']);
  });
});
