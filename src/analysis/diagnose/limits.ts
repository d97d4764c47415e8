import type { OomReport } from '../../reports/nodes.ts';
import { size } from '../size.ts';
import { type OomConstraint, oomConstraint } from '../victim/constraint.ts';
import { type ZoneState, zoneStates } from '../watermarks/zone-states.ts';
import { zoneName } from '../words.ts';
import { type Finding, finding } from './finding.ts';
import { judgedZones } from './zones.ts';

/** The path of the cgroup whose limit was reached. */
export function limitedCgroup({ constraint, memcg }: OomReport): string | undefined {
  return constraint?.oomMemcg ?? memcg?.limitOf ?? memcg?.stats[0]?.path;
}

/** Whose memory ran out. */
export function limitFindings(report: OomReport): Finding[] {
  const { invocation, memcg } = report;
  if (invocation?.order !== undefined && invocation.order < 0)
    return [
      finding('asked-by-hand', 'The kill was asked for with SysRq-f; memory need not have been short', invocation),
    ];
  const constraint = oomConstraint(report);
  switch (constraint?.kind) {
    case 'memcg': {
      const { memory } = memcg ?? {};
      const used = memory === undefined ? '' : `: ${size(memory.usageKb)} in use`;
      const limit = memory?.limitKb === undefined ? '' : ` of a limit of ${size(memory.limitKb)}`;
      const path = limitedCgroup(report) ?? '(not named)';
      return [
        finding(
          'cgroup-limit',
          `The memory cgroup ${path} reached its limit${used}${limit}`,
          memory,
          constraint.evidence,
        ),
      ];
    }
    case 'cpuset':
    case 'memory-policy': {
      const by = constraint.kind === 'cpuset' ? 'its cpuset' : 'its memory policy';
      const nodes = constraint.nodes === undefined ? 'some nodes' : `node ${constraint.nodes.join(', ')}`;
      return [
        finding(
          'nodes-out-of-memory',
          `The memory of ${nodes} ran out, to which ${by} binds the task`,
          constraint.evidence,
        ),
      ];
    }
    case 'none':
      return ofMachine(report, constraint);
    default:
      return [];
  }
}

/** Zones that the request may not use, and that are not short. */
export function barredZones(report: OomReport): ZoneState[] {
  return zoneStates(report).filter(
    ({ served, below, zone }) => served === 'not allowed' && below === undefined && (zone.freeKb ?? 0) > 0,
  );
}

/** All memory, unless it was only that of the zones which will do, or none was missing but a block in one piece. */
function ofMachine(report: OomReport, { evidence }: OomConstraint): Finding[] {
  const barred = barredZones(report);
  if (barred.length > 0) {
    const free = barred.map(({ zone }) => `${zoneName(zone)} ${size(zone.freeKb ?? 0)}`).join(', ');
    const message = `The zones that the request may use ran out, while others had memory free: ${free}`;
    return [finding('lower-zones-out-of-memory', message, evidence, ...barred.map(({ zone }) => zone))];
  }
  if (judgedZones(report).some(({ verdict }) => verdict === 'fragmentation')) return [];
  return [finding('machine-out-of-memory', 'The memory of the whole machine ran out', evidence)];
}
