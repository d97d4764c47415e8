import { type Mark, verdict } from './mark.ts';
import { type Spread, show } from './statistics.ts';

/** How long and how large a run is. */
interface Settings {
  readonly rounds: number;
  readonly megabytes: number;
}

/** One line of the table. */
export interface Row {
  readonly measured: string;
  readonly value: string;
  /** What it should be and whether it is, where there is a mark. */
  readonly mark?: string;
}

/** What one yardstick found. */
export interface Findings {
  readonly rows: readonly Row[];
  /** What could not be measured, and why; what a reader has to know of how it was. */
  readonly notes?: readonly string[];
}

/** Something that is measured, with all its lines. */
export interface Yardstick {
  readonly name: string;
  run(settings: Settings): Findings | Promise<Findings>;
}

/** The line of a value, and whether the mark for it is met. */
export function row(measured: string, value: Spread, mark?: Mark): Row {
  return { measured, value: show(value), ...(mark === undefined ? {} : { mark: verdict(mark, value) }) };
}
