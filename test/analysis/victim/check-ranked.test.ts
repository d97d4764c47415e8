import { describe, expect, it } from 'vitest';
import { verifyVictim } from '../../../src/analysis/index.ts';
import { type OomReport, parseLog } from '../../../src/index.ts';

describe('a choice that the table alone does not settle', () => {
  /** A table of a 4.18 kernel, or the release given: pid, rss, oom_score_adj of each task; the first is killed. */
  const check = (
    rows: [pid: number, rss: number, adj: number][],
    release = '4.18.0-147.el8.x86_64',
    limitKb = 400_000,
  ) => {
    const table = rows.map(
      ([pid, rss, adj]) =>
        `[${String(pid).padStart(5)}]     0 ${String(pid).padStart(5)}    90000 ${String(rss).padStart(8)}    40960        0 ${String(adj).padStart(13)} app`,
    );
    const text = `app invoked oom-killer: gfp_mask=0x6000c0(GFP_KERNEL), nodemask=(null), order=0, oom_score_adj=0
CPU: 0 PID: 7 Comm: app Not tainted ${release} #1
Task in /a killed as a result of limit of /a
memory: usage ${limitKb}kB, limit ${limitKb}kB, failcnt 9
memory+swap: usage ${limitKb}kB, limit 9007199254740988kB, failcnt 0
kmem: usage 0kB, limit 9007199254740988kB, failcnt 0
[ pid ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name
${table.join('\n')}
Memory cgroup out of memory: Killed process ${rows[0]![0]} (app) total-vm:360000kB, anon-rss:${rows[0]![1] * 4}kB, file-rss:0kB, shmem-rss:0kB
`;
    return verifyVictim(parseLog(text).records[0] as OomReport);
  };

  it('agrees when several tasks tie, as those of a pod do before 5.9: all of them have a badness of 1', () => {
    const result = check([
      [11, 10_000, -998],
      [12, 20_000, -998],
    ]);
    expect(result).toMatchObject({ verdict: 'agrees', reason: 'highest-badness', ranking: { generation: '4.17' } });
    expect(result.ranking?.tasks.map(({ badness }) => badness)).toEqual([1, 1]);
    expect(
      check([
        [12, 20_000, -998],
        [11, 10_000, -998],
      ]).assumptions,
    ).not.toEqual(expect.arrayContaining([expect.stringContaining('badness of 1')]));
    expect(
      check(
        [
          [11, 10_000, -998],
          [12, 20_000, -998],
        ],
        '5.4.0-x86_64',
      ).assumptions,
    ).toEqual(expect.arrayContaining([expect.stringContaining('badness of 1')]));
  });

  it('cannot be told when the tasks are so near that one can have passed the other since', () => {
    expect(
      check([
        [11, 10_000, 0],
        [12, 10_060, 0],
      ]),
    ).toMatchObject({ verdict: 'cannot tell', reason: 'too-close' });
    expect(
      check([
        [11, 10_000, 0],
        [12, 10_200, 0],
      ]),
    ).toMatchObject({ verdict: 'disagrees' });
  });

  it('cannot be told when some amount of swap makes it right, not just all there could be', () => {
    // 100 of a thousandth k: ahead of 12 from k = 200 on, of 13 up to k = 300.
    const rows: [number, number, number][] = [
      [11, 10_000, 100],
      [12, 30_000, 0],
      [13, 0, 133],
    ];
    expect(check(rows, '5.10.0-x86_64')).toMatchObject({ verdict: 'cannot tell', reason: 'only-with-more-swap' });
    expect(
      check(
        [
          [11, 10_000, 100],
          [12, 30_000, 100],
        ],
        '5.10.0-x86_64',
      ),
    ).toMatchObject({ verdict: 'disagrees' });
  });

  it('cannot be told when the larger tasks may have been root', () => {
    // 40000 - 3 % = 38800
    expect(
      check(
        [
          [11, 39_000, 0],
          [12, 40_000, 0],
        ],
        '4.4.0-150-x86_64',
      ),
    ).toMatchObject({ verdict: 'cannot tell', reason: 'only-with-capability' });
    expect(
      check(
        [
          [11, 38_000, 0],
          [12, 40_000, 0],
        ],
        '4.4.0-150-x86_64',
      ),
    ).toMatchObject({ verdict: 'disagrees' });
  });
});
