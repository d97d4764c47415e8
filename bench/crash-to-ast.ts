import { comparedWithJson } from './against-json.ts';
import { crashSession } from './inputs/crash-session.ts';
import type { Yardstick } from './yardstick.ts';

/** A session of the crash utility with a large dump of structures. */
export const crashToAst: Yardstick = {
  name: 'crash',
  run: ({ rounds }) => ({ rows: comparedWithJson('crash dump of 64 inodes and 256 tasks', crashSession(64), rounds) }),
};
