/** Huge pages of a node: hugetlb_show_meminfo_node, mm/hugetlb.c. */
import { count, kB } from '../../printk/fields/number.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';

/**
 *     Node 0 hugepages_total=0 hugepages_free=0 hugepages_surp=0 hugepages_size=2048kB
 */
export const Hugepages = printk(
  'Hugepages',
  { by: 'hugetlb_show_meminfo_node', kernels: '3.10.., RHEL 7', rank: Rank.hugepages },
  'Node ',
  count('node'),
  ' hugepages_total=',
  count('hugepagesTotal'),
  ' hugepages_free=',
  count('hugepagesFree'),
  ' hugepages_surp=',
  count('hugepagesSurp'),
  ' hugepages_size=',
  kB('hugepagesSize'),
);
export interface Hugepages extends NodeOf<typeof Hugepages> {}
