/** The table of slab caches whose memory cannot be had back: dump_unreclaimable_slab, mm/slab_common.c. */
import { oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { paddedName } from '../padded-name.ts';
import { Rank } from '../rank.ts';

const NAMES = ['xfs_buf_item', 'kmalloc-rnd-03-1k', 'dmaengine-unmap-256', 'ip6-frags', 'TCP (2)', 'bio-120'] as const;

const facts = { by: 'dump_unreclaimable_slab', kernels: '4.15..', rank: Rank.slab } as const;

/**
 *     Unreclaimable slab info:
 */
export const SlabInfoHeading = printk(
  'SlabInfoHeading',
  { ...facts, once: true, trigger: 'Unreclaimable slab' },
  oneOf('heading', ['Unreclaimable slab info:']),
);
export interface SlabInfoHeading extends NodeOf<typeof SlabInfoHeading> {}

/**
 *     Name                      Used          Total
 */
export const SlabInfoHeader = printk(
  'SlabInfoHeader',
  { ...facts, once: true, after: ['SlabInfoHeading'] },
  oneOf('columns', ['Name']),
  '                      Used          Total',
);
export interface SlabInfoHeader extends NodeOf<typeof SlabInfoHeader> {}

/**
 *     xfs_buf_item             696KB       1189KB
 *
 * What the objects in use take, and all objects that there is room for.
 */
export const SlabInfo = printk(
  'SlabInfo',
  { ...facts, run: true, after: ['SlabInfoHeading', 'SlabInfoHeader'], anchor: /[0-9]KB +[0-9]+KB$/ },
  paddedName('name', 17, NAMES),
  ' ',
  count('usedKb', { width: 10, unit: 'KB' }),
  ' ',
  count('totalKb', { width: 10, unit: 'KB' }),
);
export interface SlabInfo extends NodeOf<typeof SlabInfo> {}

/**
 *     excessive unreclaimable slab but cannot dump stats
 *
 * Somebody else holds the lock of the caches.
 */
export const SlabInfoSkipped = printk(
  'SlabInfoSkipped',
  { ...facts, once: true, trigger: 'unreclaimable slab' },
  oneOf('message', ['excessive unreclaimable slab but cannot dump stats']),
);
export interface SlabInfoSkipped extends NodeOf<typeof SlabInfoSkipped> {}

export const unreclaimableSlabLines = [SlabInfoHeading, SlabInfoHeader, SlabInfo, SlabInfoSkipped] as const;
