import { describe, expect, it } from 'vitest';
import { parse, parseVmstat } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('/proc/vmstat', () => {
  it('gives each counter by its name', () => {
    const [record] = parseVmstat(fixture('listings/vmstat/5.10-after.txt')).records;
    expect(record?.values).toMatchObject({ allocstall_normal: 3, compact_stall: 6, compact_fail: 6, oom_kill: 0 });
  });

  it('is two records where two snapshots follow each other', () => {
    const [before, after] = [fixture('listings/vmstat/5.10-before.txt'), fixture('listings/vmstat/5.10-after.txt')];
    const { records } = parse(before + after);
    expect(records.map((record) => record.type === 'Vmstat' && record.values['compact_stall'])).toEqual([0, 6]);
  });

  it('is neither the counters of a zone nor any words with numbers', () => {
    expect(parse('      nr_free_pages 3977\n      nr_zone_inactive_anon 0\n').records).toEqual([]);
    expect(parse('nr_free_pages 3977\nsome_words 5\n').records).toEqual([]);
  });
});
