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
  counters: 6,
  nodes: 7,
  zones: 8,
  buddyLists: 9,
  hugepages: 10,
  swap: 11,
  totals: 12,
  slab: 13,
  tasks: 14,
  constraint: 15,
  chosen: 16,
  kills: 17,
  reaped: 18,
} as const;
