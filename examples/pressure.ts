/**
 * How many kB of each zone can serve an order, on the machine that this runs on.
 *
 *     node pressure.ts [order]
 */
import { readFile } from 'node:fs/promises';
import { parseBuddyinfo } from 'oomkit';
import { unusableFreeIndex } from 'oomkit/analysis';

const order = Number(process.argv[2] ?? 3);
const [buddyinfo] = parseBuddyinfo(await readFile('/proc/buddyinfo')).records;
for (const { node, zone, counts } of buddyinfo?.rows ?? []) {
  const unusable = unusableFreeIndex(counts, order);
  console.log(
    `node ${node} ${zone}: ${counts} blocks; ${unusable / 10} % of what is free is too small for order ${order}`,
  );
}
