/** /proc/vmstat, and that of a node in sysfs: mm/vmstat.c. */
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/** Words with an underscore, and the few events without one: other files' keys (`anon`, `cache`) are not among them. */
const KEY = /(?:[a-z][a-z0-9]*_[a-z0-9_]*[a-z0-9]|pg[a-z]+|psw[a-z]+|zsw[a-z]+|allocstall|pageoutrun)/;

/**
 *     nr_free_pages 18092
 *     pgsteal_kswapd 911
 *
 * Names are an open set: most that begin with `nr_` count pages, the others events. The first of the file begins it.
 */
export const VmstatLine = printk(
  'VmstatLine',
  { by: 'vmstat_show', kernels: '2.6..', rank: Rank.listing, trigger: /nr_(?:free|anon)_pages [0-9]/ },
  word('key', { pattern: KEY, begins: 'abcdefghijklmnopqrstuvwxyz' }),
  ' ',
  count('value'),
);
export interface VmstatLine extends NodeOf<typeof VmstatLine> {}
