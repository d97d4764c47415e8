import type { LogRecord } from '../../reports/nodes.ts';
import { memoryRequest } from '../gfp/request.ts';
import { stallTime } from '../stall-time.ts';
import { type Finding, finding } from './finding.ts';

/** What the request itself shows. */
export function requestFindings(record: LogRecord): Finding[] {
  if (!('invocation' in record) || record.invocation === undefined) return [];
  const { invocation } = record;
  const request = memoryRequest(record);
  const findings: Finding[] = [];
  if (
    record.type === 'OomReport' &&
    invocation.gfpMask !== undefined &&
    Number(invocation.gfpMask) === 0 &&
    (invocation.order ?? 0) >= 0
  )
    findings.push(finding('page-fault', 'A page fault was out of memory: gfp_mask is 0', invocation));
  if (record.type === 'AllocationFailure' && request?.abilities?.directReclaim === false)
    findings.push(finding('may-not-wait', `The request may not wait (${request.gfp?.names.join('|')})`, invocation));
  const waited = record.type === 'AllocationStall' ? stallTime(record.invocation) : undefined;
  if (waited !== undefined) findings.push(finding('long-wait', `The request had waited for ${waited} ms`, invocation));
  return findings;
}
