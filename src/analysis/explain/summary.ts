import type { AllocationFailure, AllocationStall, OomReport } from '../../reports/nodes.ts';
import { barredZones, limitedCgroup } from '../diagnose/limits.ts';
import { memoryRequest } from '../gfp/request.ts';
import { pageSizeKb } from '../page-size.ts';
import { releaseOf } from '../release-of.ts';
import { size } from '../size.ts';
import { stallTime } from '../stall-time.ts';
import { oomConstraint } from '../victim/constraint.ts';
import { type Victim, victimOf } from '../victim/victim-of.ts';
import { taskName, zoneName } from '../words.ts';
import { type Source, type Statement, say } from './explanation.ts';

/** A record that somebody's request for memory led to. */
type Asked = OomReport | AllocationFailure | AllocationStall;

/** What happened, in two sentences for somebody who has never seen such a report. */
export function summary(record: Asked): Statement[] {
  switch (record.type) {
    case 'OomReport':
      return [called(record), ...chosen(record)];
    case 'AllocationFailure':
      return [
        say(`${asker(record)} asked for ${wanted(record)} and did not get it.`, record.invocation),
        say('Nobody was killed for it: whoever asks has to do without, which it may or may not handle well.'),
      ];
    case 'AllocationStall': {
      const stallMs = stallTime(record.invocation);
      const time = stallMs === undefined ? 'long' : `${(stallMs / 1000).toFixed(1)} seconds`;
      return [
        say(
          `${asker(record)} had to wait ${time} for ${wanted(record)}, while the kernel tried to free some.`,
          record.invocation,
        ),
      ];
    }
  }
}

/** Who asked, as far as the first line and the stack head say. */
export function asker({ invocation, cpu }: Asked): string {
  const comm = invocation !== undefined && 'comm' in invocation ? invocation.comm : undefined;
  const name = taskName(comm ?? cpu?.comm, cpu?.pid);
  return name === 'a task' ? 'A task' : name;
}

/** How much was asked for: `4 kB`, `4.0 MB in one piece`. */
function wanted(record: Asked): string {
  const order = memoryRequest(record)?.order;
  const pageKb = pageSizeKb(record);
  if (order === undefined) return 'memory';
  const pages = 2 ** order;
  const amount = pageKb === undefined ? `${pages} page${pages === 1 ? '' : 's'}` : size(pages * pageKb);
  return order === 0 ? `${amount} of memory` : `${amount} of memory in one piece`;
}

/** The invocation has order -1 when nobody asked for memory. */
function isSysrq({ invocation }: OomReport): boolean {
  return invocation?.order !== undefined && invocation.order < 0;
}

function called(report: OomReport): Statement {
  const { invocation, memcg } = report;
  if (isSysrq(report))
    return say(
      'Somebody told the kernel by hand (SysRq-f) to kill the task that is worst; memory need not have been short.',
      invocation,
    );
  const constraint = oomConstraint(report);
  const when = invocation === undefined ? '' : ` when ${asker(report)} asked for ${wanted(report)}`;
  const sources = [constraint?.evidence, memcg?.memory, invocation];
  if (constraint?.kind === 'memcg') {
    const path = limitedCgroup(report);
    const limit = memcg?.memory?.limitKb;
    const what = `The memory cgroup${path === undefined ? '' : ` ${path}`} was at its limit${limit === undefined ? '' : ` of ${size(limit)}`}`;
    return say(`${what}${when}. The machine itself need not have been short of memory.`, ...sources);
  }
  if (constraint?.kind === 'none') {
    const barred = barredZones(report).map(({ zone }) => zone);
    const but =
      barred.length === 0 ? '' : `, although ${barred.map(zoneName).join(', ')}, which will not do for it, had some`;
    const what = (memoryRequest(report)?.order ?? 0) > 0 ? 'no such piece of memory' : 'no memory';
    return say(`The machine had ${what} left${when}${but}.`, ...sources, ...barred);
  }
  if (constraint?.nodes !== undefined)
    return say(
      `Memory node ${constraint.nodes.join(', ')}, to which the task is bound, had no memory left${when}.`,
      ...sources,
    );
  return say(`The kernel had no memory left${when}.`, ...sources);
}

function chosen(report: OomReport): Statement[] {
  const victim = victimOf(report, releaseOf(report));
  const nobody = report.otherLines?.find(({ type }) => type === 'NoKillableProcesses');
  if (nobody !== undefined) return [say('The kernel found nobody whom it may kill.', nobody)];
  if (victim === undefined) return [];
  const { kills, reaped } = report;
  const killed = kills[0];
  const held = heldBy(report, victim);
  const whom = `${taskName(victim.name, victim.pid)}${held === undefined ? '' : `, which held ${held}`}`;
  const child = victim.sacrificed;
  const sources: Source[] = [victim.evidence, killed, victim.task];
  if (child !== undefined)
    return [say(`It chose ${whom}, and killed its child ${taskName(child.name, child.pid)} in its stead.`, ...sources)];
  if (killed !== undefined) {
    // The kernel prints the victim a second time among those of its cgroup.
    const others = new Set(kills.map(({ pid }) => pid)).size - 1;
    const more = others === 0 ? '' : `, and ${others} more of its cgroup`;
    const killer = isSysrq(report) ? 'The kernel' : 'To get some back, the kernel';
    return [say(`${killer} killed ${whom}${more}.`, ...sources, ...kills)];
  }
  const gone = reaped.find(({ pid }) => pid === victim.pid);
  const end = gone === undefined ? 'no line here says that it was killed' : 'its memory was taken back';
  return [say(`The kernel chose ${whom}, to be killed; ${end}.`, ...sources, gone)];
}

/** What the victim had in memory, by its row or by the kill line. */
function heldBy(report: OomReport, { pid, task }: Victim): string | undefined {
  const pageKb = pageSizeKb(report);
  if (task?.rssPages !== undefined && pageKb !== undefined) return size(task.rssPages * pageKb);
  const { anonRssKb, fileRssKb = 0, shmemRssKb = 0 } = report.kills.find((kill) => kill.pid === pid) ?? {};
  return anonRssKb === undefined ? undefined : size(anonRssKb + fileRssKb + shmemRssKb);
}
