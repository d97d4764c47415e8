/** What records have in common. */
import type { Diagnostic } from '../../diagnostic.ts';
import type { Located, Partly } from '../../printk/types.ts';
import type { OtherLine } from '../../records/draft.ts';
import type { MemcgProtection } from '../../records/memcg/lines.ts';
import type { MemoryAllocation, MemoryAllocationsHeading } from '../../records/memory-allocations/lines.ts';
import type { Hardware, Workqueue } from '../../records/stack/lines.ts';
import type { CallTrace, Cpu, Stack } from '../../records/stack/nodes.ts';

/** Who wrote a record and when, from the envelopes of its first and last line. */
export interface RecordEnvelope {
  host?: string;
  /** As printed. */
  stamp?: string;
  /** ISO 8601 in UTC: only when date, year and zone are printed or given by the options. */
  time?: string;
  /** The kernel's own stamp. */
  bootSeconds?: number;
  endStamp?: string;
  endTime?: string;
  endBootSeconds?: number;
}

/** What every top-level record has. Its place is that of its lines, envelopes included. */
export interface RecordBase extends Located {
  /** The stretches of the input that are its lines, when other lines stand between them. */
  ranges?: [start: number, end: number][];
  diagnostics: Diagnostic[];
  envelope: RecordEnvelope;
  /** Lines of the record that have no place of their own. */
  otherLines?: OtherLine[];
}

/** What a memory state is followed by where allocation profiling is built in. */
export interface AllocationProfile {
  memoryAllocationsHeading?: MemoryAllocationsHeading;
  /** The places in the code that allocated most, the largest first. */
  memoryAllocations?: Partly<MemoryAllocation>[];
}

/** What cgroups may keep from reclaim while memory is short (6.19..). */
export interface MemoryProtection {
  memcgProtection?: MemcgProtection;
}

/** The stack dump of the task that asked. */
export interface StackDump {
  cpu?: Cpu;
  hardware?: Hardware;
  workqueue?: Workqueue;
  stack?: Stack;
  callTrace: CallTrace;
}

/**
 * A record that is one line: its own fields beside what every record has.
 * Several lines can make records of one type; `form` names the declaration.
 */
export interface LineRecord extends RecordBase {
  /** The declared line that the fields are those of. */
  form: string;
}

/** The program that wrote a line, where its name stands in the text and not in an envelope. */
export interface ProgramName {
  program?: string;
  programPid?: number;
}
