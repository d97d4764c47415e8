import type { CrashSession } from '../../crash/session/nodes.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import { explainSession } from '../crash/explain-session.ts';
import { diagnose } from '../diagnose/diagnose.ts';
import { doubts } from './doubts.ts';
import type { Explanation } from './explanation.ts';
import { next } from './next.ts';
import { type ExplainFormat, renderExplanation } from './render.ts';
import { sectionsOf } from './sections.ts';
import { titleOf } from './title.ts';

/**
 * A record explained, as data for user interfaces: what ran out and whose it
 * was, who asked and how, which zone fell short by how much, where the memory
 * was, who held it, who died and why, whether that follows from the kernel's
 * own arithmetic, what would have changed it, what to look at next, and what is
 * in doubt. Every statement has the stretches of the input that it stands on.
 *
 * @example explanation(report).sections.map(({ title }) => title) // ['In short', 'What was short', …]
 */
export function explanation(record: LogRecord): Explanation {
  const findings = diagnose(record);
  const sections = [
    ...sectionsOf(record),
    { id: 'next', title: 'What to look at next', parts: next(findings) } as const,
    { id: 'doubts', title: 'Doubts', parts: doubts(record) } as const,
  ];
  return {
    record: record.type,
    title: titleOf(record),
    sections: sections.filter(({ parts }) => parts.length > 0),
    findings,
  };
}

/** How `explain` writes. */
export interface ExplainOptions {
  /** Plain text unless said. */
  readonly format?: ExplainFormat;
}

/**
 * A record in words and tables, for people. Amounts are in kB, MB or GB of
 * 1024; pages and scores are as the log prints them.
 *
 * @example console.log(explain(parse(text).records[0]));
 */
export function explain(record: LogRecord | CrashSession, { format = 'plain' }: ExplainOptions = {}): string {
  // A session has its own story, and no tables.
  if (record.type === 'CrashSession') return explainSession(record);
  return renderExplanation(explanation(record), format);
}
