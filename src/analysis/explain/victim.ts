import type { Kill } from '../../records/oom-killer/nodes.ts';
import type { OomKill, OomReport } from '../../reports/nodes.ts';
import { size } from '../size.ts';
import type { RankedTask, Ranking } from '../victim/rank-tasks.ts';
import type { ScoreCheck } from '../victim/score-check.ts';
import { verifyVictim } from '../victim/verify-victim.ts';
import type { VictimCheck } from '../victim/victim-check.ts';
import { counted, taskName } from '../words.ts';
import { type Statement, say } from './explanation.ts';

/** Who died, why it was this task, and whether the score that was printed is right. */
export function victim(record: OomReport | OomKill): Statement[] {
  if (record.type === 'OomKill') return died(record);
  const check = verifyVictim(record);
  return [...died(record), ...where(record), ...why(record, check), ...score(check)];
}

function died({ kills, chosen, constraint, reaped }: OomReport | OomKill): Statement[] {
  if (kills.length > 0) return kills.map((kill) => killed(kill, chosen?.cause));
  const gone = reaped.map((line) => say(`${taskName(line.comm, line.pid)}: its memory was taken back.`, line));
  if (constraint === undefined) return gone.length > 0 ? gone : [say('Nobody, as far as the lines tell.')];
  const name = taskName(constraint.task, constraint.pid);
  return gone.length > 0
    ? [say(`${name} was chosen.`, constraint), ...gone]
    : [say(`${name} was chosen; no line says that it was killed.`, constraint)];
}

function killed(kill: Kill, lead: string | undefined): Statement {
  const memory = [
    ['anon', kill.anonRssKb],
    ['file', kill.fileRssKb],
    ['shmem', kill.shmemRssKb],
  ].flatMap(([name, kb]) => (typeof kb === 'number' && kb > 0 ? [`${size(kb)} ${name}`] : []));
  const cause = kill.cause ?? lead;
  const points = kill.score === undefined ? '' : `, score ${kill.score}`;
  const held = memory.join(' + ') || 'no resident memory printed';
  return say(`${taskName(kill.comm, kill.pid)}${points}: ${held}${cause === undefined ? '' : ` [${cause}]`}`, kill);
}

/** The cgroup that the victim was in, which need not be the one whose limit was hit. */
function where({ constraint, memcg }: OomReport): Statement[] {
  const path = constraint?.taskMemcg ?? memcg?.killedIn;
  const isOwn = path === undefined || path === '/' || path === constraint?.oomMemcg;
  return isOwn ? [] : [say(`It ran in the cgroup ${path}.`, constraint ?? memcg?.task)];
}

function why(report: OomReport, check: VictimCheck): Statement[] {
  const { verdict, reason, message, ranking, place, expected } = check;
  if (reason === 'no-victim') return [];
  const own = place === undefined ? undefined : ranking?.tasks[place - 1];
  const sources = [check.victim?.evidence, check.victim?.task, expected?.task];
  if (verdict === 'cannot tell')
    return [say(`Whether that follows from the kernel’s rule cannot be told: ${message}.`, ...sources)];
  if (reason !== 'highest-badness' || ranking === undefined || own === undefined)
    return [
      say(`${verdict === 'agrees' ? 'Why' : 'That does not follow from the kernel’s rule'}: ${message}.`, ...sources),
    ];
  const runnerUp = ranking.tasks.find((each) => each !== own);
  return [
    say(
      `Why: of ${counted(report.tasks.length, 'task')} it has the highest badness. ${badness(own, check)}`,
      ...sources,
    ),
    ...(typeof runnerUp?.badness === 'number'
      ? [say(`The next is ${taskName(runnerUp.task.name, runnerUp.task.pid)} with ${runnerUp.badness}.`, runnerUp.task)]
      : []),
    total(ranking),
    ...check.assumptions.map((text) => say(`This takes for granted: ${text}.`)),
  ];
}

/** The numbers that all pages are made of. */
function total({ totalPages: { pages, terms } }: Ranking): Statement {
  const sum = terms.map(({ name, pages: part }) => `${part} (${name})`).join(' + ');
  return say(`All pages: ${sum} = ${pages}.`, ...terms.flatMap(({ evidence }) => evidence));
}

/** The sum, term by term, as the kernel makes it. */
function badness({ badness: points, inputs }: RankedTask, { ranking }: VictimCheck): string {
  if (inputs === undefined || ranking === undefined) return '';
  const { rssPages, swapents, pageTablePages, oomScoreAdj } = inputs;
  const { pages } = ranking.totalPages;
  const own = `${rssPages} resident + ${swapents} swapped + ${pageTablePages} of page tables`;
  if (ranking.generation === '2.6.36' || ranking.generation === '2.6.39')
    return `Its pages (${own}) in thousandths of ${pages}, and oom_score_adj ${oomScoreAdj}, make ${points}.`;
  const adjusted = `oom_score_adj ${oomScoreAdj} × ${Math.trunc(pages / 1000)} (a thousandth of ${pages} pages)`;
  return `In pages: ${own} + ${adjusted} = ${points}.`;
}

function score({ score: check, victim: found, ranking, place }: VictimCheck): Statement[] {
  const own = place === undefined ? undefined : ranking?.tasks[place - 1];
  if (check === undefined || found === undefined || ranking === undefined) return [];
  return [say(scoreText(check, ranking, own?.badness ?? undefined), found.evidence, found.task)];
}

function scoreText(check: ScoreCheck, ranking: Ranking, points: number | undefined): string {
  const { printed, computed, withCapSysAdmin, matches, impliedPages } = check;
  const inThousandths = ranking.generation === '2.6.36' || ranking.generation === '2.6.39';
  const sum = inThousandths ? 'it is the badness' : `${points} × 1000 / ${ranking.totalPages.pages} = ${computed}`;
  switch (matches) {
    case 'computed': {
      const other = `With CAP_SYS_ADMIN on the host it would have been ${withCapSysAdmin}: the task has not got it.`;
      return `The score of ${printed} is right: ${sum}.${withCapSysAdmin === undefined ? '' : ` ${other}`}`;
    }
    case 'withCapSysAdmin':
      return `The score of ${printed} is right for a task that has CAP_SYS_ADMIN on the host; without it, it would have been ${computed}.`;
    case 'close':
      return `The score of ${printed} is right but for a thousandth: the table gives ${computed}, and was printed a moment later.`;
    case 'withSwap':
      return `The score of ${printed} shows that the cgroup could use swap: its total was ${impliedPages?.join(' to ')} pages. Without swap it would have been ${computed}.`;
    case 'neither':
      return `The score of ${printed} is not what the table gives, ${computed}${withCapSysAdmin === undefined ? '' : ` (${withCapSysAdmin} with CAP_SYS_ADMIN)`}: the task may have changed in between.`;
  }
}
