import { type Diagnostic, diagnostic } from '../diagnostic.ts';
import type { Document } from '../reports/parse-log.ts';
import { backtrace } from './backtrace/backtrace.ts';
import type { Backtrace } from './backtrace/nodes.ts';
import { withDigits } from './digits.ts';
import { type Disassembly, disassembly } from './disassembly/disassembly.ts';
import type { Family } from './family.ts';
import { type KmemFree, kmemFree } from './kmem/free.ts';
import { type KmemInfo, kmemInfo } from './kmem/info.ts';
import { type KmemSlabs, kmemSlabs } from './kmem/slabs.ts';
import { type KmemVmstat, kmemVmstat } from './kmem/vmstat.ts';
import { type KmemZones, kmemZones } from './kmem/zones.ts';
import type { Line } from './line/line.ts';
import { type ListWalk, listWalk } from './list/list-walk.ts';
import type { CrashNode } from './node.ts';
import { linesOf } from './parse-crash.ts';
import { type PsLastRun, type PsSinceLastRun, psLastRun, psSinceLastRun } from './ps/last-run.ts';
import { type PsTable, psTable } from './ps/table.ts';
import { type PsTimes, psTimes } from './ps/times.ts';
import { type RunQueueClocks, runQueueClocks } from './runq/runq.ts';
import { segmentsOf } from './session/segments.ts';
import type { StructValue } from './struct/nodes.ts';
import { structValue } from './struct/struct.ts';
import { type TaskSchedInfo, taskSchedInfo } from './task/sched-info-family.ts';
import { type TaskStruct, taskStruct } from './task/task-struct.ts';

/** Reads a text as one kind of output, with or without prompts; whatever is none of it gets a diagnostic. */
function parseFamily<N extends CrashNode>(family: Family<N>, input: string | Uint8Array): Document<N> {
  const { texts, unterminated, bytes } = linesOf(input);
  const records: N[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { output } of segmentsOf(texts, unterminated)) {
    for (let index = 0; index < output.length; ) {
      const line = output[index] as Line;
      const block = line.blank ? undefined : family.read(output, index, true);
      if (block === undefined && !line.blank)
        diagnostics.push(diagnostic('unread-line', `no line of: ${family.title}`, line.start, line.end));
      if (block !== undefined) {
        records.push(withDigits(block.node));
        diagnostics.push(...block.diagnostics);
      }
      index = block?.next ?? index + 1;
    }
  }
  return { type: 'Document', offsetUnit: bytes ? 'bytes' : 'utf16', records, diagnostics };
}

/** A function that reads one kind of output. */
function parserOf<N extends CrashNode>(family: Family<N>): (input: string | Uint8Array) => Document<N> {
  return (input) => parseFamily(family, input);
}

/**
 * Parses `kmem -i`: how memory is used.
 *
 * @throws TypeError when the input is neither text nor bytes, as all of these functions
 * @example parseKmemInfo('FREE 20622 80.6 MB 0% of TOTAL MEM').records[0].rows[0].pages // 20622
 */
export const parseKmemInfo: (input: string | Uint8Array) => Document<KmemInfo> = parserOf(kmemInfo);
/** Parses `kmem -f` and `-F`: what the buddy allocator has free. */
export const parseKmemFree: (input: string | Uint8Array) => Document<KmemFree> = parserOf(kmemFree);
/** Parses `kmem -z`: zones with their marks and counters. */
export const parseKmemZones: (input: string | Uint8Array) => Document<KmemZones> = parserOf(kmemZones);
/** Parses `kmem -s` and `-S`: slab caches. */
export const parseKmemSlabs: (input: string | Uint8Array) => Document<KmemSlabs> = parserOf(kmemSlabs);
/** Parses `kmem -V`: counters of memory. */
export const parseKmemVmstat: (input: string | Uint8Array) => Document<KmemVmstat> = parserOf(kmemVmstat);
/** Parses `ps` and `ps -G`: tasks. */
export const parsePs: (input: string | Uint8Array) => Document<PsTable> = parserOf(psTable);
/** Parses `ps -l`: when tasks were last put on a CPU. */
export const parsePsLastRun: (input: string | Uint8Array) => Document<PsLastRun> = parserOf(psLastRun);
/** Parses `ps -m`: how long ago that was. */
export const parsePsSinceLastRun: (input: string | Uint8Array) => Document<PsSinceLastRun> = parserOf(psSinceLastRun);
/** Parses `ps -t`: since when tasks run, and what CPU time they used. */
export const parsePsTimes: (input: string | Uint8Array) => Document<PsTimes> = parserOf(psTimes);
/** Parses `task` and `task -R`: tasks and members of their structures. */
export const parseTaskStruct: (input: string | Uint8Array) => Document<TaskStruct> = parserOf(taskStruct);
/** Parses the scheduler's accounts of tasks, as `task -R sched_info` prints them. */
export const parseSchedInfo: (input: string | Uint8Array) => Document<TaskSchedInfo> = parserOf(taskSchedInfo);
/** Parses values of structures and variables. */
export const parseStructValue: (input: string | Uint8Array) => Document<StructValue> = parserOf(structValue);
/** Parses `bt`: stacks of tasks. */
export const parseBacktrace: (input: string | Uint8Array) => Document<Backtrace> = parserOf(backtrace);
/** Parses `list` and `tree`. */
export const parseListWalk: (input: string | Uint8Array) => Document<ListWalk> = parserOf(listWalk);
/** Parses `dis`: instructions. */
export const parseDisassembly: (input: string | Uint8Array) => Document<Disassembly> = parserOf(disassembly);
/** Parses `runq -t`: the clocks of the CPUs. */
export const parseRunQueueClocks: (input: string | Uint8Array) => Document<RunQueueClocks> = parserOf(runQueueClocks);
