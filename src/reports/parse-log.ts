import type { Diagnostic } from '../diagnostic.ts';
import type { Located } from '../printk/types.ts';
import type { LogOptions } from './log-options.ts';
import { LogReader, NO_SECTIONS } from './log-reader.ts';
import type { LogRecord } from './nodes.ts';
import type { SectionKind } from './section.ts';

/** A parsed text: its records in the order they stand, and what was to be said beside them. */
export interface Document<R = LogRecord> {
  type: 'Document';
  /** Offsets count UTF-16 units of string input, bytes of byte input. */
  offsetUnit: 'utf16' | 'bytes';
  records: R[];
  /** What belongs to no record; each record has its own. */
  diagnostics: Diagnostic[];
}

/**
 * Parses a kernel log: dmesg, syslog, journal, console, raw kmsg.
 *
 * @param input the text, or its bytes (UTF-8; offsets are then bytes)
 * @returns every record in it; never throws on any input
 * @throws TypeError when an option or the input is of the wrong type
 * @example
 * const { records } = parseLog('[    1.0] Out of memory: Killed process 121 (batch) total-vm:21568kB, …\n');
 * records[0].kills[0].pid // 121
 */
export function parseLog(input: string | Uint8Array, options: LogOptions = {}): Document {
  return readDocument(input, options, NO_SECTIONS);
}

/** A whole text at once: its log, and the sections of the given kinds. */
export function readDocument<R extends Located>(
  input: string | Uint8Array,
  options: LogOptions,
  kinds: readonly SectionKind<R>[],
): Document<LogRecord | R> {
  if (typeof input !== 'string' && !(input instanceof Uint8Array))
    throw new TypeError('the input is a string or a Uint8Array');
  const diagnostics: Diagnostic[] = [];
  const onDiagnostic = (diagnostic: Diagnostic) => {
    diagnostics.push(diagnostic);
    options.onDiagnostic?.(diagnostic);
  };
  const reader = new LogReader({ ...options, onDiagnostic }, kinds);
  const records = [...reader.push(input), ...reader.end()].sort((a, b) => a.start - b.start);
  return { type: 'Document', offsetUnit: reader.offsetUnit, records, diagnostics };
}
