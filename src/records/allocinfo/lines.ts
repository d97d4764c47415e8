/** /proc/allocinfo: lib/alloc_tag.c. */
import { flag } from '../../printk/fields/choice.ts';
import { count, int } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     allocinfo - version: 1.0
 */
export const AllocInfoVersion = printk(
  'AllocInfoVersion',
  { by: 'print_allocinfo_header', kernels: '6.10..', rank: Rank.listing },
  'allocinfo - version: ',
  word('version', { pattern: /[0-9]+\.[0-9]+/ }),
);
export interface AllocInfoVersion extends NodeOf<typeof AllocInfoVersion> {}

/**
 *     #     <size>  <calls> <tag info>
 */
export const AllocInfoHeader = printk(
  'AllocInfoHeader',
  { by: 'print_allocinfo_header', kernels: '6.10..', rank: Rank.listing, trigger: /# +<size> +<calls> <tag info>/ },
  '#     <size>  <calls> <tag info>',
);
export interface AllocInfoHeader extends NodeOf<typeof AllocInfoHeader> {}

/**
 *          4096        1 init/initramfs.c:510 func:do_copy
 *       6291456     1536 drivers/net/virtio_net.c:912 [virtio_net] func:page_to_skb accurate:no
 *
 * Bytes that the calls at this place of the source hold now.
 */
export const AllocInfoRow = printk(
  'AllocInfoRow',
  {
    by: 'alloc_tag_to_text',
    kernels: '6.10.. (accurate: 6.18..)',
    rank: Rank.listing,
    anchor: ' func:',
    firstWidth: 12,
  },
  int('bytes'),
  ' ',
  count('calls', { width: 8 }),
  ' ',
  word('file', { pattern: /[A-Za-z0-9_.][A-Za-z0-9_./-]*/ }),
  ':',
  count('line'),
  ' ',
  opt('[', word('module', { pattern: /[A-Za-z0-9_]+/ }), '] '),
  'func:',
  word('function', { pattern: /[A-Za-z_][A-Za-z0-9_.]*/ }),
  opt(flag('inaccurate', ' accurate:no')),
);
export interface AllocInfoRow extends NodeOf<typeof AllocInfoRow> {}
