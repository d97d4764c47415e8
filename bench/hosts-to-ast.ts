import { comparedWithJson } from './against-json.ts';
import { interleavedHosts } from './inputs/interleaved-hosts.ts';
import type { Yardstick } from './yardstick.ts';

/** The reports of many hosts, line by line between each other. */
export const hostsToAst: Yardstick = {
  name: 'hosts',
  run: ({ rounds }) => ({ rows: comparedWithJson('interleaved reports of 64 hosts', interleavedHosts(64), rounds) }),
};
