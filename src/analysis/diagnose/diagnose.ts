import type { LogRecord } from '../../reports/nodes.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingSeverity } from './findings.ts';
import { limitFindings } from './limits.ts';
import { memoryFindings } from './memory.ts';
import { requestFindings } from './request.ts';
import { taskFindings } from './tasks.ts';
import { victimFindings } from './victims.ts';
import { zoneFindings } from './zones.ts';

const ORDER: readonly FindingSeverity[] = ['error', 'warning', 'info'];

/**
 * What a record shows: why memory failed, what made it worse, and whether what
 * the kernel did follows from its own numbers. Each finding has a code of a
 * closed set (`FINDINGS`), the nodes that show it, and what to look at next;
 * the gravest come first. Records without a memory state or tasks have few or
 * none.
 *
 * @example diagnose(report).map(({ code }) => code) // ['machine-out-of-memory', 'zone-below-min', …]
 */
export function diagnose(record: LogRecord): Finding[] {
  const findings = [
    ...(record.type === 'OomReport' ? limitFindings(record) : []),
    ...(isOfCgroup(record) ? [] : zoneFindings(record)),
    ...requestFindings(record),
    ...memoryFindings(record),
    ...taskFindings(record),
    ...victimFindings(record),
    ...textFindings(record),
  ];
  return findings.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
}

/** A cgroup at its limit says nothing of the zones, although kernels up to 3.5 print both. */
function isOfCgroup(record: LogRecord): boolean {
  return record.type === 'OomReport' && record.memcg !== undefined;
}

/** What is wrong with the text itself. */
function textFindings(record: LogRecord): Finding[] {
  const lost = record.diagnostics.filter(({ code }) => code === 'lost-lines');
  const missing = 'missing' in record ? (record.missing ?? []) : [];
  return [
    ...(missing.length === 0
      ? []
      : [finding('record-incomplete', `Missing from this record: ${missing.join(', ')}`, record)]),
    ...(lost.length === 0 ? [] : [finding('lines-lost', 'The log lost messages around this record', ...lost)]),
  ];
}
