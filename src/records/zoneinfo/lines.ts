/** /proc/zoneinfo: zoneinfo_show_print of mm/vmstat.c. */
import { label } from '../../printk/fields/label.ts';
import { count } from '../../printk/fields/number.ts';
import { numberList } from '../../printk/fields/number-list.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { ZONE_TRIGGER, zoneHead } from '../zone-head.ts';

const by = { by: 'zoneinfo_show_print', rank: Rank.listing } as const;

/**
 *     Node 0, zone    DMA32
 */
export const ZoneinfoHead = printk('ZoneinfoHead', { ...by, kernels: '2.6.18..', trigger: ZONE_TRIGGER }, ...zoneHead);
export interface ZoneinfoHead extends NodeOf<typeof ZoneinfoHead> {}

/**
 *       per-node stats
 *
 * Under the first populated zone of a node; the counters after it are those of the node.
 */
export const ZoneinfoPerNode = printk('ZoneinfoPerNode', { ...by, kernels: '4.8..', indent: '  ' }, 'per-node stats');
export interface ZoneinfoPerNode extends NodeOf<typeof ZoneinfoPerNode> {}

/**
 *           nr_inactive_anon 177046
 *         nr_free_pages 34683
 *
 * Of the node or of the zone; indented by 4 up to 4.7.
 */
export const ZoneinfoCounter = printk(
  'ZoneinfoCounter',
  { ...by, kernels: '2.6.18..', indent: '      ', otherIndents: [4] },
  label('key', { width: 12 }),
  ' ',
  count('value'),
);
export interface ZoneinfoCounter extends NodeOf<typeof ZoneinfoCounter> {
  indent?: number;
}

/**
 *       pages free     3977
 */
export const ZoneinfoFree = printk(
  'ZoneinfoFree',
  { ...by, kernels: '2.6.18..', indent: '  ' },
  'pages free     ',
  count('freePages'),
);
export interface ZoneinfoFree extends NodeOf<typeof ZoneinfoFree> {}

/** Amounts of pages below `pages free`, in the order in which they are printed, and their fields. */
export const MARKS = {
  boost: 'boostPages',
  min: 'minPages',
  low: 'lowPages',
  high: 'highPages',
  promo: 'promoPages',
  active: 'activePages',
  inactive: 'inactivePages',
  scanned: 'scannedPages',
  spanned: 'spannedPages',
  present: 'presentPages',
  managed: 'managedPages',
  cma: 'cmaPages',
} as const;

/**
 *             min      39
 *             managed  3977
 */
export const ZoneinfoMark = printk(
  'ZoneinfoMark',
  { ...by, kernels: '2.6.18.. (managed: 3.8..; cma: 5.11..; boost: 5.15..; promo: 6.10..)', indent: '        ' },
  label('key', { width: 8, keys: Object.keys(MARKS) }),
  ' ',
  count('value'),
);
export interface ZoneinfoMark extends NodeOf<typeof ZoneinfoMark> {}

/**
 *             scanned  0 (a: 0 i: 0)
 *             scanned  0 (aa: 0 ia: 0 af: 0 if: 0)
 */
export const ZoneinfoScanned = printk(
  'ZoneinfoScanned',
  { ...by, kernels: '2.6.18..2.6.28', indent: '        ' },
  'scanned  ',
  count('scannedPages'),
  ' (a',
  opt(': ', count('scanActive'), ' i: ', count('scanInactive')),
  opt(
    'a: ',
    count('scanActiveAnon'),
    ' ia: ',
    count('scanInactiveAnon'),
    ' af: ',
    count('scanActiveFile'),
    ' if: ',
    count('scanInactiveFile'),
  ),
  ')',
);
export interface ZoneinfoScanned extends NodeOf<typeof ZoneinfoScanned> {}

/**
 *        node_scanned  0
 */
export const ZoneinfoNodeScanned = printk(
  'ZoneinfoNodeScanned',
  { ...by, kernels: '4.8..4.10', indent: '   ' },
  'node_scanned  ',
  count('nodeScannedPages'),
);
export interface ZoneinfoNodeScanned extends NodeOf<typeof ZoneinfoNodeScanned> {}

/**
 *             protection: (0, 2968, 16022, 16022, 16022)
 *
 * lowmem_reserve: the pages that stay for allocations that could not be served from a higher zone.
 */
export const ZoneinfoProtection = printk(
  'ZoneinfoProtection',
  { ...by, kernels: '2.6.18..', indent: '        ' },
  'protection: (',
  numberList('protection', ', '),
  ')',
);
export interface ZoneinfoProtection extends NodeOf<typeof ZoneinfoProtection> {}

/** Keys at the end of a zone up to 4.7, and their fields. */
export const TAIL = {
  all_unreclaimable: 'allUnreclaimable',
  prev_priority: 'prevPriority',
  temp_priority: 'tempPriority',
  start_pfn: 'startPfn',
  inactive_ratio: 'inactiveRatio',
} as const;

/** The same from 4.8 on. */
export const NODE_TAIL = {
  node_unreclaimable: 'nodeUnreclaimable',
  start_pfn: 'startPfn',
  node_inactive_ratio: 'nodeInactiveRatio',
  reserved_highatomic: 'reservedHighatomicPages',
  free_highatomic: 'freeHighatomicPages',
} as const;

/**
 *       all_unreclaimable: 0
 *       start_pfn:         0
 */
export const ZoneinfoTail = printk(
  'ZoneinfoTail',
  { ...by, kernels: '2.6.18..4.7', indent: '  ' },
  label('key', { width: 19, colon: ':', keys: Object.keys(TAIL) }),
  count('value'),
);
export interface ZoneinfoTail extends NodeOf<typeof ZoneinfoTail> {}

/**
 *       node_unreclaimable:  0
 *       start_pfn:           4096
 *       reserved_highatomic: 512
 */
export const ZoneinfoNodeTail = printk(
  'ZoneinfoNodeTail',
  { ...by, kernels: '4.8.. (highatomic: 6.19..)', indent: '  ' },
  label('key', { width: 21, colon: ':', keys: Object.keys(NODE_TAIL) }),
  count('value'),
);
export interface ZoneinfoNodeTail extends NodeOf<typeof ZoneinfoNodeTail> {}
