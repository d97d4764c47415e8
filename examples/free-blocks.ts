/**
 * How much of the free memory of this machine is in pieces too small for an order.
 *
 *     node free-blocks.ts [order]
 */
import { readFile } from 'node:fs/promises';
import { parseBuddyinfo } from 'oomkit';
import { unusableFreeIndex } from 'oomkit/analysis';

const order = Number(process.argv[2] ?? 3);
for (const { rows } of parseBuddyinfo(await readFile('/proc/buddyinfo')).records)
  for (const { node, zone, counts } of rows)
    console.log(`node ${node} ${zone}: ${unusableFreeIndex(counts, order) / 10} % too small for order ${order}`);
