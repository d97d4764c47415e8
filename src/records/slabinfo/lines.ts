/** /proc/slabinfo: mm/slab_common.c. */
import { flag } from '../../printk/fields/choice.ts';
import { label } from '../../printk/fields/label.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/** Names can hold blanks and brackets. */
const NAMES = ['kmalloc-4k', 'size-32(DMA)', 'dentry(12:my app)', 'btrfs_delayed_tree_ref', ':0000192'] as const;

/**
 *     slabinfo - version: 2.1
 *     slabinfo - version: 2.1 (statistics)
 */
export const SlabinfoVersion = printk(
  'SlabinfoVersion',
  { by: 'print_slabinfo_header', kernels: '2.6.18..', rank: Rank.listing },
  'slabinfo - version: ',
  word('version', { pattern: /[0-9]+\.[0-9]+/ }),
  opt(flag('statistics', ' (statistics)')),
);
export interface SlabinfoVersion extends NodeOf<typeof SlabinfoVersion> {}

/**
 *     # name            <active_objs> <num_objs> <objsize> <objperslab> <pagesperslab> : tunables <limit> <batchcount> <sharedfactor> : slabdata <active_slabs> <num_slabs> <sharedavail>
 *
 * The angle brackets are printed.
 */
export const SlabinfoHeader = printk(
  'SlabinfoHeader',
  { by: 'print_slabinfo_header', kernels: '2.6.18..', rank: Rank.listing, trigger: /# name +<active_objs>/ },
  '# name            <active_objs> <num_objs> <objsize> <objperslab> <pagesperslab>',
  ' : tunables <limit> <batchcount> <sharedfactor>',
  ' : slabdata <active_slabs> <num_slabs> <sharedavail>',
  opt(
    flag(
      'statistics',
      ' : globalstat <listallocs> <maxobjs> <grown> <reaped> <error> <maxfreeable> <nodeallocs> <remotefrees> <alienoverflow>',
    ),
    ' : cpustat <allochit> <allocmiss> <freehit> <freemiss>',
  ),
);
export interface SlabinfoHeader extends NodeOf<typeof SlabinfoHeader> {}

/**
 *     kmalloc-4k           312    320   4096    8    8 : tunables    0    0    0 : slabdata     40     40      0
 *
 * Objects of `objSizeBytes`; the memory of a cache is its slabs times their pages.
 */
export const SlabinfoRow = printk(
  'SlabinfoRow',
  { by: 'cache_show', kernels: '2.6.18..', rank: Rank.listing, anchor: ' : tunables ' },
  label('name', { width: 17, pattern: /[!-~](?:[ -~]*?[!-~])??/, samples: NAMES }),
  ' ',
  count('activeObjs', { width: 6 }),
  ' ',
  count('numObjs', { width: 6 }),
  ' ',
  count('objSizeBytes', { width: 6 }),
  ' ',
  count('objsPerSlab', { width: 4 }),
  ' ',
  count('pagesPerSlab', { width: 4 }),
  ' : tunables ',
  count('limit', { width: 4 }),
  ' ',
  count('batchCount', { width: 4 }),
  ' ',
  count('sharedFactor', { width: 4 }),
  ' : slabdata ',
  count('activeSlabs', { width: 6 }),
  ' ',
  count('numSlabs', { width: 6 }),
  ' ',
  count('sharedAvail', { width: 6 }),
  opt(
    ' : globalstat ',
    count('listAllocs', { width: 7 }),
    ' ',
    count('maxObjs', { width: 6 }),
    ' ',
    count('grown', { width: 5 }),
    ' ',
    count('reaped', { width: 4 }),
    ' ',
    count('errors', { width: 4 }),
    ' ',
    count('maxFreeable', { width: 4 }),
    ' ',
    count('nodeAllocs', { width: 4 }),
    ' ',
    count('remoteFrees', { width: 4 }),
    ' ',
    count('alienOverflow', { width: 4 }),
  ),
  opt(
    ' : cpustat ',
    count('allocHit', { width: 6 }),
    ' ',
    count('allocMiss', { width: 6 }),
    ' ',
    count('freeHit', { width: 6 }),
    ' ',
    count('freeMiss', { width: 6 }),
  ),
);
export interface SlabinfoRow extends NodeOf<typeof SlabinfoRow> {}
