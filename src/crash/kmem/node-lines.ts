/** `kmem -n`: node_table_init() and dump_mem_sections() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { hex, num, wideHex, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';

const by = shown('kmem -n');

/**
 *     NODE    SIZE      PGLIST_DATA       BOOTMEM_DATA       NODE_ZONES
 */
export const NodeHeader = printk('NodeHeader', by, 'NODE    SIZE      PGLIST_DATA       BOOTMEM_DATA       NODE_ZONES');
/**
 *       0    81887    ffff888013db5000        ----        ffff888013db5000
 */
export const NodeRow = printk(
  'NodeRow',
  by,
  num('node', { width: 3 }),
  '    ',
  num('sizePages', { width: 7, align: 'left' }),
  '  ',
  wideHex('pglistData'),
  '  ',
  word('bootmemData', /----|[0-9a-f]{7,16}/, { width: 16, align: 'centre', samples: ['----', 'ffff888013db5000'] }),
  '  ',
  wideHex('firstZone'),
);
export interface NodeRow extends NodeOf<typeof NodeRow> {}
/**
 *                                                         ffff888013db5600
 */
export const NodeZone = printk('NodeZone', { ...by, after: ['NodeRow'] }, wideHex('address', { width: 68 }));

/**
 *         MEM_MAP          START_PADDR    START_MAPNR
 *     ffffea0000000040        1000             1
 */
export const NodeMapHeader = printk('NodeMapHeader', by, 'MEM_MAP          START_PADDR    START_MAPNR');
export const NodeMap = printk(
  'NodeMap',
  { ...by, after: ['NodeMapHeader'] },
  hex('memMap', { width: 16 }),
  '  ',
  hex('startPhysical', { width: 11, align: 'centre' }),
  '  ',
  num('startMapNumber', { width: 11, align: 'centre' }),
);
export interface NodeMap extends NodeOf<typeof NodeMap> {}

/**
 *     ZONE  NAME         SIZE       MEM_MAP      START_PADDR  START_MAPNR
 *       1   DMA32       77792  ffffea0000040000      1000000         4096
 */
export const NodeZoneHeader = printk(
  'NodeZoneHeader',
  by,
  'ZONE  NAME         SIZE       MEM_MAP      START_PADDR  START_MAPNR',
);
export const NodeZoneRow = printk(
  'NodeZoneRow',
  by,
  num('zone', { width: 3 }),
  '   ',
  word('name', /[A-Za-z]\w*/, { width: 9, align: 'left', samples: ['DMA', 'Normal'] }),
  ' ',
  num('sizePages', { width: 7 }),
  '  ',
  hex('memMap', { width: 16 }),
  '  ',
  hex('startPhysical', { width: 11 }),
  '  ',
  num('startMapNumber', { width: 11 }),
);
export interface NodeZoneRow extends NodeOf<typeof NodeZoneRow> {}

/**
 *     NR      SECTION        CODED_MEM_MAP        MEM_MAP       STATE PFN
 *      1  ffff888013dac020  ffffea0000000000  ffffea0000200000  PMOE  32768
 */
export const SectionHeader = printk(
  'SectionHeader',
  by,
  'NR      SECTION        CODED_MEM_MAP        MEM_MAP       STATE PFN',
);
export const SectionRow = printk(
  'SectionRow',
  by,
  num('number', { width: 2 }),
  '  ',
  wideHex('section'),
  '  ',
  hex('codedMemMap', { width: 16 }),
  '  ',
  hex('memMap', { width: 16 }),
  opt('  ', word('state', /[PMOED]{1,5}/, { width: 5, align: 'left', samples: ['PM', 'PMOE'] })),
  ' ',
  num('pfn'),
);
export interface SectionRow extends NodeOf<typeof SectionRow> {}

/**
 *        MEM_BLOCK        NAME        PHYSICAL RANGE     NODE  STATE   START_SECTION_NO
 *      ffff8880049f1c00   memory1     8000000 -  fffffff  0    ONLINE  1
 */
export const MemoryBlockHeader = printk(
  'MemoryBlockHeader',
  by,
  'MEM_BLOCK        NAME        PHYSICAL RANGE     ',
  word('columns', /(?:NODE )?STATE(?: START_SECTION_NO)?/, {
    samples: ['STATE', 'NODE STATE', 'NODE STATE START_SECTION_NO'],
  }),
);
export interface MemoryBlockHeader extends NodeOf<typeof MemoryBlockHeader> {}
export const MemoryBlockRow = printk(
  'MemoryBlockRow',
  by,
  wideHex('block'),
  '   ',
  word('name', /memory[0-9]+/, { width: 8, align: 'left', samples: ['memory1'] }),
  '  ',
  hex('first', { width: 9 }),
  ' - ',
  hex('last', { width: 8 }),
  opt('  ', num('node')),
  '  ',
  word('state', /ONLINE|OFFLINE|GOING_ONLINE|GOING_OFFLINE|UNKNOWN/, {
    width: 7,
    align: 'left',
    samples: ['ONLINE', 'OFFLINE'],
  }),
  opt(' ', num('startSection')),
);
export interface MemoryBlockRow extends NodeOf<typeof MemoryBlockRow> {}
