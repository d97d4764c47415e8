import type { LogRecord } from '../reports/nodes.ts';

/**
 * The kernel release that a record names, from the head of its stack dump.
 *
 * @example releaseOf(report) // '4.4.0-150-generic'
 */
export function releaseOf(record: LogRecord): string | undefined {
  // A slab failure has the bare number of its cpu.
  const cpu = 'cpu' in record && typeof record.cpu === 'object' ? record.cpu : undefined;
  return cpu?.kernelRelease;
}
