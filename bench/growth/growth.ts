import { NO_MEMORY } from '../peak-memory.ts';
import type { Row, Yardstick } from '../yardstick.ts';
import { GROWING } from './growing.ts';
import { growthOfMemory } from './memory.ts';
import { growthOfTime } from './time.ts';

/** How time and memory grow with the input. */
export const growthOfInput: Yardstick = {
  name: 'growth',
  async run({ rounds }) {
    const rows: Row[] = GROWING.flatMap((growing) => growthOfTime(growing, rounds));
    if (NO_MEMORY !== undefined) return { rows, notes: [NO_MEMORY] };
    for (const growing of GROWING) rows.push(...(await growthOfMemory(growing, rounds)));
    return { rows };
  },
};
