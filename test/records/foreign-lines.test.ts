import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { numbersOf } from '../laws/numbers.ts';

/** Numbers of the records that no one line of the text holds; those of the orders of blocks are worked out. */
function madeUp(text: string): string[] {
  const decimal = [...text.matchAll(/-?[0-9]+/g)].map(([digits]) => Number(digits));
  const hex = [...text.matchAll(/0x([0-9a-f]+)/g)].map(([, digits = '']) => Number.parseInt(digits, 16));
  const printed = new Set([...decimal, ...hex]);
  return parse(text)
    .records.flatMap((record) => numbersOf(record))
    .filter(
      ({ key, value }) => !/\.orders\.[0-9]+\.order$/.test(key) && !printed.has(Math.abs(value)) && !printed.has(value),
    )
    .map(({ key, value }) => `${key} = ${value}`);
}

function taskNames(text: string): (string | undefined)[] {
  return parse(text).records.flatMap((record) =>
    record.type === 'OomReport' ? record.tasks.map(({ name }) => name) : [],
  );
}

/** The text with a line of somebody else's after each of its lines in turn. */
function* disturbed(text: string, foreign: string): Generator<string> {
  const lines = text.trimEnd().split('\n');
  for (let at = 1; at < lines.length; at += 1)
    yield `${[...lines.slice(0, at), foreign, ...lines.slice(at)].join('\n')}\n`;
}

const LOGS = [
  'oom-report/6.1-global.log',
  'oom-report/4.4-global-syslog.log',
  'framings/dmesg/oddnames.dmesg-notime.txt',
];

describe.each(LOGS)('a line of another program inside %s', (path) => {
  const text = fixture(path);

  it('is not there', () => {
    expect(madeUp(text)).toEqual([]);
  });

  it.each(['foo bar', 'login:', '[  OK  ] Started Session of root.', 'x=y'])(
    'adds nothing to a number: %s',
    (foreign) => {
      for (const log of disturbed(text, foreign)) expect(madeUp(log)).toEqual([]);
    },
  );

  // Programs that print on a console print numbers, too.
  it.each(['5', ' 12'])('adds nothing to a number before it: %j', (foreign) => {
    for (const log of disturbed(text, foreign)) expect(madeUp(log)).toEqual([]);
  });

  // A name has 15 bytes at most: one that goes on over a line end is longer.
  it.each(['hello world', '[  OK  ] Started Session of root.'])('adds nothing to the name of a task: %s', (foreign) => {
    const names = taskNames(text);
    for (const log of disturbed(text, foreign)) expect(taskNames(log)).toEqual(names);
  });
});

describe('a number before a line of digits', () => {
  it.each([
    ['failcnt', 'memory: usage 1kB, limit 2kB, failcnt 7\n12\nswap: usage 0kB, limit 1kB, failcnt 0\n'],
    ['oom_score_adj', '[    1.000000] a invoked oom-killer: gfp_mask=0x0, order=0, oom_score_adj=15\n0\n'],
    [
      'uid',
      '[    1.000000] Memory cgroup out of memory: Killed process 5 (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB, shmem-rss:4kB, UID:48\n77\n',
    ],
    [
      'a statistic',
      '[    1.000000] Memory cgroup stats for /a:\n[    1.000001] pgfault 10609479070\n 55256\n[    1.000002] pgmajfault 7\n',
    ],
  ])('is what its line says: %s', (_, text) => {
    expect(madeUp(text)).toEqual([]);
  });

  // The whole cell is 8065024: its row has a cell too many when the pieces are set side by side.
  it('is not half of a cell', () => {
    const text =
      'Tasks state (memory values in pages):\n' +
      '[ pid ] uid tgid total_vm rss pgtables_bytes swapents oom_score_adj name\n' +
      '[ 121483] 0 121483 1142190 990715 806502\n4 0 -997 python2.7\n';
    const [record] = parse(text).records;
    const [task] = record?.type === 'OomReport' ? record.tasks : [];
    expect(task?.pgtablesBytes).not.toBe(806502);
  });
});

describe('the words of a line in source code', () => {
  it.each([
    '\tpr_warn("%s invoked oom-killer: gfp_mask=%#x(%pGg), order=%d, oom_score_adj=%hd\\n",',
    '\tprintk("%s: page allocation failure: order:%u, mode:%#x(%pGg)\\n", current->comm, order);',
    String.raw`r'(?P<comm>.*) invoked oom-killer: gfp_mask=(?P<gfp>0x\w+)'`,
  ])('are no record: %s', (line) => {
    expect(parse(`${line}\n`).records).toEqual([]);
  });
});
