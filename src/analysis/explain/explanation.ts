import type { Located } from '../../printk/types.ts';
import type { LogRecord } from '../../reports/nodes.ts';
import type { Finding } from '../diagnose/finding.ts';

/** A stretch of the input, in the unit of the document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One sentence, with the lines that its numbers stand on. */
export interface Statement {
  readonly kind: 'statement';
  readonly text: string;
  readonly evidence: readonly Span[];
}

/** A row of a table, with the line that it is of. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly evidence: readonly Span[];
  /** It is the one that matters: the victim, the zone that is short. */
  readonly marked?: boolean;
}

/** Numbers side by side. */
export interface ExplanationTable {
  readonly kind: 'table';
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

export type ExplanationPart = Statement | ExplanationTable;

/** What a section is about. A new one is a minor version. */
export type SectionId =
  | 'summary'
  | 'shortage'
  | 'request'
  | 'memory'
  | 'consumers'
  | 'victim'
  | 'change'
  | 'facts'
  | 'next'
  | 'doubts';

/** Statements and tables under one heading. */
export interface ExplanationSection {
  readonly id: SectionId;
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
}

/** A record explained, for user interfaces; `explain` gives it as text. */
export interface Explanation {
  readonly record: LogRecord['type'];
  readonly title: string;
  /** Those with nothing to say are left out. */
  readonly sections: readonly ExplanationSection[];
  readonly findings: readonly Finding[];
}

/** What stands for a number: a node, or none where the text has it not. */
export type Source = Located | undefined;

/** A sentence with the nodes that it stands on. */
export function say(text: string, ...sources: readonly Source[]): Statement {
  return { kind: 'statement', text, evidence: spans(sources) };
}

/** The stretches of nodes; two nodes of one stretch, a zone and itself, count once. */
function spans(sources: readonly Source[]): Span[] {
  const found = new Map<string, Span>();
  for (const source of sources)
    if (source !== undefined) found.set(`${source.start} ${source.end}`, { start: source.start, end: source.end });
  return [...found.values()];
}

/** A row with the nodes that it stands on. */
export function row(cells: readonly string[], sources: readonly Source[], marked = false): TableRow {
  return { cells, evidence: spans(sources), ...(marked ? { marked } : {}) };
}

/** A table, or nothing when it has no rows. */
export function table(header: readonly string[], rows: readonly TableRow[]): ExplanationTable[] {
  return rows.length === 0 ? [] : [{ kind: 'table', header, rows }];
}
