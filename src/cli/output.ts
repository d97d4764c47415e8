import type { ProgressTerminal } from './progress.ts';

/** Where the command writes; replaced in tests. */
export interface Output {
  out(text: string): void;
  err(text: string): void;
  /** It is a terminal that shows colours. */
  readonly colour?: boolean;
  /** Where people watch how far a large file is read; absent where nobody does. */
  readonly progress?: ProgressTerminal | undefined;
  /** Asked for by a command that goes on for ever, and aborted to end it. */
  readonly interrupted?: () => AbortSignal;
}
