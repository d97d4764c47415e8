import type { OomReport } from '../../reports/nodes.ts';
import { memoryAccount } from '../account/memory-account.ts';
import { percent, size } from '../size.ts';
import { type Ranking, rankTasks } from '../victim/rank-tasks.ts';
import { verifyVictim } from '../victim/verify-victim.ts';
import { whatIf } from '../victim/what-if.ts';
import { taskName } from '../words.ts';
import { type Statement, say } from './explanation.ts';

/** What would have led to another victim, or to none. */
export function change(report: OomReport): Statement[] {
  const { verdict, reason } = verifyVictim(report);
  const ranking = rankTasks(report);
  if (!ranking.known) return [];
  const chosen =
    verdict === 'agrees' && reason === 'highest-badness'
      ? [...protectedVictim(report, ranking), ...adjusted(report, ranking)]
      : [];
  return [...chosen, ...reclaim(report)];
}

function protectedVictim(report: OomReport, { tasks: [worst] }: Ranking): Statement[] {
  if (worst === undefined) return [];
  const { pid, name } = worst.task;
  const result = whatIf(report, { oomScoreAdj: { [pid]: -1000 } });
  if (!result.known) return [];
  const next = result.after;
  const instead =
    next === undefined
      ? 'there would have been nobody to kill'
      : `${taskName(next.task.name, next.task.pid)} would have been killed instead`;
  return [say(`With oom_score_adj -1000 for ${taskName(name, pid)}, ${instead}.`, worst.task, next?.task)];
}

/** The highest oom_score_adj that would have put the victim behind the next. */
function adjusted(report: OomReport, { tasks: [worst, next], generation, totalPages: total }: Ranking): Statement[] {
  const thousandth = generation.startsWith('2.6') ? 1 : Math.trunc(total.pages / 1000);
  if (worst?.inputs === undefined || typeof next?.badness !== 'number' || worst.badness == null || thousandth === 0)
    return [];
  const { pid, name } = worst.task;
  const adj = worst.inputs.oomScoreAdj - Math.floor((worst.badness - next.badness) / thousandth) - 1;
  if (adj <= -1000) return [];
  const result = whatIf(report, { oomScoreAdj: { [pid]: adj } });
  return result.known && result.changed
    ? [
        say(
          `An oom_score_adj of ${adj} or less for ${name ?? 'it'}, instead of ${worst.inputs.oomScoreAdj}, would have been enough for that.`,
          worst.task,
          next.task,
        ),
      ]
    : [];
}

/** Whether there was anything left that reclaim could have taken. */
function reclaim(report: OomReport): Statement[] {
  const account = memoryAccount(report);
  if (account === undefined || (report.invocation?.order ?? 0) < 0) return [];
  const parts = account.parts.filter(({ use }) => use === 'file' || use === 'slab reclaimable');
  const kb = parts.reduce((sum, part) => sum + part.kb, 0);
  const whose = account.of === 'memcg' ? 'the cgroup' : 'the machine';
  return [
    say(
      `Reclaim had ${size(kb)} of file cache and reclaimable objects to take, ${percent(kb, account.totalKb)} of what ${whose} has.`,
      ...parts.flatMap(({ evidence }) => evidence),
      ...account.evidence,
    ),
  ];
}
