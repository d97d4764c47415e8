/** /proc/vmallocinfo: vmalloc_info_show of mm/vmalloc.c, s_show up to 6.8. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { address } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { nodeValues } from '../cgroup-memory/node-values.ts';
import { Rank } from '../rank.ts';
import { inModule, location } from '../stack/symbol.ts';

/** A range, and the first digit of its size. */
const RANGE = /0x[0-9a-f]{8,16}-0x[0-9a-f]{8,16} +[0-9]/;

/** `0xffffb35e00000000-0xffffb35e00002000    8192`: the first address, that behind the last, and the bytes between. */
const range = () => ['0x', address('first'), '-0x', address('behind'), ' ', count('sizeBytes', { width: 7 })] as const;

/**
 *     0xffffb35e00000000-0xffffb35e00002000    8192 bpf_prog_alloc_no_stats+0x41/0x2d0 pages=1 vmalloc N0=1
 *     0xffffb35e00008000-0xffffb35e0000a000    8192 acpi_os_map_iomem+0x1ac/0x1c0 phys=0x00000000bffdf000 ioremap
 *
 * The size has the guard page in it, `pages` have not. Offset and size of the function are bytes. What is shown of
 * addresses is nothing but zeros, or made up, where the reader may not see them. Older kernels print `phys` without `0x`.
 */
export const VmallocinfoRow = printk(
  'VmallocinfoRow',
  {
    by: 'vmalloc_info_show',
    kernels: '2.6.28.. (dma-coherent: 5.3..; sparse: 6.9..)',
    rank: Rank.listing,
    trigger: RANGE,
    anchor: RANGE,
  },
  ...range(),
  opt(' ', ...location(), inModule()),
  opt(' 0x', word('callerAddress', { pattern: /[0-9a-f]{8,16}/ })),
  opt(' pages=', count('pages')),
  opt(' phys=', word('phys', { pattern: /(?:0x)?[0-9a-f]{1,16}/ })),
  opt(flag('ioremap', ' ioremap')),
  opt(flag('sparse', ' sparse')),
  opt(flag('vmalloc', ' vmalloc')),
  opt(flag('vmap', ' vmap')),
  opt(flag('user', ' user')),
  opt(flag('dmaCoherent', ' dma-coherent')),
  opt(flag('vpages', ' vpages')),
  opt(' ', nodeValues),
);
export interface VmallocinfoRow extends NodeOf<typeof VmallocinfoRow> {}

/**
 *     0xffffb35e00014000-0xffffb35e00018000   16384 vm_map_ram
 *     0xffffb35e00020000-0xffffb35e00023000   12288 unpurged vm_area
 *
 * Mapped without a caller's name, or free already and not yet given back.
 */
export const VmallocinfoArea = printk(
  'VmallocinfoArea',
  {
    by: 'vmalloc_info_show, show_purge_info',
    kernels: '4.13..',
    rank: Rank.listing,
    trigger: RANGE,
    anchor: /vm_map_ram|unpurged/,
  },
  ...range(),
  ' ',
  oneOf('area', ['vm_map_ram', 'unpurged vm_area']),
);
export interface VmallocinfoArea extends NodeOf<typeof VmallocinfoArea> {}
