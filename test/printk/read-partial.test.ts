import { describe, expect, it } from 'vitest';
import { amounts } from '../../src/printk/fields/amounts.ts';
import { flag, names, oneOf } from '../../src/printk/fields/choice.ts';
import { mask } from '../../src/printk/fields/hex.ts';
import { count, int, kB } from '../../src/printk/fields/number.ts';
import { pairs } from '../../src/printk/fields/pairs.ts';
import { cgroupPath, comm, nodeList, text } from '../../src/printk/fields/text.ts';
import { opt } from '../../src/printk/part.ts';
import type { Printk } from '../../src/printk/printk.ts';
import { fieldsOf, readPartial, sample } from './sample.ts';

const killed = sample(
  opt(oneOf('cause', ['Out of memory', 'Memory cgroup out of memory']), ': '),
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') total-vm:',
  kB('totalVm'),
  ', anon-rss:',
  kB('anonRss'),
  opt(', UID:', count('uid')),
  opt(' oom_score_adj:', int('oomScoreAdj')),
);

const invoked = sample(
  comm('comm'),
  ' invoked oom-killer: gfp_mask=',
  mask('gfpMask'),
  opt('(', names('gfpFlags', { separator: '|', each: /[A-Za-z0-9_]+/, samples: ['GFP_KERNEL'] }), ')'),
  ',',
  opt(' nodemask=', nodeList('nodemask'), ',', opt(flag('wideOrder', ' '))),
  ' order=',
  int('order'),
  opt(', oom_score_adj=', int('oomScoreAdj')),
);

const constraint = sample(
  'oom-kill:constraint=',
  text('constraint'),
  ',nodemask=',
  nodeList('nodemask'),
  opt(',cpuset=', text('cpuset'), ',mems_allowed=', nodeList('memsAllowed')),
  opt(',task_memcg=', cgroupPath('taskMemcg')),
  ',task=',
  comm('task'),
  ',pid=',
  count('pid'),
);

const zone = sample(
  'Node ',
  count('node'),
  ' DMA ',
  pairs([amounts('kB', 'Kb', 'free', 'min'), amounts('', '', 'scanned')]),
);

const LINES: [string, Printk][] = [
  [
    'Memory cgroup out of memory: Killed process 121 (a) b) total-vm:21568kB, anon-rss:20316kB, UID:1000 oom_score_adj:-998',
    killed,
  ],
  [
    'Web Content invoked oom-killer: gfp_mask=0x24200ca(GFP_HIGHUSER_MOVABLE|__GFP_COMP), order=10, oom_score_adj=-998',
    invoked,
  ],
  ['a invoked oom-killer: gfp_mask=0x24200ca(), nodemask=12,  order=10', invoked],
  [
    'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/a,mems_allowed=12,task_memcg=/a/b,task=x,pid=1,uid=2,pid=28946',
    constraint,
  ],
  ['Node 12 DMA free:15872kB min:32kB scanned:1234', zone],
];

/** Fields that a cut line gives and the whole line has not, or has otherwise. */
function wrong(declaration: Printk, line: string, length: number): string[] {
  const whole = fieldsOf(declaration.read(line, 'strict', [])) ?? {};
  const cut = readPartial(declaration, line.slice(0, length)) ?? {};
  return Object.entries(cut)
    .filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(whole[name]))
    .map(([name, value]) => `${name}=${JSON.stringify(value)} of ${JSON.stringify(line.slice(0, length))}`);
}

describe('a line cut at any character', () => {
  it.each(LINES)('is whole before it is cut: %s', (line, declaration) => {
    const whole = declaration.read(line, 'strict', []) ?? {};
    expect(declaration.print(whole)).toBe(line);
  });

  it.each(LINES.filter(([, declaration]) => declaration !== zone))(
    'gives no field that the whole line has not: %s',
    (line, declaration) => {
      for (let length = 0; length < line.length; length += 1) expect(wrong(declaration, line, length)).toEqual([]);
    },
  );

  it('never gives the number that touches the cut', () => {
    for (const [line, declaration] of LINES) {
      for (let length = 1; length <= line.length; length += 1) {
        const digits = /(?<=^|[^0-9])[0-9]+$/.exec(line.slice(0, length));
        if (digits === null) continue;
        const here = readPartial(declaration, line.slice(0, length));
        const before = readPartial(declaration, line.slice(0, digits.index));
        const numbers = (fields: object = {}) =>
          Object.entries(fields).filter(([, value]) => typeof value === 'number');
        expect(numbers(here)).toEqual(numbers(before));
      }
    }
  });

  it('gives all the fields before the cut', () => {
    expect(readPartial(killed, 'Killed process 121 (batch) total-vm:21568kB, anon-rss:203')).toEqual({
      pid: 121,
      comm: 'batch',
      totalVmKb: 21568,
    });
  });

  it('gives no number without the whole of its unit', () => {
    expect(readPartial(killed, 'Killed process 121 (batch) total-vm:21568kB, anon-rss:')).toHaveProperty(
      'totalVmKb',
      21568,
    );
    expect(readPartial(killed, 'Killed process 121 (batch) total-vm:21568k')).not.toHaveProperty('totalVmKb');
  });

  // A list of nodes has commas in it: one after a node does not end the list.
  it('gives no list of nodes that may go on', () => {
    const line = 'a invoked oom-killer: gfp_mask=0x24200ca(GFP_X), nodemask=0,2-3, order=10';
    for (let length = 0; length < line.length; length += 1) expect(wrong(invoked, line, length)).toEqual([]);
  });

  it('gives no known key before its unit as one that nobody knows', () => {
    const line = 'Node 12 DMA free:15872kB min:32kB scanned:1234';
    for (let length = 0; length < line.length; length += 1) expect(wrong(zone, line, length)).toEqual([]);
  });

  it('gives no name that may go on', () => {
    // The name is `x,pid=1,uid=2`.
    expect(readPartial(constraint, 'oom-kill:constraint=A,nodemask=0,task=x,pid=1')).not.toHaveProperty('task');
  });
});

describe('a damaged line', () => {
  it('is read up to the damage', () => {
    const partial = killed.readPartial('Killed process 121 (batch) total-vm:2%568kB, anon-rss:20316kB', []);
    expect(fieldsOf(partial.node)).toEqual({ pid: 121, comm: 'batch' });
    expect(partial.values).toBe(2);
    expect(partial.end).toBe('Killed process 121 (batch) total-vm:'.length);
  });

  it('is not another line', () => {
    const partial = killed.readPartial('Total swap = 0kB', []);
    expect(fieldsOf(partial.node)).toEqual({});
    expect(partial.values).toBe(0);
  });
});
