import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelLog } from '../../src/arbitraries/index.ts';
import { type AnyRecord, parse, parseLog, parseStream } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

/** What the records say of kills, wherever they say it. */
function killsOf(records: readonly AnyRecord[]): object[] {
  const kills = records.flatMap((record): { start: number }[] => {
    if (record.type === 'OomReport' || record.type === 'OomKill') return record.kills;
    return record.type === 'UserspaceKill' || record.type === 'LowMemoryKill' ? [record] : [];
  });
  return kills.sort((a, b) => a.start - b.start);
}

const READ = fixtures().filter((path) => killsOf(parseLog(fixture(path)).records).length > 0);

describe('detail kills', () => {
  it('has fixtures of many kinds', () => {
    expect(READ.length).toBeGreaterThan(40);
  });

  it.each(READ)('gives the kills of %s, and nothing else', (path) => {
    const text = fixture(path);
    const { records } = parseLog(text, { detail: 'kills' });
    expect(killsOf(records)).toEqual(killsOf(parseLog(text).records));
    for (const { type } of records) expect(['OomKill', 'UserspaceKill', 'LowMemoryKill']).toContain(type);
  });

  it('gives the kills of any log', () => {
    fc.assert(
      fc.property(kernelLog(), ({ text }) => {
        expect(killsOf(parse(text, { detail: 'kills' }).records)).toEqual(killsOf(parse(text).records));
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same in chunks', async () => {
    const text = fixture('oom-report/5.10-global-sysrq.log');
    const records: AnyRecord[] = [];
    for await (const record of parseStream(text.match(/.{1,97}/gs) ?? [], { detail: 'kills' })) records.push(record);
    expect(records).toEqual(parse(text, { detail: 'kills' }).records);
    expect(records.length).toBeGreaterThan(0);
  });

  it('gives the constraint and the reaper line with the kill', () => {
    const text = [
      '[    1.000000] batch invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
      '[    1.100000] oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,oom_memcg=/a,task_memcg=/a/b,task=batch,pid=7,uid=0',
      '[    1.200000] Memory cgroup out of memory: Killed process 7 (batch) total-vm:2kB, anon-rss:1kB, file-rss:0kB, shmem-rss:0kB',
      '[    1.300000] usb 1-1: new high-speed USB device',
      '[    1.400000] oom_reaper: reaped process 7 (batch), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB',
      '',
    ].join('\n');
    expect(parse(text, { detail: 'kills' }).records).toMatchObject([
      { type: 'OomKill', constraint: { oomMemcg: '/a' }, kills: [{ pid: 7 }], reaped: [{ pid: 7 }] },
    ]);
  });

  it('is given out once no further line of it is waited for', async () => {
    const kill =
      '[    1.200000] Out of memory: Killed process 7 (batch) total-vm:2kB, anon-rss:1kB, file-rss:0kB, shmem-rss:0kB\n';
    const other = '[    1.300000] usb 1-1: new high-speed USB device\n';
    let given = false;
    async function* chunks() {
      yield kill;
      for (let line = 0; line < 64; line += 1) yield other;
      yield other;
      given = true;
      yield other;
    }
    const stream = parseStream(chunks(), { detail: 'kills' });
    expect((await stream.next()).value).toMatchObject({ type: 'OomKill', kills: [{ pid: 7 }] });
    expect(given).toBe(false);
    await stream.return();
  });

  it('is one of two words', () => {
    expect(() => parse('', { detail: 'all' as 'full' })).toThrow(TypeError);
  });
});
