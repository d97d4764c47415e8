import { COMPOSITES, type Composites } from './composites.ts';
import { PRINTERS, type Printer } from './printers.ts';

/** A kernel option that adds bits. */
export type GfpConfig = 'KMEMCHECK' | 'LOCKDEP' | 'KASAN_HW_TAGS' | 'SLAB_OBJ_EXT';

/** The bits of a range of releases, from gfp.h (gfp_types.h since 6.0). */
export interface GfpTableSource {
  /** The release that was read. */
  readonly id: string;
  /** First release with these bits; the range ends where the next begins. */
  readonly from: string;
  /** Names of the bits, bit 0 first, without `__GFP_`; a dash is a bit that nobody has. */
  readonly bits: string;
  /** Bits that an option adds, from the given bit on. */
  readonly optional?: readonly (readonly [config: GfpConfig, names: string, bit: number])[];
  /** Options that are off leave no gap: the bits of those that are on follow each other, 6.9.. */
  readonly packed?: true;
  /** What CONFIG_KASAN_HW_TAGS puts into GFP_HIGHUSER_MOVABLE. */
  readonly movableWithTags?: string;
  readonly composites: Composites;
  readonly printer: Printer;
}

const WAIT_TO_NORETRY = 'WAIT HIGH IO FS COLD NOWARN REPEAT NOFAIL NORETRY';
const NODE_BITS = 'COMP ZERO NOMEMALLOC HARDWALL THISNODE RECLAIMABLE';
const KMEMCHECK = [['KMEMCHECK', 'NOTRACK', 21]] as const;
const TO_NODE = `DMA HIGHMEM DMA32 MOVABLE ${WAIT_TO_NORETRY}`;
const TO_THISNODE =
  'DMA HIGHMEM DMA32 MOVABLE RECLAIMABLE HIGH IO FS COLD NOWARN REPEAT NOFAIL NORETRY MEMALLOC COMP ZERO NOMEMALLOC HARDWALL THISNODE ATOMIC';
const MAYFAIL = TO_THISNODE.replace('REPEAT', 'RETRY_MAYFAIL');
const SHUFFLED =
  'DMA HIGHMEM DMA32 MOVABLE RECLAIMABLE HIGH IO FS ZERO ATOMIC DIRECT_RECLAIM KSWAPD_RECLAIM WRITE NOWARN RETRY_MAYFAIL NOFAIL NORETRY MEMALLOC COMP NOMEMALLOC HARDWALL THISNODE ACCOUNT';
const NO_ATOMIC = `${SHUFFLED.replace('ATOMIC', '-')} ZEROTAGS`;
const TAGS_APART = 'SKIP_ZERO SKIP_KASAN_UNPOISON SKIP_KASAN_POISON';
const TAGS_MERGED = 'SKIP_ZERO SKIP_KASAN';
const OBJ_EXT = [
  ['KASAN_HW_TAGS', TAGS_MERGED, 24],
  ['LOCKDEP', 'NOLOCKDEP', 26],
  ['SLAB_OBJ_EXT', 'NO_OBJ_EXT', 27],
] as const;

/**
 * The bits of every release from 2.6.18 to 6.18, oldest first. Ends that no
 * two neighbouring trees show are inferred: 2.6.22, 2.6.29, 2.6.37, 3.2, 4.0,
 * 4.3, 5.0 and 5.1, 5.12, 5.18, 6.8, 6.14. 4.13 was not read: it is 4.12 with
 * REPEAT renamed, and a log confirms it.
 */
export const GFP_TABLES: readonly GfpTableSource[] = [
  {
    id: '2.6.18',
    from: '2.6.18',
    bits: `DMA HIGHMEM DMA32 - ${WAIT_TO_NORETRY} NO_GROW COMP ZERO NOMEMALLOC HARDWALL`,
    composites: COMPOSITES['2.6.18'],
    printer: PRINTERS.silent,
  },
  {
    id: '2.6.24',
    from: '2.6.23',
    bits: `DMA HIGHMEM DMA32 - ${WAIT_TO_NORETRY} - ${NODE_BITS} MOVABLE`,
    composites: COMPOSITES['2.6.24'],
    printer: PRINTERS.silent,
  },
  {
    id: '2.6.32',
    from: '2.6.30',
    bits: `${TO_NODE} - ${NODE_BITS}`,
    optional: KMEMCHECK,
    composites: COMPOSITES['2.6.32'],
    printer: PRINTERS.silent,
  },
  {
    id: '2.6.39',
    from: '2.6.38',
    bits: `${TO_NODE} - ${NODE_BITS} - - NO_KSWAPD OTHER_NODE`,
    optional: KMEMCHECK,
    composites: COMPOSITES['2.6.39'],
    printer: PRINTERS.silent,
  },
  {
    id: '3.5',
    from: '3.3',
    bits: `${TO_NODE} - ${NODE_BITS} - - NO_KSWAPD OTHER_NODE WRITE`,
    optional: KMEMCHECK,
    composites: COMPOSITES['2.6.39'],
    printer: PRINTERS.silent,
  },
  {
    id: '3.6',
    from: '3.6',
    bits: `${TO_NODE} MEMALLOC ${NODE_BITS} - - NO_KSWAPD OTHER_NODE WRITE`,
    optional: KMEMCHECK,
    composites: COMPOSITES['2.6.39'],
    printer: PRINTERS.silent,
  },
  {
    id: '3.10',
    from: '3.8',
    bits: `${TO_NODE} MEMALLOC ${NODE_BITS} KMEMCG NOTRACK NO_KSWAPD OTHER_NODE WRITE`,
    composites: COMPOSITES['2.6.39'],
    printer: PRINTERS.silent,
  },
  {
    id: '3.19',
    from: '3.16',
    bits: `${TO_NODE} MEMALLOC ${NODE_BITS} - NOTRACK NO_KSWAPD OTHER_NODE WRITE`,
    composites: COMPOSITES['2.6.39'],
    printer: PRINTERS.silent,
  },
  {
    id: '4.2',
    from: '4.1',
    bits: `${TO_NODE} MEMALLOC ${NODE_BITS} NOACCOUNT NOTRACK NO_KSWAPD OTHER_NODE WRITE`,
    composites: COMPOSITES['4.2'],
    printer: PRINTERS.silent,
  },
  {
    id: '4.4',
    from: '4.4',
    bits: `${TO_THISNODE} NOACCOUNT NOTRACK DIRECT_RECLAIM OTHER_NODE WRITE KSWAPD_RECLAIM`,
    composites: COMPOSITES['4.4'],
    printer: PRINTERS.silent,
  },
  {
    id: '4.6',
    from: '4.5',
    bits: `${TO_THISNODE} ACCOUNT NOTRACK DIRECT_RECLAIM OTHER_NODE WRITE KSWAPD_RECLAIM`,
    composites: COMPOSITES['4.6'],
    printer: PRINTERS['4.6'],
  },
  {
    id: '4.8',
    from: '4.8',
    bits: `${TO_THISNODE} ACCOUNT NOTRACK DIRECT_RECLAIM OTHER_NODE WRITE KSWAPD_RECLAIM`,
    composites: COMPOSITES['4.8'],
    printer: PRINTERS['4.8'],
  },
  {
    id: '4.10',
    from: '4.10',
    bits: `${TO_THISNODE} ACCOUNT NOTRACK DIRECT_RECLAIM WRITE KSWAPD_RECLAIM`,
    composites: COMPOSITES['4.8'],
    printer: PRINTERS['4.8'],
  },
  {
    id: '4.12',
    from: '4.12',
    bits: `${TO_THISNODE} ACCOUNT NOTRACK DIRECT_RECLAIM WRITE KSWAPD_RECLAIM`,
    optional: [['LOCKDEP', 'NOLOCKDEP', 25]],
    composites: COMPOSITES['4.8'],
    printer: PRINTERS['4.8'],
  },
  {
    id: '4.13',
    from: '4.13',
    bits: `${MAYFAIL} ACCOUNT NOTRACK DIRECT_RECLAIM WRITE KSWAPD_RECLAIM`,
    optional: [['LOCKDEP', 'NOLOCKDEP', 25]],
    composites: COMPOSITES['4.8'],
    printer: PRINTERS['4.8'],
  },
  {
    id: '4.14',
    from: '4.14',
    bits: `${MAYFAIL} ACCOUNT - DIRECT_RECLAIM WRITE KSWAPD_RECLAIM`,
    optional: [['LOCKDEP', 'NOLOCKDEP', 25]],
    composites: COMPOSITES['4.14'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '4.15',
    from: '4.15',
    bits: `${MAYFAIL.replace('COLD', '-')} ACCOUNT - DIRECT_RECLAIM WRITE KSWAPD_RECLAIM`,
    optional: [['LOCKDEP', 'NOLOCKDEP', 25]],
    composites: COMPOSITES['4.14'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '4.19',
    from: '4.18',
    bits: `${MAYFAIL.replace('COLD', 'WRITE')} ACCOUNT DIRECT_RECLAIM KSWAPD_RECLAIM`,
    optional: [['LOCKDEP', 'NOLOCKDEP', 23]],
    composites: COMPOSITES['4.14'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '5.4',
    from: '5.1',
    bits: SHUFFLED,
    optional: [['LOCKDEP', 'NOLOCKDEP', 23]],
    composites: COMPOSITES['4.14'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '5.14',
    from: '5.13',
    bits: `${SHUFFLED} ZEROTAGS SKIP_KASAN_POISON`,
    optional: [['LOCKDEP', 'NOLOCKDEP', 25]],
    composites: COMPOSITES['5.14'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '5.19',
    from: '5.19',
    bits: `${SHUFFLED} ZEROTAGS`,
    optional: [
      ['KASAN_HW_TAGS', TAGS_APART, 24],
      ['LOCKDEP', 'NOLOCKDEP', 27],
    ],
    movableWithTags: 'SKIP_KASAN_POISON',
    composites: COMPOSITES['4.14'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '6.3',
    from: '6.3',
    bits: NO_ATOMIC,
    optional: [
      ['KASAN_HW_TAGS', TAGS_APART, 24],
      ['LOCKDEP', 'NOLOCKDEP', 27],
    ],
    movableWithTags: 'SKIP_KASAN_UNPOISON SKIP_KASAN_POISON',
    composites: COMPOSITES['6.3'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '6.5',
    from: '6.4',
    bits: NO_ATOMIC,
    optional: [
      ['KASAN_HW_TAGS', TAGS_MERGED, 24],
      ['LOCKDEP', 'NOLOCKDEP', 26],
    ],
    movableWithTags: 'SKIP_KASAN',
    composites: COMPOSITES['6.3'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '6.12',
    from: '6.9',
    bits: NO_ATOMIC,
    optional: OBJ_EXT,
    packed: true,
    movableWithTags: 'SKIP_KASAN',
    composites: COMPOSITES['6.12'],
    printer: PRINTERS['4.14'],
  },
  {
    id: '6.18',
    from: '6.15',
    bits: NO_ATOMIC,
    optional: OBJ_EXT,
    packed: true,
    movableWithTags: 'SKIP_KASAN',
    composites: COMPOSITES['6.12'],
    printer: PRINTERS['6.18'],
  },
];
