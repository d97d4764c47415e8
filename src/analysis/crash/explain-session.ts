import type { CrashSession } from '../../crash/session/nodes.ts';
import { size } from '../size.ts';
import { columns } from './columns.ts';
import { diagnoseSession, type SessionDiagnosis } from './diagnose-session.ts';
import { explainLocks } from './explain-locks.ts';
import { explainWaits } from './explain-waits.ts';
import { outputsOfType } from './outputs.ts';

/** Names that the table of resident memory shows. */
const NAMES = 10;

interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function machine(session: CrashSession): string[] {
  const info = session.banner ?? outputsOfType(session, 'SystemInfo')[0]?.node;
  if (info === undefined) return [];
  const facts = [
    ['kernel', info.release],
    ['memory', info.memory === undefined ? undefined : `${info.memory} ${info.memoryUnit}`],
    ['up for', info.uptime],
    ['panic', info.panic],
  ] as const;
  return facts.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`  ${name}: ${value}`]));
}

function memory({ memory: use, resident, unexplained }: SessionDiagnosis): string[] {
  if (use === undefined) return [];
  const kb = (pages: number | undefined) =>
    pages === undefined || use.pageBytes === undefined ? undefined : size((pages * use.pageBytes) / 1024);
  const amount = (pages: number | undefined) => kb(pages) ?? `${pages} pages`;
  const swap = use.swapTotalPages === 0 ? ['  There is no swap.'] : [];
  const commit =
    use.committedPercent === undefined
      ? []
      : [
          `  Promised: ${amount(use.committedPages)}, ${use.committedPercent}% of the limit. By itself that is no failure.`,
        ];
  const held =
    resident === undefined ? [] : [`  Resident in ${resident.processes} processes: at most ${size(resident.totalKb)}.`];
  const rest =
    unexplained === undefined || unexplained.unexplainedKb === 0
      ? []
      : [
          `  In use and neither in processes, page cache nor slab: at least ${size(Math.round(unexplained.unexplainedKb))} (${unexplained.percent.toFixed(1)}%).`,
        ];
  return [
    `  Free: ${amount(use.freePages)} of ${amount(use.totalPages)}; slab ${amount(use.slabPages)}.`,
    ...swap,
    ...commit,
    ...held,
    ...rest,
  ];
}

function holders({ resident }: SessionDiagnosis): string[] {
  if (resident === undefined) return [];
  const rows = resident.byName
    .slice(0, NAMES)
    .map(({ comm, processes, rssKb, largestKb }) => [comm, String(processes), size(rssKb), size(largestKb)]);
  return [columns([['name', 'processes', 'rss', 'largest'], ...rows])];
}

function sleepers({ uninterruptible, uninterruptibleLines: counted }: SessionDiagnosis): string[] {
  const listed = uninterruptible.map(({ comm, tasks }) => `${comm} ${tasks}`).join(', ');
  return [
    ...(counted === undefined
      ? []
      : [`  ${counted} lines of ps hold UN: so many tasks, or fewer where a name holds the letters.`]),
    ...(listed === '' ? [] : [`  Listed: ${listed}.`]),
  ];
}

function immunity({ judged }: SessionDiagnosis): string[] {
  return judged.map(({ comm, signal, immune, oomScoreAdj, oomScoreAdjMin }) => {
    const who = comm ?? `The task of signal_struct ${signal}`;
    if (immune !== undefined)
      return `  ${who}: oom_score_adj ${oomScoreAdj}, so ${immune ? 'it cannot be chosen' : 'it can be chosen'}.`;
    return `  ${who}: oom_score_adj_min ${oomScoreAdjMin} is the floor of its own settings, not oom_score_adj. Only oom_score_adj -1000 is immune, so whether it can be chosen is not said.`;
  });
}

function doubts(session: CrashSession, { findings }: SessionDiagnosis): string[] {
  const remarks = session.diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => message);
  return [...new Set([...findings.map(({ about, message }) => `${about}: ${message}.`), ...remarks])].map(
    (text) => `  ${text}`,
  );
}

/**
 * A session of the crash utility in words: what was short, who held the memory,
 * who waits for whom and how long, who can be killed, what is in doubt.
 *
 * @example console.log(explainSession(parseCrash(text).records[0]));
 */
export function explainSession(session: CrashSession): string {
  const diagnosis = diagnoseSession(session);
  const sections: Section[] = [
    { title: 'Machine', lines: machine(session) },
    { title: 'What was short', lines: memory(diagnosis) },
    { title: 'Who held the memory', lines: holders(diagnosis) },
    { title: 'Tasks in uninterruptible sleep', lines: sleepers(diagnosis) },
    { title: 'Who waits for whom', lines: explainLocks(diagnosis) },
    { title: 'For how long', lines: explainWaits(diagnosis) },
    { title: 'Who can be killed', lines: immunity(diagnosis) },
    { title: 'Doubts', lines: doubts(session, diagnosis) },
  ];
  const told = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => `${title}\n${lines.join('\n')}`);
  const empty = told.length === 0 ? ['It shows nothing of memory or of waiting tasks.'] : told;
  return ['A session of the crash utility', ...empty].join('\n\n');
}
