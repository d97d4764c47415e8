import { describe, expect, it } from 'vitest';
import { jsonLines } from '../../../src/source/framings/json-lines.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('jsonLines', () => {
  it('reads journalctl -o json', () => {
    const line =
      '{"_HOSTNAME":"vm","_SOURCE_MONOTONIC_TIMESTAMP":"1484823924","MESSAGE":"worker invoked oom-killer: order=0",' +
      '"SYSLOG_IDENTIFIER":"kernel","__REALTIME_TIMESTAMP":"1795197159561915"}';
    expect(readFraming(jsonLines, line)).toEqual(
      verbatim(
        {
          framing: 'json-lines',
          host: 'vm',
          ident: 'kernel',
          stamp: '1795197159561915',
          bootSeconds: 1484.823924,
        },
        'worker invoked oom-killer: order=0',
      ),
    );
  });

  it('reads the JSON of rsyslog, its tag without the colon, and the stamp that the message brings', () => {
    const line =
      '{"timestamp":"2026-11-20T17:52:39.565127+00:00","host":"vm","severity":"warning","tag":"kernel:",' +
      '"message":"[ 1484.823962]  <TASK>"}';
    expect(readFraming(jsonLines, line)).toEqual(
      verbatim(
        {
          framing: 'json-lines',
          host: 'vm',
          ident: 'kernel',
          stamp: '2026-11-20T17:52:39.565127+00:00',
          bootSeconds: 1484.823962,
        },
        ' <TASK>',
      ),
    );
  });

  it('reads the log of a container runtime', () => {
    const line = String.raw`{"log":"Mem-Info:\n","stream":"stdout","time":"2018-11-20T04:02:36.123456789Z"}`;
    expect(readFraming(jsonLines, line)).toEqual({
      envelope: { framing: 'json-lines', stamp: '2018-11-20T04:02:36.123456789Z' },
      message: 'Mem-Info:\n',
      inInput: String.raw`Mem-Info:\n`,
    });
  });

  it('takes the pid off a tag', () => {
    expect(readFraming(jsonLines, '{"tag":"earlyoom[812]:","message":"x"}')?.envelope.ident).toBe('earlyoom');
  });

  it('takes an object with blanks around', () => {
    expect(readFraming(jsonLines, '  { "msg" : "x" }  ')?.message).toBe('x');
  });

  it('decodes escapes, its place being that of the encoded text', () => {
    const line = String.raw`{"MESSAGE":"dump\/stack \"q\" \\ \u6570\t\ud83d\ude00"}`;
    expect(readFraming(jsonLines, line)).toEqual({
      envelope: { framing: 'json-lines' },
      message: 'dump/stack "q" \\ 数\t😀',
      inInput: String.raw`dump\/stack \"q\" \\ \u6570\t\ud83d\ude00`,
    });
  });

  it('keeps newlines of the message for the line reader', () => {
    expect(readFraming(jsonLines, String.raw`{"MESSAGE":"a:1\n b:2"}`)?.message).toBe('a:1\n b:2');
  });

  it('reads a message that journald wrote as bytes', () => {
    // U+6570 in UTF-8, a newline, `b`.
    expect(readFraming(jsonLines, '{"MESSAGE":[230,149,176,10,98]}')?.message).toBe('数\nb');
  });

  it.each([
    ['MESSAGE before message', '{"message":"b","MESSAGE":"a"}', 'a'],
    ['message before log', '{"log":"b","message":"a"}', 'a'],
    ['a text before null', '{"MESSAGE":null,"log":"a"}', 'a'],
  ])('takes %s', (_, line, message) => {
    expect(readFraming(jsonLines, line)?.message).toBe(message);
  });

  it('takes its own member, not one inside another', () => {
    expect(readFraming(jsonLines, '{"log":"a","attrs":{"log":"b"}}')?.message).toBe('a');
  });

  it('takes its own member, not one inside another that comes first', () => {
    expect(readFraming(jsonLines, '{"attrs":{"log":"b"},"log":"a"}')?.message).toBe('a');
  });

  it('is not led astray by a message that looks like a member', () => {
    const line = String.raw`{"cmd":"\"message\": \"b\"","message":"a"}`;
    expect(readFraming(jsonLines, line)?.message).toBe('a');
  });

  // journald gives a field that stands twice in one entry as an array of strings.
  it('passes over an array of texts', () => {
    expect(readFraming(jsonLines, '{"MESSAGE":["a","b"],"log":"c"}')?.message).toBe('c');
  });

  it.each([
    ['{"MESSAGE":null}', 'journald leaves long fields out'],
    ['{"MESSAGE":5}', 'no text'],
    ['{"MESSAGE":[300]}', 'no bytes'],
    ['{"MESSAGE":[1.5]}', 'no bytes'],
    ['{"MESSAGE":{"a":1}}', 'an object'],
    ['{"pid":5}', 'no message'],
    ['{}', 'nothing in it'],
    ['[1]', 'an array'],
    ['{"MESSAGE":"x"', 'a cut object'],
    ['{bad}', 'no JSON'],
    ['x {"MESSAGE":"x"}', 'text in front'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(jsonLines, line)).toBeUndefined();
  });

  it('gives a message without text for one', () => {
    expect(readFraming(jsonLines, '{"MESSAGE":""}')?.message).toBe('');
  });
});
