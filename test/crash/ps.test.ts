import { describe, expect, it } from 'vitest';
import { parsePs, print } from '../../src/index.ts';
import { only, sessionOf } from './only.ts';
import { withoutBlanks } from './words.ts';

describe('ps', () => {
  it.each([
    ['>     0      0   3  c024c000  RU   0.0     0     0  [swapper]', { mark: '>', comm: 'swapper', bracketed: true }],
    ['- 2988346       1   ?  ffff916f7c629840  IN   2.8  9342476  1917384  qemu-kvm', { mark: '-', pid: 2988346 }],
    [
      '   21273  21256   6  ffff81003ec15080  UNEX  46.3 1138276 484364  Web  Content',
      { state: 'UNEX', comm: 'Web  Content' },
    ],
    ['  1  0  0  ffff81003ec15080  ??   0.0  1  1  a > b', { state: '??', comm: 'a > b' }],
    ['>123  1  3  c024c000  RU   0.0     0     0  x', { mark: '>', pid: 123 }],
    ['  32     -1   0  ffff8800b97a2d20  IN   0.0       0      0  [deferwq]', { pid: 32, ppid: -1 }],
    ['  1  0  0  --  NE   0.0  1  1  x[1', { task: '--', state: 'NE', comm: 'x[1' }],
  ])('%s', (line, expected) => {
    const node = only(parsePs(line));
    expect(node.rows).toMatchObject([expected]);
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(line));
  });

  it('leaves an amount out that no number can hold, and says so', () => {
    const { records, diagnostics } = parsePs('  1  0  0  ffff81003ec15080  IN   0.0  1  18014398509481908  x\n');
    expect(records[0]?.rows[0]).not.toHaveProperty('rssKb');
    expect(records[0]?.rows[0]).toMatchObject({ vszKb: 1, comm: 'x' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['unsafe-integer']);
  });

  it('knows rows that a mail program broke', () => {
    const text =
      'crash> ps -m 930\n[0 00:09:11.694] [UN]  PID: 930    TASK: ffffa14b5f9032c0  CPU: 1 \nCOMMAND: "jbd2/nvme2n1p4-"\n';
    expect(sessionOf(text).items).toMatchObject([
      { output: [{ rows: [{ time: '00:09:11.694', comm: 'jbd2/nvme2n1p4-' }] }] },
    ]);
  });
});
