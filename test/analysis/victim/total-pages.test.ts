import { describe, expect, it } from 'vitest';
import { oomConstraint, pageSizeKb, totalPages } from '../../../src/analysis/index.ts';
import { type OomReport, parseLog } from '../../../src/index.ts';
import captures from '../../fixtures/captures/oom-scores.json' with { type: 'json' };
import { reportOf } from '../reports.ts';

const SCORED = reportOf('oom-report/4.4-global-syslog.log');
const NESTED = reportOf('oom-report/6.18-memcg-nested.log');

describe('the total', () => {
  it('is memory and swap of the machine, from the zones when they are all there', () => {
    // (15904 + 3048336 + 29882528) kB / 4 = 8388477 - 151785 pages
    const total = totalPages(SCORED);
    expect(total).toMatchObject({ known: true, kind: 'none', pages: 8_236_692, most: 8_236_692, assumptions: [] });
    expect(total.known && total.terms.map(({ name, pages }) => [name, pages])).toEqual([
      ['managed of 3 zones', 8_236_692],
      ['Total swap', 0],
    ]);
  });

  it('is the same from the totals at the end when a line of a zone is lost', () => {
    const memInfo = { ...SCORED.memInfo!, zones: SCORED.memInfo!.zones.slice(1) };
    const total = totalPages({ ...SCORED, memInfo });
    expect(total).toMatchObject({ pages: 8_236_692, most: 8_236_692, assumptions: [] });
    expect(total.known && total.terms[0]?.name).toBe('pages RAM - pages reserved');
  });

  it('is not known when the zones shown may be those of some nodes only', () => {
    const memInfo = { ...SCORED.memInfo!, zones: SCORED.memInfo!.zones.slice(0, 2) };
    expect(totalPages({ ...SCORED, memInfo })).toEqual({
      known: false,
      reason: 'it is not printed whether all memory ran out or that of some nodes',
    });
  });

  it.each([
    ['6.1-global', 'qemu-6.1/global.before-global'],
    ['6.1-swap', 'qemu-6.1/swap.before-sysrq-f'],
    ['6.1-i686-highmem', 'qemu-6.1-i686/global.before-global'],
    ['6.1-arm64', 'qemu-6.1-arm64/global.before-global'],
    ['6.12-global', 'qemu-6.12/global.before-global'],
  ])('of %s is that of /proc/meminfo', (name, capture) => {
    const machine = captures.find((each) => each.capture === capture)!;
    expect(totalPages(reportOf(`oom-report/${name}.log`))).toMatchObject({
      known: true,
      pages: (machine.memTotalKb + machine.swapTotalKb) / 4,
      assumptions: [],
    });
  });

  it('of nodes is what is present there', () => {
    const policy = reportOf('oom-report/6.1-numa-constraints.log');
    expect(oomConstraint(policy)).toMatchObject({ kind: 'memory-policy', printed: true, nodes: [1] });
    const kb = policy
      .memInfo!.zones.filter(({ node }) => node === 1)
      .reduce((sum, { presentKb }) => sum + presentKb!, 0);
    expect(totalPages(policy)).toMatchObject({ known: true, kind: 'memory-policy', pages: kb / 4 });
    expect(totalPages(policy, { release: '5.3.0' })).toMatchObject({
      assumptions: ['the nodes have no holes in their memory'],
    });
  });

  it('of a cgroup is its limit, and more if it could use swap', () => {
    expect(totalPages(NESTED)).toMatchObject({
      kind: 'memcg',
      pages: 24_576,
      assumptions: ['the machine has no swap, or the cgroup may not use it'],
    });
    expect(totalPages(NESTED)).not.toHaveProperty('most');
    expect(totalPages(NESTED, { hostSwapPages: 0 })).toMatchObject({ pages: 24_576, most: 24_576, assumptions: [] });
    expect(totalPages(NESTED, { hostSwapPages: 1000 })).toMatchObject({ pages: 25_576, most: 25_576 });
  });

  it('of a cgroup that may not swap is its limit alone', () => {
    const memcg = { ...NESTED.memcg!, swap: { ...NESTED.memcg!.memory!, limitKb: 0 } };
    expect(totalPages({ ...NESTED, memcg })).toMatchObject({ pages: 24_576, most: 24_576, assumptions: [] });
    expect(totalPages({ ...NESTED, memcg }, { hostSwapPages: 1000 })).toMatchObject({ pages: 24_576 });
  });

  it('is not known without a limit, or without its lines', () => {
    const { memory, ...rest } = NESTED.memcg!;
    const { limitKb: _, ...unlimited } = memory!;
    expect(totalPages({ ...NESTED, memcg: { ...rest, memory: unlimited } })).toMatchObject({ known: false });
    expect(totalPages({ ...NESTED, memcg: rest })).toMatchObject({ known: false });
    const { memInfo: __, ...blind } = SCORED;
    expect(totalPages(blind, { pageSizeKb: 4 })).toMatchObject({ known: false });
  });

  it('takes the last zone’s reserved pages for all only with a word of doubt', () => {
    const constraint = { type: 'OomConstraint', start: 0, end: 1, constraint: 'CONSTRAINT_NONE' } as const;
    const memInfo = { ...SCORED.memInfo!, zones: [] };
    const total = totalPages({ ...SCORED, constraint, memInfo }, { release: '3.13.0-27-generic' });
    expect(total).toMatchObject({ known: true, assumptions: [expect.stringContaining('last zone')] });
    expect(total).not.toHaveProperty('most');
  });
});

describe('the page size', () => {
  it('is that of order 0', () => {
    expect(pageSizeKb(SCORED)).toBe(4);
  });

  it('is what a count of pages leaves room for', () => {
    // anon 8585138176 bytes is an odd number of 4 kB pages.
    const pod = reportOf('oom-report/5.10-memcg-bare-statistics.log');
    expect(pageSizeKb(pod)).toBe(4);
    const { memcg: _, ...rest } = pod;
    expect(pageSizeKb(rest)).toBeUndefined();
  });

  it('is 4 kB where the release names an x86 machine', () => {
    const text = `a invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0
CPU: 0 PID: 7 Comm: a Not tainted 5.14.0-362.el9.x86_64 #1
`;
    expect(pageSizeKb(parseLog(text).records[0] as OomReport)).toBe(4);
    expect(pageSizeKb(parseLog(text.replace('x86_64', 'aarch64')).records[0] as OomReport)).toBeUndefined();
  });
});
