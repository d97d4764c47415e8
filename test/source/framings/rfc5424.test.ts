import { describe, expect, it } from 'vitest';
import { rfc5424 } from '../../../src/source/framings/rfc5424.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('rfc5424', () => {
  it.each([
    [
      'the form rsyslog writes',
      '<4>1 2026-11-20T17:52:39.565127+00:00 vm kernel - - - [ 1484.823924] worker invoked oom-killer: gfp_mask=0x0',
      { stamp: '2026-11-20T17:52:39.565127+00:00', host: 'vm', ident: 'kernel' },
      '[ 1484.823924] worker invoked oom-killer: gfp_mask=0x0',
    ],
    [
      'process and message ids',
      '<165>1 2026-11-20T17:52:39Z vm earlyoom 812 ID47 - low memory!',
      { stamp: '2026-11-20T17:52:39Z', host: 'vm', ident: 'earlyoom' },
      'low memory!',
    ],
    [
      'structured data',
      '<4>1 2026-11-20T17:52:39Z vm kernel - - [a@32473 x="1"][b@32473 y="2"] Call Trace:',
      { stamp: '2026-11-20T17:52:39Z', host: 'vm', ident: 'kernel' },
      'Call Trace:',
    ],
  ])('reads %s', (_, line, envelope, message) => {
    expect(readFraming(rfc5424, line)).toEqual(verbatim({ framing: 'rfc5424', ...envelope }, message));
  });

  it('leaves out what the header says is not known', () => {
    expect(readFraming(rfc5424, '<4>1 - - - - - - x')).toEqual(verbatim({ framing: 'rfc5424' }, 'x'));
  });

  it('takes off the mark that says the message is UTF-8', () => {
    expect(readFraming(rfc5424, '<4>1 2026-11-20T17:52:39Z vm kernel - - - \ufeff[ 1.5] x')?.message).toBe('[ 1.5] x');
  });

  it('keeps the leading blank of the message', () => {
    expect(readFraming(rfc5424, '<4>1 2026-11-20T17:52:39Z vm kernel - - -  <TASK>')?.message).toBe(' <TASK>');
  });

  it('reads a message that is not there', () => {
    expect(readFraming(rfc5424, '<4>1 2026-11-20T17:52:39Z vm kernel - - -')?.message).toBe('');
  });

  // RFC 5424, 6.3.3: a bracket inside a value is written with a backslash before it.
  it('does not end structured data at an escaped bracket', () => {
    const line = String.raw`<4>1 2026-11-20T17:52:39Z vm kernel - - [a@1 x="b\]c"] Call Trace:`;
    expect(readFraming(rfc5424, line)?.message).toBe('Call Trace:');
  });

  it.each([
    ['1 2026-11-20T17:52:39Z vm kernel - - - x', 'no priority'],
    ['<4>2 2026-11-20T17:52:39Z vm kernel - - - x', 'another version'],
    ['<4>1 2026-11-20T17:52:39Z vm kernel - - x', 'a field too few'],
    ['<4>[ 1069.393693] Call Trace:', 'dmesg --raw'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(rfc5424, line)).toBeUndefined();
  });
});
