import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { QuotedPrintable } from '../../src/source/quoted-printable.ts';
import { Text } from '../../src/source/text.ts';

/** The lines that come out, with the place of each character. */
function linesOf(text: string): Text[] {
  const reader = new QuotedPrintable();
  let start = 0;
  const lines = text.split('\n').flatMap((line) => {
    const whole = reader.read(new Text(line, start));
    start += line.length + 1;
    return whole;
  });
  return [...lines, ...reader.end()];
}

const FIRST = '	[Mon Mar 25 23:35:17 2019] kworker/u8:4: page allocation failure: order:=';

describe('a mail in quoted-printable', () => {
  it('has its lines joined and decoded', () => {
    const text = `${FIRST}\n0, mode:0x404000(GFP_NOWAIT|__GFP_COMP), nodemask=3D(null),cpuset=3D/,mems_=\nallowed=3D0\nnext`;
    const [line, next] = linesOf(text);
    expect(line?.text).toBe(
      '	[Mon Mar 25 23:35:17 2019] kworker/u8:4: page allocation failure: order:0, mode:0x404000(GFP_NOWAIT|__GFP_COMP), nodemask=(null),cpuset=/,mems_allowed=0',
    );
    expect(text.slice(line?.at(line.text.indexOf('0x404000'))).slice(0, 8)).toBe('0x404000');
    expect([next?.text, next?.start]).toEqual(['next', text.length - 4]);
  });

  it('gives the record that it tells of', () => {
    const text = `${FIRST}\n0, mode:0x404000(GFP_NOWAIT|__GFP_COMP), nodemask=3D(null),cpuset=3D/,mems_=\nallowed=3D0\n	[Mon Mar 25 23:35:17 2019] Call Trace:\n`;
    expect(parse(text).records).toMatchObject([
      { type: 'AllocationFailure', invocation: { order: 0, gfpMask: '0x404000', cpuset: '/', memsAllowed: '0' } },
    ]);
  });

  it('may hold more than ASCII', () => {
    expect(linesOf('name=3D=E6=95=B0').map(({ text }) => text)).toEqual(['name=数']);
  });

  it('breaks a list of free blocks behind any blank', () => {
    const list = 'Node 0 DMA: 1*4kB (U) 1*8kB (U) 1*16kB (U) 0*32kB 2*64kB (U) 1*128kB (M) =';
    expect(linesOf(`${list}\n0*256kB =3D 284kB`).map(({ text }) => text)).toEqual([
      `${list.slice(0, -1)}0*256kB = 284kB`,
    ]);
  });

  it('may have a line with nothing encoded but the blank at its end', () => {
    expect(linesOf('a=3Db\nisolated_anon:0=20\n#1 PREEMPT(full)=20\nx=C2=A0y').map(({ text }) => text)).toEqual([
      'a=b',
      'isolated_anon:0 ',
      '#1 PREEMPT(full) ',
      'x\u00a0y',
    ]);
    expect(linesOf('a=3Db\noom_score_adj=20').map(({ text }) => text)).toEqual(['a=b', 'oom_score_adj=20']);
  });

  it('may end inside a line', () => {
    expect(linesOf(`a=3Db\n${FIRST}`).map(({ text }) => text)).toEqual(['a=b', FIRST.slice(0, -1)]);
  });
});

describe('other text', () => {
  it.each(['x cpuset=', 'order=20', 'a=3D, b=4', 'gfp_mask=0x3D0, order=3, oom_score_adj=20'])(
    'is left alone: %s',
    (line) => {
      expect(linesOf(`${line}\nnext`).map(({ text }) => text)).toEqual([line, 'next']);
    },
  );

  it('may be broken at the sum of a list of free blocks', () => {
    const list = 'Node 0 DMA: 1*4kB (U) 1*8kB (U) 1*16kB (U) 0*32kB 2*64kB (U) 1*4096kB =';
    expect(list.length).toBe(71);
    expect(linesOf(`a=3Db\n${list}\n15908kB`).map(({ text }) => text)).toEqual(['a=b', list, '15908kB']);
    expect(linesOf(`${list}\n15908kB`).map(({ text }) => text)).toEqual([list, '15908kB']);
  });

  it('comes out as it was, if no line of it is broken or encoded', () => {
    const lines = fc.array(fc.string({ maxLength: 100 }).filter((text) => !/=$|=3D/.test(text)));
    fc.assert(
      fc.property(lines, (texts) => {
        expect(linesOf(texts.join('\n')).map(({ text }) => text)).toEqual(texts.join('\n').split('\n'));
      }),
    );
  });
});
