/**
 * Usual place of a line inside a record: the order in which dump_header,
 * warn_alloc and show_mem print their parts.
 */
export const Rank = {
  head: 0,
  cpuset: 1,
  stackHead: 2,
  stack: 3,
  memcg: 4,
  memInfo: 5,
  perCpu: 6,
  counters: 7,
  nodes: 8,
  zones: 9,
  buddyLists: 10,
  hugepages: 11,
  swap: 12,
  totals: 13,
  slab: 14,
  tasks: 15,
  constraint: 16,
  chosen: 17,
  kills: 18,
  reaped: 19,
  /** Lines of files and commands: their order is the grammar's. */
  listing: 20,
} as const;
