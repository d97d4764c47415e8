import { describe, expect, it } from 'vitest';
import { kmsg } from '../../../src/source/framings/kmsg.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('kmsg', () => {
  it.each([
    [
      'a record',
      '4,436,1069393693,-;batch invoked oom-killer: gfp_mask=0x0',
      { bootSeconds: 1069.393693 },
      'batch invoked oom-killer: gfp_mask=0x0',
    ],
    ['the caller', '4,436,1069393693,-,caller=T123;x', { bootSeconds: 1069.393693, caller: 'T123' }, 'x'],
    ['the caller, a cpu', '4,436,1069393693,-,caller=C0;x', { bootSeconds: 1069.393693, caller: 'C0' }, 'x'],
    ['the beginning of a continuation', '4,436,1069393693,c;x', { bootSeconds: 1069.393693 }, 'x'],
    ['a continuation', '4,437,1069393700,+;y', { bootSeconds: 1069.3937 }, 'y'],
    ['a record of the first second', '6,0,0,-;Linux version 6.18', { bootSeconds: 0 }, 'Linux version 6.18'],
    ['a text with semicolons', '4,436,1069393693,-;a;b,c;', { bootSeconds: 1069.393693 }, 'a;b,c;'],
    ['a text with a leading blank', '4,608,1114449904,-; <TASK>', { bootSeconds: 1114.449904 }, ' <TASK>'],
    ['an empty text', '4,608,1114449904,-;', { bootSeconds: 1114.449904 }, ''],
  ])('reads %s', (_, line, envelope, message) => {
    expect(readFraming(kmsg, line)).toEqual(verbatim({ framing: 'kmsg', ...envelope }, message));
  });

  it('leaves the escapes of the text to others', () => {
    expect(readFraming(kmsg, String.raw`6,687,1114450292,-;a\x0ab`)?.message).toBe(String.raw`a\x0ab`);
  });

  it.each([
    [' SUBSYSTEM=pci', 'a key line after the record'],
    ['4,436,-;x', 'a number missing'],
    ['4,436,1069393693,-', 'no text'],
    ['a,436,1069393693,-;x', 'no level'],
    ['0*4kB 1,2,3;', 'kernel text'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(kmsg, line)).toBeUndefined();
  });
});
