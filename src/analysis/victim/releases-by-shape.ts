import type { OomReport } from '../../reports/nodes.ts';

/**
 * Releases that a report without its release can be from, one for each formula
 * of badness that kernels with its forms have: by the columns of its table and
 * by its kill line. Distributions take new forms into old kernels, so that an
 * older formula than the form's own is among them where that is known.
 *
 * @example releasesByShape(report) // ['5.4', '5.9']
 */
export function releasesByShape({ tasks, kills, chosen }: OomReport): string[] {
  const row = tasks.find(({ truncated }) => truncated === undefined);
  if (row === undefined) return [];
  if (row.rssAnonPages !== undefined) return ['6.8'];
  if (kills.some(({ pgtablesKb }) => pgtablesKb !== undefined)) return ['5.4', '5.9'];
  // A score is printed up to 5.0; RHEL 8 prints none and has the formula of 4.17.
  if (row.pgtablesBytes !== undefined) return chosen === undefined ? ['4.17', '5.9'] : ['4.15', '4.17'];
  if (row.nrPmds !== undefined) return ['4.9'];
  if (row.nrPtes !== undefined) return ['3.10', '3.14'];
  return row.oomScoreAdj === undefined ? [] : ['2.6.36', '2.6.39', '3.5'];
}
