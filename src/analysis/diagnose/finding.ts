import type { Located } from '../../printk/types.ts';
import { FINDINGS, type FindingCode, type FindingSeverity } from './findings.ts';

/** One thing that a record shows, with the lines that show it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** What was found, with its numbers. */
  readonly message: string;
  /** The nodes whose lines show it. */
  readonly evidence: readonly Located[];
  /** What to look at next. */
  readonly next: string;
}

/** A finding of a code, with its own message. */
export function finding(code: FindingCode, message: string, ...evidence: readonly (Located | undefined)[]): Finding {
  const { severity, next } = FINDINGS[code];
  return { code, severity, message, next, evidence: evidence.filter((node) => node !== undefined) };
}
