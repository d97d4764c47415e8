import type { Located } from '../../printk/types.ts';
import type { ListingBase } from '../listing.ts';
import type { Values } from '../values.ts';
import type { PagetypeFreeRow } from './lines.ts';

/** How many page blocks of a zone are of each type. */
export interface PagetypeBlocks extends Located {
  type: 'PagetypeBlocks';
  node: number;
  zone: string;
  /** Page blocks by their migrate type. */
  counts: Values;
}

/** /proc/pagetypeinfo: free blocks by migrate type, and the types of all page blocks. */
export interface Pagetypeinfo extends ListingBase {
  type: 'Pagetypeinfo';
  pageBlockOrder?: number;
  pagesPerBlock?: number;
  /** The head of the table of free blocks: its orders. */
  orders?: number[];
  free: PagetypeFreeRow[];
  /** The head of the table of page blocks: its types, in the order of its columns. */
  migrateTypes?: string[];
  blocks: PagetypeBlocks[];
  /** The same of the page blocks that hold pages of another type: with page_owner only. */
  mixedTypes?: string[];
  mixed?: PagetypeBlocks[];
}
