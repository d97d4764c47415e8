import { withTempFolder } from '../inputs/temp-folder.ts';
import { NO_MEMORY } from '../peak-memory.ts';
import type { Findings, Yardstick } from '../yardstick.ts';
import { writeFiles } from './files.ts';
import { FLAT_FROM, memoryOfSyslog } from './memory.ts';
import { missing } from './programs.ts';
import { timeOfSyslog } from './time.ts';

const FLAT_NOTE = `Peak memory has a mark of growth from files of ${FLAT_FROM / 1e6} MB on: --megabytes 3200 has them.`;

/** A log that is nearly all ordinary lines, against programs that only look for words in it. */
export const sparseSyslog: Yardstick = {
  name: 'syslog',
  run: ({ rounds, megabytes }) =>
    withTempFolder(async (folder): Promise<Findings> => {
      const files = writeFiles(folder, megabytes);
      const rows = timeOfSyslog(files, rounds);
      if (NO_MEMORY !== undefined) return { rows, notes: [...missing, NO_MEMORY] };
      rows.push(...(await memoryOfSyslog(files, rounds)));
      return { rows, notes: files.quarter.bytes < FLAT_FROM ? [...missing, FLAT_NOTE] : missing };
    }),
};
