/** Records of tasks and CPUs that do not go on. */
import type { HungTaskLine } from '../../records/hung-task/lines.ts';
import type { HungTaskParts } from '../../records/hung-task/nodes.ts';
import type { LockupParts, StuckCpu } from '../../records/lockup/nodes.ts';
import type { RecordBase, StackDump } from './base.ts';

/** A task that waits for longer than the watchdog likes. `form` names the declaration of the first line. */
export interface HungTask
  extends RecordBase,
    HungTaskParts,
    Pick<StackDump, 'workqueue' | 'stack' | 'callTrace'>,
    Partial<Omit<HungTaskLine, 'type' | 'start' | 'end'>> {
  type: 'HungTask';
  form: HungTaskLine['type'];
}

/**
 * A CPU that does not come back to the scheduler, or not even to its timer. `form` names the declaration of the first
 * line.
 */
export interface SoftLockup extends RecordBase, StackDump, LockupParts, Omit<StuckCpu, 'type' | 'start' | 'end'> {
  type: 'SoftLockup';
  form: StuckCpu['type'];
  /** Interrupts did not come through either. */
  hard?: true;
}
