import type { OomReport } from '../../reports/nodes.ts';
import { size } from '../size.ts';
import { oomConstraint } from '../victim/constraint.ts';
import { type Finding, finding } from './finding.ts';

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
      return [finding('machine-out-of-memory', 'The memory of the whole machine ran out', constraint.evidence)];
    default:
      return [];
  }
}
