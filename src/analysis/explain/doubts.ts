import type { LogRecord } from '../../reports/nodes.ts';
import { capital } from '../words.ts';
import { type Statement, say } from './explanation.ts';

/** What the text leaves in doubt: parts that are missing, lines that are damaged. */
export function doubts(record: LogRecord): Statement[] {
  const missing = 'missing' in record ? record.missing : undefined;
  const said = new Map<string, Statement>();
  for (const remark of record.diagnostics)
    if (remark.severity !== 'info' && !said.has(remark.message))
      said.set(remark.message, say(`${capital(remark.message)}.`, remark));
  return [
    ...(missing === undefined ? [] : [say(`Missing from this record: ${missing.join(', ')}.`, record)]),
    ...said.values(),
  ];
}
