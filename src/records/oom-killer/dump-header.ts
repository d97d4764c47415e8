/** Who asked for memory: dump_header, and the cpuset code that it calls. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { mask } from '../../printk/fields/hex.ts';
import { int } from '../../printk/fields/number.ts';
import { comm, nodeList, text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { gfpFlags } from '../gfp.ts';
import { Rank } from '../rank.ts';

/**
 *     stream_convert invoked oom-killer: gfp_mask=0x24280ca, order=0, oom_score_adj=0
 *
 * The named task asked for memory; it need not be the one that dies. 4.11 to
 * 4.14 print two blanks before `order`.
 */
export const OomInvocation = printk(
  'OomInvocation',
  { by: 'dump_header', kernels: '2.6.19..', rank: Rank.head, head: true, trigger: 'invoked oom-killer' },
  comm('comm'),
  ' invoked oom-killer: gfp_mask=',
  mask('gfpMask'),
  opt('(', gfpFlags('gfpFlags'), ')'),
  ',',
  opt(' nodemask=', nodeList('nodemask'), ',', opt(flag('wideOrder', ' '))),
  ' order=',
  int('order'),
  opt(', oomkilladj=', int('oomkilladj')),
  opt(', oom_adj=', int('oomAdj')),
  opt(', oom_score_adj=', int('oomScoreAdj')),
);
export interface OomInvocation extends NodeOf<typeof OomInvocation> {}

/**
 *     oom-killer: gfp_mask=0xd0, order=0
 *     oom-killer: gfp_mask=0x1d2
 *
 * Up to 2.6.18 no task is named, and up to 2.6.12 no order.
 */
export const OomInvocationUnnamed = printk(
  'OomInvocationUnnamed',
  {
    by: 'out_of_memory',
    kernels: '2.6.8..2.6.18, RHEL 4 and 5',
    rank: Rank.head,
    head: true,
    trigger: 'oom-killer: gfp_mask=',
  },
  'oom-killer: gfp_mask=',
  mask('gfpMask'),
  opt(', order=', int('order')),
);
export interface OomInvocationUnnamed extends NodeOf<typeof OomInvocationUnnamed> {}

/**
 *     stream_convert cpuset=/ mems_allowed=0
 */
export const CpusetLine = printk(
  'CpusetLine',
  {
    by: 'cpuset_print_current_mems_allowed',
    kernels: '2.6.29..4.20',
    rank: Rank.cpuset,
    once: true,
    trigger: ' mems_allowed=',
  },
  comm('comm'),
  ' cpuset=',
  text('name'),
  ' mems_allowed=',
  nodeList('memsAllowed'),
);
export interface CpusetLine extends NodeOf<typeof CpusetLine> {}

/**
 *     COMPACTION is disabled!!!
 */
export const CompactionDisabled = printk(
  'CompactionDisabled',
  { by: 'dump_header', kernels: '4.9..', rank: Rank.head, once: true, trigger: 'COMPACTION is disabled' },
  oneOf('message', ['COMPACTION is disabled!!!']),
);
export interface CompactionDisabled extends NodeOf<typeof CompactionDisabled> {}
