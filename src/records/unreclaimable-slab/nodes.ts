import type { SlabInfoHeader, SlabInfoHeading, SlabInfoSkipped } from './lines.ts';

/** What stands above the rows of the slab table, or in their place. */
export interface SlabInfoTable {
  heading?: SlabInfoHeading;
  header?: SlabInfoHeader;
  skipped?: SlabInfoSkipped;
}
