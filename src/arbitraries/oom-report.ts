import * as fc from 'fast-check';
import { MemcgUsage } from '../records/memcg/lines.ts';
import type { Memcg } from '../records/memcg/nodes.ts';
import { CpusetLine, KillChoice, KilledProcess, OomConstraint, OomInvocation } from '../records/oom-killer/lines.ts';
import type { Kill } from '../records/oom-killer/nodes.ts';
import { CallTraceHeading, Frame, Hardware, StackHead } from '../records/stack/lines.ts';
import type { OomReport } from '../reports/nodes.ts';
import { lineOf } from './line.ts';
import { memInfo } from './mem-info.ts';
import { taskTable } from './task-table.ts';

function stackDump() {
  return fc
    .record({
      cpu: lineOf(StackHead),
      hardware: lineOf(Hardware),
      heading: lineOf(CallTraceHeading),
      callTrace: fc.array(lineOf(Frame), { minLength: 1, maxLength: 20 }),
    })
    .map(({ heading, ...dump }) => ({ ...dump, stack: { lines: [heading] } }));
}

function memcg(): fc.Arbitrary<Memcg> {
  const usage = (counter: 'memory' | 'swap') => lineOf(MemcgUsage).map((line) => ({ ...line, counter }));
  return fc.record({ memory: usage('memory'), swap: usage('swap'), stats: fc.constant([]) });
}

interface Cause {
  readonly cause: 'Out of memory' | 'Memory cgroup out of memory';
  readonly constraint: string;
}

const GLOBAL: Cause = { cause: 'Out of memory', constraint: 'CONSTRAINT_NONE' };
const MEMCG: Cause = { cause: 'Memory cgroup out of memory', constraint: 'CONSTRAINT_MEMCG' };

/** The end of a report: two lines with a score, or the constraint and one line with the cause. */
function ending({ cause, constraint }: Cause) {
  const scored = fc.tuple(lineOf(KillChoice), lineOf(KilledProcess)).map(([choice, kill]) => {
    const { cause: _cause, uid: _uid, pgtablesKb: _pgtables, oomScoreAdj: _adj, ...line } = kill;
    const killed: Kill = { ...line, pid: choice.pid, comm: choice.comm, score: choice.score };
    return { chosen: { ...choice, cause }, kills: [killed] };
  });
  const summarized = fc.tuple(lineOf(OomConstraint), lineOf(KilledProcess)).map(([summary, kill]) => ({
    constraint: { ...summary, constraint },
    kills: [{ ...kill, cause, pid: summary.pid, comm: summary.task } satisfies Kill],
  }));
  return fc.oneof(scored, summarized);
}

/** What was short, and an end that says the same. */
function memoryAndEnd() {
  return fc.oneof(
    fc.tuple(memInfo(), ending(GLOBAL)).map(([state, end]) => ({ memory: { memInfo: state }, end })),
    fc.tuple(memcg(), ending(MEMCG)).map(([block, end]) => ({ memory: { memcg: block }, end })),
  );
}

/**
 * Whole OOM reports, global or of a memory cgroup, of every table and kill
 * form. Places are 0, so that `print` gives the kernel's order.
 *
 * @example
 * fc.assert(fc.property(oomReport(), (report) => parse(print(report)).records.length === 1));
 */
export function oomReport(): fc.Arbitrary<OomReport> {
  return fc
    .record({
      invocation: lineOf(OomInvocation),
      cpuset: fc.option(lineOf(CpusetLine), { nil: undefined }),
      dump: stackDump(),
      table: taskTable(),
      cause: memoryAndEnd(),
    })
    .map(({ invocation, cpuset, dump, table, cause: { memory, end } }) => ({
      type: 'OomReport',
      start: 0,
      end: 0,
      diagnostics: [],
      envelope: {},
      invocation,
      // One task asks, and is named by each of these lines.
      ...(cpuset === undefined ? {} : { cpuset: { ...cpuset, comm: invocation.comm } }),
      ...dump,
      cpu: { ...dump.cpu, comm: invocation.comm },
      ...memory,
      ...table,
      ...end,
      reaped: [],
      complete: true,
    }));
}
