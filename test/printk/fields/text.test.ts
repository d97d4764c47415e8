import { describe, expect, it } from 'vitest';
import { cgroupPath, comm, nodeList, text, word } from '../../../src/printk/fields/text.ts';
import { readSilently, sample } from '../sample.ts';

describe('comm', () => {
  const line = sample('process ', comm('comm'), ') score ', text('rest'));

  it.each([
    'java',
    'Web Content',
    '(sd-pam)',
    'java[42]',
    'kworker/u8:2',
    'x,pid=1,uid=2',
    '数据库',
    'a b  c',
    '',
    ' lead',
  ])('may be %j', (name) => {
    expect(readSilently(line, `process ${name}) score 5`)).toEqual({ comm: name, rest: '5' });
  });

  it('may hold what follows it, where the line decides', () => {
    const decided = sample('(', comm('comm'), ') score ', word('score', { pattern: /[0-9]+/ }), ' or a child');
    expect(readSilently(decided, '(a) score 9 or) score 12 or a child')).toEqual({
      comm: 'a) score 9 or',
      score: '12',
    });
  });

  it('is the rest of the line when it stands last', () => {
    expect(readSilently(sample('name ', comm('comm')), 'name a  b ')).toEqual({ comm: 'a  b ' });
  });

  it('is not longer than an escaped name can be', () => {
    expect(readSilently(line, `process ${'x'.repeat(65)}) score 5`)).toBeUndefined();
  });
});

describe('text', () => {
  const line = sample('Task in ', cgroupPath('killedIn'), ' killed as a result of limit of ', cgroupPath('limitOf'));

  it.each([
    ['/', '/'],
    ['/a/b', '/a'],
    ['/with blanks: and colons', '/with blanks'],
    [String.raw`/system.slice/foo\x2dbar.scope`, '/system.slice'],
    ['/a killed as a b', '/'],
  ])('ends where what follows it stands: %s', (killedIn, limitOf) => {
    const printed = `Task in ${killedIn} killed as a result of limit of ${limitOf}`;
    expect(readSilently(line, printed)).toEqual({ killedIn, limitOf });
    expect(line.print({ killedIn, limitOf })).toBe(printed);
  });

  it('does not go on beyond what follows it', () => {
    const twice = 'Task in /a killed as a result of limit of /b killed as a result of limit of /c';
    expect(readSilently(line, twice)?.['killedIn']).toBe('/a');
  });
});

describe('word', () => {
  it('has no blank', () => {
    const line = sample(word('zone'), ' free');
    expect(readSilently(line, 'DMA32 free')).toEqual({ zone: 'DMA32' });
    expect(readSilently(line, 'DMA 32 free')).toBeUndefined();
  });

  it('has the shape it is given', () => {
    const line = sample(word('zone', { pattern: /[A-Z][A-Za-z0-9]*/ }), ' free');
    expect(readSilently(line, 'HighMem free')).toEqual({ zone: 'HighMem' });
    expect(readSilently(line, 'highMem free')).toBeUndefined();
    expect(readSilently(line, '0 free')).toBeUndefined();
  });

  it('may have a shape of alternatives', () => {
    const line = sample(word('w', { pattern: /a|ab/ }), 'c');
    expect(readSilently(line, 'abc')).toEqual({ w: 'ab' });
  });
});

describe('nodeList', () => {
  const line = sample('nodemask=', nodeList('nodemask'), ',cpuset=', text('cpuset'));

  it.each(['0', '0-1', '0,2-3', '0-3,5,8-15', '(null)', ''])('may be %j', (nodemask) => {
    expect(readSilently(line, `nodemask=${nodemask},cpuset=/`)).toEqual({ nodemask, cpuset: '/' });
    expect(line.print({ nodemask, cpuset: '/' })).toBe(`nodemask=${nodemask},cpuset=/`);
  });

  it.each(['null', '0-', ',0', '0,,1', 'a', '0-1-2'])('is not %j', (nodemask) => {
    expect(readSilently(line, `nodemask=${nodemask},cpuset=/`)).toBeUndefined();
  });
});
