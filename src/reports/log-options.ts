import type { Diagnostic } from '../diagnostic.ts';
import { type ClockOptions, checkClockOptions } from '../source/stamp.ts';

/** How much of a log is read. */
export type Detail = 'full' | 'kills';

/** What makes a difference to the records. */
export interface ReadingOptions extends ClockOptions {
  /**
   * `kills`: only who was killed, as if the log held nothing else: `OomKill`,
   * `UserspaceKill` and `LowMemoryKill`, without the reports around them, and
   * several times as fast. `full` unless said.
   */
  readonly detail?: Detail | undefined;
}

export interface LogOptions extends ReadingOptions {
  /** Told of what belongs to no record. */
  onDiagnostic?: ((diagnostic: Diagnostic) => void) | undefined;
}

export function checkReadingOptions(options: ReadingOptions): void {
  checkClockOptions(options);
  const { detail } = options;
  if (detail !== undefined && detail !== 'full' && detail !== 'kills')
    throw new TypeError("detail must be 'full' or 'kills'");
}
