import type { InputLine } from '../source/line-scanner.ts';

/** A stretch of the input that is no kernel log, while its lines come in. */
export interface Section<R> {
  /** Takes the next line if the section goes on with it. */
  take(line: InputLine): boolean;
  /** How many of the lines taken last it cannot read: when it goes on behind them they are somebody else's. */
  readonly held: number;
  /** How many of the lines taken last are none of its own if it ends here, those held among them. */
  readonly back: number;
  /** The section has ended: its records; undefined when it was none after all, and its lines are to be read as log. */
  end(): R[] | undefined;
}

/** A kind of section, known by its first line. */
export interface SectionKind<R> {
  /** What stands in a line that can begin one: looked for in text that is otherwise passed over. */
  readonly trigger: RegExp;
  /** @param previous the few lines before, in no order, empty ones and those of sections left out */
  begin(line: InputLine, previous: readonly string[]): Section<R> | undefined;
}
