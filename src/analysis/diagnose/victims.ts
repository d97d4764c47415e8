import type { GroupKill, ReaperFailed } from '../../records/oom-killer/lines.ts';
import type { LogRecord, OomKill, OomReport } from '../../reports/nodes.ts';
import { verifyVictim } from '../victim/verify-victim.ts';
import type { VictimCheck } from '../victim/victim-check.ts';
import { capital, counted, taskName } from '../words.ts';
import { type Finding, finding } from './finding.ts';

/** Who was chosen, and whether rightly. */
export function victimFindings(record: LogRecord): Finding[] {
  if (record.type !== 'OomReport' && record.type !== 'OomKill') return [];
  return [...(record.type === 'OomReport' ? ofChoice(record, verifyVictim(record)) : []), ...ofKilling(record)];
}

function ofChoice(report: OomReport, check: VictimCheck): Finding[] {
  const { victim, verdict, reason, message, expected, score } = check;
  if (reason === 'nobody-killable')
    return [finding('nobody-killable', 'The kernel found nobody whom it may kill', noneKillable(report))];
  if (victim === undefined) return [];
  const name = taskName(victim.name, victim.pid);
  const rows = [victim.evidence, victim.task, expected?.task];
  const findings: Finding[] = [];
  if (reason === 'asker')
    findings.push(finding('asker-killed', `${name} was killed as it asked for memory`, victim.evidence));
  else if (verdict === 'agrees')
    findings.push(
      finding('choice-verified', `${name} has the highest badness of ${counted(report.tasks.length, 'task')}`, ...rows),
    );
  else if (verdict === 'disagrees') findings.push(finding('choice-differs', capital(message), ...rows));
  if (score?.matches === 'neither')
    findings.push(
      finding('score-differs', `The kernel printed score ${score.printed}, the table gives ${score.computed}`, ...rows),
    );
  if (victim.sacrificed !== undefined) {
    const { pid, name: child } = victim.sacrificed;
    findings.push(
      finding('child-sacrificed', `${taskName(child, pid)} was killed in the stead of ${name}`, report.kills[0]),
    );
  }
  return findings;
}

function noneKillable({ otherLines = [] }: OomReport) {
  return otherLines.find(({ type }) => type === 'NoKillableProcesses');
}

function ofKilling({ kills, reaped, constraint, otherLines = [] }: OomReport | OomKill): Finding[] {
  const findings: Finding[] = [];
  for (const line of otherLines) {
    if (line.type === 'GroupKill') {
      const { path } = line as GroupKill;
      findings.push(finding('group-killed', `All tasks of ${path} were killed (memory.oom.group)`, line, ...kills));
    }
    if (line.type === 'ReaperFailed') {
      const { comm, pid } = line as ReaperFailed;
      findings.push(finding('memory-not-freed', `The memory of ${taskName(comm, pid)} could not be taken back`, line));
    }
  }
  const seen = kills.length > 0 || reaped.some(({ pid }) => pid === constraint?.pid);
  if (constraint?.pid === undefined || seen) return findings;
  const message = `${taskName(constraint.task, constraint.pid)} was chosen, but no line says that it was killed`;
  return [...findings, finding('kill-not-logged', message, constraint)];
}
