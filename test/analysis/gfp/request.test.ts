import { expect, it } from 'vitest';
import { memoryRequest } from '../../../src/analysis/index.ts';
import { parseLog } from '../../../src/index.ts';
import { reportOf } from '../reports.ts';

const of = (text: string) => memoryRequest(parseLog(text).records[0]!);

it('is read by the table of its release', () => {
  const request = memoryRequest(reportOf('oom-report/4.4-global-syslog.log'));
  expect(request).toMatchObject({ order: 0, by: 'release', gfp: { table: '4.4', printedByKernel: false } });
  expect(request?.gfp?.names).toEqual(['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO']);
});

it('is read by the names printed where the release is not, or does not fit them', () => {
  const head = 'a invoked oom-killer: gfp_mask=0x6200ca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=0\n';
  expect(of(head)).toMatchObject({ by: 'names', gfp: { table: '4.19' } });
  expect(of(`${head}CPU: 0 PID: 7 Comm: a Not tainted 5.10.0 #1\n`)).toMatchObject({
    by: 'names',
    gfp: { table: '4.19' },
  });
});

it('is read by the bits of GFP_NOFS where there is nothing else', () => {
  expect(of('a invoked oom-killer: gfp_mask=0x24280ca, order=0, oom_score_adj=0\n')).toMatchObject({
    by: 'bits',
    gfp: { names: ['GFP_HIGHUSER_MOVABLE', '__GFP_ZERO'] },
  });
  expect(of('a invoked oom-killer: gfp_mask=0xd0, order=0, oom_adj=0\n')).toMatchObject({
    gfp: { names: ['GFP_KERNEL'] },
  });
  expect(of('a invoked oom-killer: gfp_mask=0x20, order=0, oom_adj=0\n')).toEqual({ order: 0 });
});

it('has no order when the kill was asked for by hand, and no mask when a page fault was out of memory', () => {
  expect(of('a invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=-1, oom_score_adj=0\n')).not.toHaveProperty(
    'order',
  );
  expect(of('a invoked oom-killer: gfp_mask=0x0(), order=0, oom_score_adj=0\n')).toEqual({ order: 0 });
});

it('is none of records that ask for no pages', () => {
  expect(of('TCP: out of memory -- consider tuning tcp_mem\n')).toBeUndefined();
});
