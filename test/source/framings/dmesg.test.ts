import { describe, expect, it } from 'vitest';
import { dmesg, dmesgCtime, dmesgDecoded, dmesgRelative } from '../../../src/source/framings/dmesg.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('dmesg', () => {
  it.each([
    ['plain', '[ 1069.393693] Call Trace:', { bootSeconds: 1069.393693 }, 'Call Trace:'],
    ['a second after boot', '[    1.000000] x', { bootSeconds: 1 }, 'x'],
    ['a machine long up', '[12345678.123456] x', { bootSeconds: 12345678.123456 }, 'x'],
    ['--raw', '<4>[ 1069.393693] Call Trace:', { bootSeconds: 1069.393693 }, 'Call Trace:'],
    ['a level alone', '<6>Mem-Info:', {}, 'Mem-Info:'],
    ['the caller, a task', '[   12.345678][  T123] x', { bootSeconds: 12.345678, caller: 'T123' }, 'x'],
    ['the caller, a cpu', '<4>[   12.345678][    C0] x', { bootSeconds: 12.345678, caller: 'C0' }, 'x'],
  ])('reads %s', (_, line, envelope, message) => {
    expect(readFraming(dmesg, line)).toEqual(verbatim({ framing: 'dmesg', ...envelope }, message));
  });

  it.each([
    ['[ 1069.393693]  <TASK>', ' <TASK>'],
    ['[   12.345678][  T123]  <TASK>', ' <TASK>'],
    ['[ 1069.393693]', ''],
    ['[ 1069.393693] ', ''],
  ])('takes one blank off %j', (line, message) => {
    expect(readFraming(dmesg, line)?.message).toBe(message);
  });

  it.each([
    ['[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs', 'a task row'],
    ['[  pid  ]   uid  tgid total_vm      rss', 'a table header'],
    ['[<ffffffff813a2814>] ? dump_stack+0x63/0x90', 'a frame'],
    ['[] ? dump_stack+0x63/0x90', 'a frame without its address'],
    [' [ 1069.393693] x', 'a blank in front'],
    ['<TASK>', 'a stack switch'],
    ['Mem-Info:', 'no prefix'],
    ['', 'nothing'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(dmesg, line)).toBeUndefined();
  });
});

describe('dmesgCtime', () => {
  it.each([
    ['-T', '[Fri Nov 20 17:45:43 2026] Call Trace:', 'Fri Nov 20 17:45:43 2026'],
    ['-T -d', '[Fri Nov 20 17:45:43 2026 <    0.000021>] Call Trace:', 'Fri Nov 20 17:45:43 2026'],
    ['-T with a day of one digit', '[Tue Aug  4 03:54:03 2025] Call Trace:', 'Tue Aug  4 03:54:03 2025'],
    ['-T in German', '[Di Aug 12 03:54:03 2025] Call Trace:', 'Di Aug 12 03:54:03 2025'],
    ['-T in French', '[mar. août 12 03:54:03 2025] Call Trace:', 'mar. août 12 03:54:03 2025'],
  ])('reads %s', (_, line, stamp) => {
    expect(readFraming(dmesgCtime, line)).toEqual(verbatim({ framing: 'dmesg-ctime', stamp }, 'Call Trace:'));
  });

  // The names are in the reader's language: Chinese weekdays have one character.
  it('reads -T in Chinese', () => {
    expect(readFraming(dmesgCtime, '[五 11月 20 17:45:43 2026] Call Trace:')?.message).toBe('Call Trace:');
  });

  it('keeps the leading blank of the message', () => {
    expect(readFraming(dmesgCtime, '[Fri Nov 20 17:45:43 2026]  <TASK>')?.message).toBe(' <TASK>');
  });

  it.each([
    ['[Nov20 17:45] x', 'dmesg -e'],
    ['[Fri Nov 20 17:45:43] x', 'no year'],
    ['Fri Nov 20 17:45:43 2026 x', 'no brackets'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(dmesgCtime, line)).toBeUndefined();
  });
});

describe('dmesgRelative', () => {
  it.each([
    ['-d', '[<    0.000021>] Call Trace:', {}],
    ['-e when the minute changes', '[Nov20 17:45] Call Trace:', { stamp: 'Nov20 17:45' }],
    ['-e with a day of one digit', '[Nov 5 17:45] Call Trace:', { stamp: 'Nov 5 17:45' }],
    ['-e within the minute', '[  +0.000043] Call Trace:', {}],
  ])('reads %s', (_, line, stamp) => {
    expect(readFraming(dmesgRelative, line)).toEqual(verbatim({ framing: 'dmesg-relative', ...stamp }, 'Call Trace:'));
  });

  it.each(['[<    0.000021>]  <TASK>', '[  +0.000043]  <TASK>'])(
    'keeps the leading blank of the message in %j',
    (line) => {
      expect(readFraming(dmesgRelative, line)?.message).toBe(' <TASK>');
    },
  );

  it.each(['[ 1069.393693] x', '[<ffffffff813a2814>] x', '[Nov 20 17:45:43] x', '[+ 0.1] x'])(
    'does not read %j',
    (line) => {
      expect(readFraming(dmesgRelative, line)).toBeUndefined();
    },
  );
});

describe('dmesgDecoded', () => {
  it.each([
    ['-x', 'kern  :warn  : [ 1069.393693] Call Trace:', { bootSeconds: 1069.393693 }],
    ['-x -T', 'kern  :info  : [Fri Nov 20 17:46:28 2026] Call Trace:', { stamp: 'Fri Nov 20 17:46:28 2026' }],
    ['-x -d', 'kern  :err   : [<    0.000012>] Call Trace:', {}],
    [
      '-x with ISO time',
      'kern  :warn  : 2026-11-20T17:45:43,393693+00:00 Call Trace:',
      { stamp: '2026-11-20T17:45:43,393693+00:00' },
    ],
    ['-x without time', 'kern  :warn  : Call Trace:', {}],
    ['a facility of full width', 'authpriv:notice: Call Trace:', {}],
  ])('reads %s', (_, line, envelope) => {
    expect(readFraming(dmesgDecoded, line)).toEqual(verbatim({ framing: 'dmesg-decoded', ...envelope }, 'Call Trace:'));
  });

  it('keeps the leading blank of the message', () => {
    expect(readFraming(dmesgDecoded, 'kern  :warn  : [ 1114.449904]  <TASK>')?.message).toBe(' <TASK>');
  });

  it.each(['kern: warn: x', 'kernel:warn  : x', 'kern  :warn', '[ 1.000000] kern  :warn  : x'])(
    'does not read %j',
    (line) => {
      expect(readFraming(dmesgDecoded, line)).toBeUndefined();
    },
  );
});
