import { describe, expect, it } from 'vitest';
import { type AllocationFailure, type OomReport, parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const DMESG = /^\[ *[0-9]+\.[0-9]+\] /;

/** The kernel's text of a fixture, its prefix taken off. */
function kernelText(path: string): string[] {
  return fixture(path)
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(DMESG, ''));
}

/** Lines of two texts, turn by turn. */
function turns(first: readonly string[], second: readonly string[]): string[] {
  const length = Math.max(first.length, second.length);
  return Array.from({ length }).flatMap((_, index) =>
    [first[index], second[index]].filter((line) => line !== undefined),
  );
}

function recordsOf(lines: readonly string[]) {
  return parse(lines.map((line) => `${line}\n`).join('')).records;
}

describe('two machines whose logs were mixed without their names', () => {
  const [one, other] = [kernelText('oom-report/6.1-global.log'), kernelText('oom-report/6.12-global.log')];
  const at = (seconds: number) => (line: string, index: number) => `[${(seconds + index / 1e4).toFixed(6)}] ${line}`;

  it('are told apart by their clocks', () => {
    const records = recordsOf(turns(one.map(at(91_374)), other.map(at(512)))) as OomReport[];
    const alone = [one, other].map((text) => parse(`${text.join('\n')}\n`).records[0] as OomReport);
    const byRelease = (report: OomReport) => report.cpu?.kernelRelease ?? '';
    expect(records.map(byRelease).sort()).toEqual(alone.map(byRelease).sort());
    for (const record of records) {
      const same = alone.find((report) => byRelease(report) === byRelease(record));
      expect(record.complete).toBe(true);
      expect(record.tasks).toHaveLength(same?.tasks.length ?? 0);
      expect(record.diagnostics).toEqual([]);
    }
  });

  it('are so when one of them boots', () => {
    const records = recordsOf([...one.slice(0, 30).map(at(91_374)), ...other.map(at(3))]) as OomReport[];
    expect(records.map(({ complete }) => complete)).toEqual([false, true]);
  });
});

describe('two CPUs that report at once', () => {
  const failure = (comm: string, cpu: number, pid: number) => [
    `${comm}: page allocation failure: order:4, mode:0x40cc0(GFP_KERNEL|__GFP_COMP), nodemask=(null)`,
    `${comm} cpuset=/ mems_allowed=0`,
    `CPU: ${cpu} PID: ${pid} Comm: ${comm} Not tainted 4.15.0 #1`,
    'Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.16.2-1 04/01/2014',
    'Call Trace:',
  ];

  it('are told apart by the name of the task, where a line has it', () => {
    const records = recordsOf(turns(failure('lab', 0, 10), failure('tool', 1, 20))) as AllocationFailure[];
    expect(records.map(({ invocation, cpuset, cpu }) => [invocation.comm, cpuset?.comm, cpu?.comm])).toEqual([
      ['lab', 'lab', 'lab'],
      ['tool', 'tool', 'tool'],
    ]);
    expect(records.map(({ cpu }) => cpu?.pid)).toEqual([10, 20]);
  });

  it('have their doubt said, as the other lines may be of either', () => {
    const records = recordsOf(turns(failure('lab', 0, 10), failure('tool', 1, 20)));
    for (const { diagnostics } of records) expect(diagnostics.map(({ code }) => code)).toEqual(['interleaved-report']);
  });

  it('have none when one was cut before the other', () => {
    const records = recordsOf([...failure('lab', 0, 10).slice(0, 2), ...failure('tool', 1, 20)]);
    expect(records.map(({ diagnostics }) => diagnostics)).toEqual([[], []]);
  });

  it('do not give a record the stack of another task', () => {
    const lines = [failure('lab', 0, 10)[0] as string, ...failure('tool', 1, 20).slice(2), 'Mem-Info:', '5 pages RAM'];
    const [record, ...others] = recordsOf(lines) as AllocationFailure[];
    expect(others).toEqual([]);
    expect(record?.cpu).toBeUndefined();
    expect(record?.memInfo?.ramPages).toBe(5);
    expect(record?.diagnostics.map(({ code }) => code)).toEqual(['interleaved-report']);
  });

  it('have kills of the tasks in their tables', () => {
    const report = (comm: string, pid: number) => [
      `${comm} invoked oom-killer: gfp_mask=0xd0, order=0, oom_adj=0, oom_score_adj=0`,
      `Pid: ${pid}, comm: ${comm} Not tainted 2.6.32-504.el6.x86_64 #1`,
      '[ pid ]   uid  tgid total_vm      rss cpu oom_adj oom_score_adj name',
      `[${String(pid).padStart(5)}]     0 ${String(pid).padStart(5)}     1000      100   0       0             0 ${comm}`,
      `Out of memory: Kill process ${pid} (${comm}) score 5 or sacrifice child`,
      `Killed process ${pid}, UID 48, (${comm}) total-vm:4000kB, anon-rss:400kB, file-rss:0kB`,
    ];
    const [one, other] = [report('httpd', 4001), report('mysqld', 5001)];
    const ends = turns(one.slice(4), other.slice(4));
    const records = recordsOf([...one.slice(0, 4), ...other.slice(0, 4), ...ends]) as OomReport[];
    expect(
      records.map(({ invocation, chosen, kills }) => [
        invocation && 'comm' in invocation && invocation.comm,
        chosen?.pid,
        kills.map(({ pid }) => pid),
      ]),
    ).toEqual([
      ['httpd', 4001, [4001]],
      ['mysqld', 5001, [5001]],
    ]);
  });
});

describe('a report that was cut before its kill', () => {
  it('does not get the kill of another task that has the pid of one in its table', () => {
    const head = (comm: string) => [
      `${comm} invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0`,
      '[  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_score_adj name',
    ];
    const row = (pid: number, name: string) =>
      `[${String(pid).padStart(7)}]     0 ${String(pid).padStart(5)}     1000      100    45056        0             0 ${name}`;
    const cut = [...head('httpd'), row(7, 'systemd-journal'), row(9, 'httpd')];
    const kill =
      'Out of memory: Killed process 7 (worker) total-vm:4000kB, anon-rss:400kB, file-rss:0kB, shmem-rss:0kB';
    const records = recordsOf([...cut, ...head('mysqld'), row(20, 'mysqld'), kill]) as OomReport[];
    expect(records.map(({ tasks, kills }) => [tasks.length, kills.length])).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });
});

describe('a line out of its place', () => {
  it('does not end the record', () => {
    const lines = kernelText('oom-report/6.1-global.log');
    const at = lines.indexOf('Mem-Info:');
    const swapped = [
      ...lines.slice(0, at - 2),
      lines[at] as string,
      ...lines.slice(at - 2, at),
      ...lines.slice(at + 1),
    ];
    const records = recordsOf(swapped) as OomReport[];
    expect(records.map(({ complete }) => complete)).toEqual([true]);
  });
});

describe('the reaper among the kills of a group', () => {
  const lines = [
    '[   37.128158][ T9185] Memory cgroup out of memory: Killed process 9188 (batch) total-vm:14456kB, anon-rss:10324kB, file-rss:504kB, shmem-rss:0kB',
    '[   37.132710][ T9185] Tasks in /test1 are going to be killed due to memory.oom.group set',
    '[   37.132833][   T54] oom_reaper: reaped process 9188 (batch), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
    '[   37.135498][ T9185] Memory cgroup out of memory: Killed process 9182 (lab) total-vm:14456kB, anon-rss:76kB, file-rss:588kB, shmem-rss:0kB',
    '[   37.144328][   T54] oom_reaper: reaped process 9182 (lab), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
    '[   37.147585][ T9185] Memory cgroup out of memory: Killed process 9183 (lab) total-vm:14456kB, anon-rss:6228kB, file-rss:512kB, shmem-rss:0kB',
  ];

  it('is of the record of its victims, and its lines are in the place of that', () => {
    const records = recordsOf(lines);
    expect(records).toMatchObject([
      {
        type: 'OomKill',
        start: 0,
        end: lines.join('\n').length,
        kills: [{ pid: 9188 }, { pid: 9182 }, { pid: 9183 }],
        reaped: [{ pid: 9188 }, { pid: 9182 }],
        envelope: { bootSeconds: 37.128158, endBootSeconds: 37.147585 },
      },
    ]);
    expect(records[0]).not.toHaveProperty('ranges');
  });
});
