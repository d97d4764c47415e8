import type { CrashSession } from '../../crash/session/nodes.ts';
import { type ClockReading, nowOf } from './clock.ts';
import { type JudgedTask, judgedTasks } from './immune-tasks.ts';
import { knownWrongPrints, type PrintFinding } from './known-prints.ts';
import { type CountedWaiters, countedWaiters } from './list-counts.ts';
import { type MemoryUse, memoryUse, type UnexplainedMemory, unexplainedMemory } from './memory-use.ts';
import { outputsOfType } from './outputs.ts';
import { type RssTotals, rssTotals } from './rss-totals.ts';
import { type NamedCount, uninterruptible } from './uninterruptible.ts';
import { type LockWait, lockWaits } from './wait-chain.ts';
import { type WaitingTask, waitingTasks } from './waits.ts';

/** What a session of the crash utility tells of the machine. */
export interface SessionDiagnosis {
  memory?: MemoryUse;
  resident?: RssTotals;
  unexplained?: UnexplainedMemory;
  /** Tasks in uninterruptible sleep, by name. */
  uninterruptible: NamedCount[];
  /** Lines that `ps | grep UN | wc -l` counted: names that hold the letters too. */
  uninterruptibleLines?: number;
  /** The moment that the session shows. */
  now?: ClockReading;
  waiting: WaitingTask[];
  locks: LockWait[];
  listedWaiters: CountedWaiters[];
  judged: JudgedTask[];
  /** Prints that crash is known to get wrong. */
  findings: PrintFinding[];
}

/** The processes of the last whole `ps`: `-G` before plain. */
function resident(session: CrashSession): RssTotals | undefined {
  const tables = outputsOfType(session, 'PsTable').filter(({ command }) => command?.pipe === undefined);
  const leaders = tables.find(({ command }) => command?.args.includes('-G'));
  const table = leaders ?? tables[0];
  if (table === undefined || table.node.rows.length === 0) return undefined;
  return rssTotals(table.node.rows, { leadersOnly: leaders !== undefined });
}

/** The longest list that says in what state tasks are. */
function states(session: CrashSession): NamedCount[] {
  const lists = [
    ...outputsOfType(session, 'PsTable').map(({ node }) => node.rows),
    ...outputsOfType(session, 'PsLastRun').map(({ node }) => node.rows),
    ...outputsOfType(session, 'PsSinceLastRun').map(({ node }) => node.rows),
  ];
  const longest = lists.reduce<readonly { state: string; comm: string }[]>(
    (best, rows) => (rows.length > best.length ? rows : best),
    [],
  );
  return uninterruptible(longest);
}

function countedLines(session: CrashSession): number | undefined {
  return outputsOfType(session, 'Count').find(
    ({ command }) => command?.command === 'ps' && /\bUN\b/.test(command.pipe ?? ''),
  )?.node.value;
}

/**
 * What a session tells of a machine short of memory: how it was used, who waits
 * for whom and how long, who can be killed, and what of the prints is wrong.
 * Nothing is taken for known that the session does not show.
 *
 * @example diagnoseSession(parseCrash(text).records[0]).locks[0].holder // { task: 'ffff88000f04e400', pid: 24156, comm: 'ps' }
 */
export function diagnoseSession(session: CrashSession): SessionDiagnosis {
  const info = outputsOfType(session, 'KmemInfo')[0]?.node;
  const rss = resident(session);
  const unexplained = info === undefined || rss === undefined ? undefined : unexplainedMemory(info, rss.totalKb);
  const now = nowOf(session);
  const lines = countedLines(session);
  return {
    ...(info === undefined ? {} : { memory: memoryUse(info) }),
    ...(rss === undefined ? {} : { resident: rss }),
    ...(unexplained === undefined ? {} : { unexplained }),
    uninterruptible: states(session),
    ...(lines === undefined ? {} : { uninterruptibleLines: lines }),
    ...(now === undefined ? {} : { now }),
    waiting: waitingTasks(session),
    locks: lockWaits(session),
    listedWaiters: countedWaiters(session),
    judged: judgedTasks(session),
    findings: knownWrongPrints(session),
  };
}
