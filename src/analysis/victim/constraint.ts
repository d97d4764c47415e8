import type { Located } from '../../printk/types.ts';
import type { OomReport } from '../../reports/nodes.ts';
import { nodeNumbers } from '../node-list.ts';

/** What memory ran out: all of it, that of some nodes, or that of a memory cgroup. */
export type ConstraintKind = 'none' | 'cpuset' | 'memory-policy' | 'memcg';

/** The constraint of an OOM kill, and how it is known. */
export interface OomConstraint {
  readonly kind: ConstraintKind;
  /** Printed as such (5.0..), or followed from what else is printed. */
  readonly printed: boolean;
  /** Nodes that the request was bound to. */
  readonly nodes?: readonly number[];
  /** The line that tells it. */
  readonly evidence?: Located;
}

const PRINTED: Readonly<Record<string, ConstraintKind>> = {
  CONSTRAINT_NONE: 'none',
  CONSTRAINT_CPUSET: 'cpuset',
  CONSTRAINT_MEMORY_POLICY: 'memory-policy',
  CONSTRAINT_MEMCG: 'memcg',
};

const CAUSES: Readonly<Record<string, ConstraintKind>> = {
  'Memory cgroup out of memory': 'memcg',
  'No available memory (MPOL_BIND)': 'memory-policy',
  'No available memory in cpuset': 'cpuset',
};

/**
 * What memory ran out. Since 5.0 a line says it; before, a memory-cgroup block
 * or the lead of the kill line does, and a report that shows every zone of the
 * machine to a task that may use all its nodes is about all memory. undefined
 * when nothing tells.
 *
 * @example oomConstraint(report)?.kind // 'memcg'
 */
export function oomConstraint(report: OomReport): OomConstraint | undefined {
  return fromLine(report) ?? fromMemcg(report) ?? fromCause(report) ?? fromNodes(report);
}

function fromLine({ constraint }: OomReport): OomConstraint | undefined {
  const kind = constraint && PRINTED[constraint.constraint];
  if (constraint === undefined || kind === undefined) return undefined;
  const list = kind === 'cpuset' ? constraint.memsAllowed : kind === 'memory-policy' ? constraint.nodemask : undefined;
  const nodes = list === undefined ? undefined : nodeNumbers(list);
  return { kind, printed: true, evidence: constraint, ...(nodes === undefined ? {} : { nodes }) };
}

function fromMemcg({ memcg }: OomReport): OomConstraint | undefined {
  const evidence = memcg?.memory ?? memcg?.task ?? memcg?.stats[0];
  return evidence === undefined ? undefined : { kind: 'memcg', printed: false, evidence };
}

function fromCause({ chosen, kills }: OomReport): OomConstraint | undefined {
  const line = [chosen, ...kills].find((each) => each?.cause !== undefined && CAUSES[each.cause] !== undefined);
  const kind = CAUSES[line?.cause ?? ''];
  return line === undefined || kind === undefined ? undefined : { kind, printed: false, evidence: line };
}

/** Kernels before 3.8 leave the memory map out of a zone's present pages, 1 or 2 % of it; a node left out is more. */
const WHOLE_MACHINE = 0.95;

function fromNodes({ memInfo, cpuset, invocation }: OomReport): OomConstraint | undefined {
  const pageKb = memInfo?.buddyLists[0]?.orders.find(({ order }) => order === 0)?.sizeKb;
  const ramPages = memInfo?.ramPages;
  if (memInfo === undefined || pageKb === undefined || ramPages === undefined) return undefined;
  const present = memInfo.zones.reduce((sum, { presentKb = 0 }) => sum + presentKb / pageKb, 0);
  if (present < ramPages * WHOLE_MACHINE) return undefined;
  const mask = invocation !== undefined && 'nodemask' in invocation ? invocation.nodemask : undefined;
  const lists = [cpuset?.memsAllowed, mask].flatMap((list) => (list === undefined ? [] : (nodeNumbers(list) ?? [])));
  const free = memInfo.zones.every(({ node = 0 }) => lists.length === 0 || lists.includes(node));
  const evidence = cpuset ?? invocation;
  return free ? { kind: 'none', printed: false, ...(evidence ? { evidence } : {}) } : undefined;
}
