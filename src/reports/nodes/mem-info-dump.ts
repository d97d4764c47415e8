import type { SysrqShowMemory } from '../../records/mem-info/lines.ts';
import type { MemInfo } from '../../records/mem-info/nodes.ts';
import type { AllocationProfile, RecordBase, StackDump } from './base.ts';

/** A memory state on its own: SysRq-m, or what is left of a report. */
export interface MemInfoDump extends RecordBase, StackDump, AllocationProfile {
  type: 'MemInfoDump';
  trigger?: 'sysrq';
  sysrq?: SysrqShowMemory;
  memInfo: MemInfo;
}
