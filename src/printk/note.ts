import type { DiagnosticCode } from '../diagnostic.ts';

/**
 * Something a reading has to say about its own line, at indices into the text
 * of that line. The source turns it into a Diagnostic with offsets into the input.
 */
export interface Note {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}
