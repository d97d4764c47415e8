import { describe, expect, it } from 'vitest';
import { type LogRecord, type OomReport, parseLog } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const codesOf = ({ diagnostics }: LogRecord) => diagnostics.map(({ code }) => code);

describe('a line of counters that was cut alone', () => {
  const read = (cut: (line: string) => string) => {
    const lines = fixture('oom-report/6.1-global.log').split('\n');
    const [report] = parseLog(lines.map((line) => (/ mapped:/.test(line) ? cut(line) : line)).join('\n')).records;
    return report as OomReport;
  };

  it('keeps no value behind which no kernel ends the line', () => {
    // The whole line is ` mapped:5218 shmem:5682 pagetables:181`.
    const report = read((line) => line.replace(/(shmem:56).*/, '$1'));
    expect(report.memInfo?.counters).toMatchObject({ mappedPages: 5218 });
    expect(report.memInfo?.counters).not.toHaveProperty('shmemPages');
    expect(codesOf(report)).toContain('truncated-line');
  });

  it('is whole behind a key that kernels end it with', () => {
    const report = read((line) => line);
    expect(report.memInfo?.counters).toMatchObject({ mappedPages: 5218, shmemPages: 5682, pagetablesPages: 181 });
    expect(codesOf(report)).toEqual([]);
  });
});

describe('a text that was cut at one column', () => {
  const lines = [
    '[   21.934050] Mem-Info:',
    '[   21.934330] active_anon:458 inactive_anon:660 isolated_anon:0',
    '[   21.934330]  slab_reclaimable:2294 slab_unreclaimable:2841',
    '[   21.934330]  sec_pagetables:0 bounce:0',
    '[   21.935518] Node 0 active_anon:1832kB inactive_anon:2640kB active_file:0kB',
    '[   21.936484] Node 0 DMA free:15232kB boost:0kB min:400kB low:500kB high:600kB',
    '[   21.937225] lowmem_reserve[]: 0 52068 52068 52068',
  ];
  const read = (width: number) => {
    const [record] = parseLog(`${lines.map((line) => line.slice(0, width)).join('\n')}\n`).records;
    const { memInfo } = record as Extract<LogRecord, { type: 'MemInfoDump' }>;
    return { counters: memInfo.counters, zone: memInfo.zones[0], codes: codesOf(record as LogRecord) };
  };

  it('keeps no number that ends at that column', () => {
    // What is left of the second line is `slab_unreclaimable:284`.
    const { counters, zone, codes } = read(60);
    expect(counters).toMatchObject({ slabReclaimablePages: 2294, bouncePages: 0 });
    expect(counters).not.toHaveProperty('slabUnreclaimablePages');
    expect(zone?.lowmemReservePages).toEqual([0, 52068, 52068, 52068]);
    expect(codes).toContain('truncated-line');
  });

  it('is another where all lines are whole', () => {
    expect(read(100)).toMatchObject({ counters: { slabUnreclaimablePages: 2841 }, codes: [] });
  });

  it('never gives a number that the whole text does not give', () => {
    const whole = fixture('framings/dmesg/oddnames.dmesg.txt');
    const numbers = (text: string) => JSON.stringify(parseLog(text).records.map(memoryOf)).match(/"[a-zA-Z_]+":\d+/g);
    const known = new Set(numbers(whole));
    for (let width = 42; width < 160; width += 1) {
      const cut = whole.split('\n').map((line) => line.slice(0, width));
      for (const number of numbers(cut.join('\n')) ?? [])
        if (!number.includes('Seconds')) expect(known).toContain(number);
    }
  });
});

/** What holds numbers of memory, without the places of its nodes. */
function memoryOf(record: LogRecord) {
  const { memcg, memInfo, constraint, kills } = record as OomReport;
  const places = new Set(['start', 'end']);
  return JSON.parse(JSON.stringify({ memcg, memInfo, constraint, kills }), (key, value) =>
    places.has(key) ? undefined : value,
  );
}

describe('a number that a terminal broke in two', () => {
  const text = (rest: string) =>
    `[ 1069.619570] Memory cgroup stats for /web/of/a/long/name:
[ 1069.619580] hierarchical_memory_limit 83${rest}
[ 1069.619590] rss 4096
`;
  const valuesOf = (input: string) => (parseLog(input).records[0] as OomReport).memcg?.stats[0]?.values;

  it('is not its first half', () => {
    expect(valuesOf(text('\n886080'))).toEqual({ rss: 4096 });
    expect(codesOf(parseLog(text('\n886080')).records[0] as LogRecord)).toEqual(['truncated-line', 'unread-line']);
  });

  it('is not its first half where the line was broken before, too', () => {
    const kill = (rest: string) =>
      parseLog(`[    9.118683] Out of memory: Killed process 113 (batch) total-vm:21568kB, anon-
rss:20316kB, file-rss:0kB, shmem-rss:396kB, UID:0 pgtables:76kB oom_score_adj:30${rest}
[    9.218683] x
`).records[0] as OomReport;
    expect(kill('').kills[0]).toMatchObject({ anonRssKb: 20316, pgtablesKb: 76, oomScoreAdj: 30 });
    expect(kill('\n0').kills[0]).toMatchObject({ anonRssKb: 20316, pgtablesKb: 76, truncated: true });
    expect(kill('\n0').kills[0]).not.toHaveProperty('oomScoreAdj');
  });

  it('is the number where nothing of the kind follows', () => {
    expect(valuesOf(text('886080'))).toEqual({ hierarchical_memory_limit: 83886080, rss: 4096 });
    expect(valuesOf(text('886080\n-- cut here'))).toEqual({ hierarchical_memory_limit: 83886080, rss: 4096 });
  });
});

it('takes no half of a number for a cell of a broken row', () => {
  const text = `[  1.000000] Tasks state (memory values in pages):
[  1.000000] [  pid  ]   uid  tgid total_vm      rss pgtables_bytes swapents oom_sc
ore_adj name
[  1.000000] [  28911]     0 28911      2
74      150    36864        0             0 svc-main
`;
  const { taskTable, tasks } = parseLog(text).records[0] as OomReport;
  expect(taskTable?.header?.columns).toEqual([
    'uid',
    'tgid',
    'total_vm',
    'rss',
    'pgtables_bytes',
    'swapents',
    'oom_score_adj',
  ]);
  expect(tasks[0]).toMatchObject({ pid: 28911, truncated: true });
  expect(tasks[0]).not.toHaveProperty('totalVmPages');
});
