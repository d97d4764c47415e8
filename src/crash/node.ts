import type { Located } from '../printk/types.ts';

/** A block of output, as far as every one is alike. */
export interface CrashNode extends Located {
  type: string;
}

/** A table as crash prints it: its header, where it stands, and its rows. */
export interface CrashTable<T extends string, R, H = HeaderLine> extends CrashNode {
  type: T;
  /** Absent when a filter such as `grep` took it away. */
  header?: H;
  rows: R[];
}

/** A line without values of its own. */
export interface HeaderLine extends CrashNode {}
