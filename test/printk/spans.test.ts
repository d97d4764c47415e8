import { describe, expect, it } from 'vitest';
import { amounts } from '../../src/printk/fields/amounts.ts';
import { count, int, kB } from '../../src/printk/fields/number.ts';
import { pairs } from '../../src/printk/fields/pairs.ts';
import { comm } from '../../src/printk/fields/text.ts';
import { opt } from '../../src/printk/part.ts';
import type { Printk } from '../../src/printk/printk.ts';
import { sample } from './sample.ts';

/** The text at each span. */
function pieces(declaration: Printk, text: string): Record<string, string> | undefined {
  const spans = declaration.spans(text);
  return spans && Object.fromEntries(Object.entries(spans).map(([name, span]) => [name, text.slice(...span)]));
}

describe('spans', () => {
  const killed = sample(
    'Killed process ',
    count('pid'),
    ' (',
    comm('comm'),
    ') vsz:',
    kB('vsz'),
    opt(', UID:', int('uid')),
  );

  it('are the values without their units', () => {
    expect(pieces(killed, 'Killed process 121 (a) b) vsz:21568kB, UID:48')).toEqual({
      pid: '121',
      comm: 'a) b',
      vszKb: '21568',
      uid: '48',
    });
  });

  it('are none of a part that is not there', () => {
    expect(Object.keys(killed.spans('Killed process 121 (a) vsz:1kB') ?? {})).toEqual(['pid', 'comm', 'vszKb']);
  });

  it('are none of another line', () => {
    expect(killed.spans('Killed process 121')).toBeUndefined();
  });

  it('stand in the text with its blanks when they had to be collapsed', () => {
    expect(pieces(killed, 'Killed   process  121 (a)  vsz:21568kB')).toEqual({ pid: '121', comm: 'a', vszKb: '21568' });
  });

  it('leave the padding of a number out', () => {
    const line = sample('[', int('pid', { width: 5 }), ']');
    expect(pieces(line, '[   42]')).toEqual({ pid: '42' });
  });

  it('of pairs go by their fields, and the printed key of one that nobody knows', () => {
    const line = sample('DMA ', pairs([amounts('kB', 'Kb', 'free', 'min')], { spaced: { flag: 'f', keys: ['min'] } }));
    expect(pieces(line, 'DMA free:15872kB new:7MB min: 32kB')).toEqual({
      freeKb: '15872',
      'other.new': '7MB',
      minKb: '32',
    });
  });
});
