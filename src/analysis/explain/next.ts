import type { Finding } from '../diagnose/finding.ts';
import { capital } from '../words.ts';
import { type Statement, say } from './explanation.ts';

/** Advice that is worth a person's time: what failed and what made it worse, each piece of advice once. */
export function next(findings: readonly Finding[]): Statement[] {
  const said = new Map<string, Statement>();
  for (const { severity, message, next: advice, evidence } of findings)
    if (severity !== 'info' && !said.has(advice)) said.set(advice, say(`${message}. ${capital(advice)}.`, ...evidence));
  return [...said.values()];
}
