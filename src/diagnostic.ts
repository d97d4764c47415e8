/**
 * Every kind of remark the parsers make. A closed set: new codes are a minor
 * version. `docs/diagnostics.md` explains each with a sample.
 */
export const DIAGNOSTIC_CODES = {
  'unterminated-line': 'the input ends inside this line; a value at its very end may have been cut',
  'truncated-line': 'a line was cut or damaged: what was sure is read, the rest is left out',
  'damaged-prefix': 'the envelope of this line (stamp, host) is damaged; its message was read',
  'unknown-field': 'a key or column nobody knows; its text is kept in `other`',
  'duplicate-field': 'a key stands twice on one line; the first value counts',
  'unsafe-integer': 'a number does not fit 2^53 and is left out',
  'unread-text': 'a piece of this line could not be read and is left out',
  'unread-line': 'a line inside a record that no declaration reads',
  'sum-mismatch': 'a printed total disagrees with its parts: the line is probably damaged',
  'missing-header': 'table rows without their header: only the columns that all headers share are read',
  'interleaved-report':
    'another report stands among the lines of this one; where a line may be of either, it is left out or may be misplaced',
  'lost-lines': 'the log says that it lost messages between the lines of a record',
  'duplicate-line': 'a line that a record prints once stands twice',
  'line-too-long': 'a line is longer than the limit and was cut there',
  'report-too-long': 'a record has more lines than the limit and was closed there',
} as const;

export type DiagnosticCode = keyof typeof DIAGNOSTIC_CODES;

export type Severity = 'error' | 'warning' | 'info';

const SEVERITY: Partial<Record<DiagnosticCode, Severity>> = {
  'unknown-field': 'info',
  'unread-line': 'info',
};

/** A remark about the input, with its place: offsets in the unit of the document. */
export interface Diagnostic {
  code: DiagnosticCode;
  severity: Severity;
  message: string;
  start: number;
  end: number;
}

/** @internal */
export function diagnostic(code: DiagnosticCode, message: string, start: number, end: number): Diagnostic {
  return { code, severity: SEVERITY[code] ?? 'warning', message, start, end };
}
