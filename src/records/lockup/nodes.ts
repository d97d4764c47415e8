import type { LineNode, Partly } from '../../printk/types.ts';
import type { HardLockupLine, LockupPanic, ModulesLinkedIn, SoftLockupLine, SoftLockupLineOld } from './lines.ts';

/** The CPU that is stuck, as far as the line is whole. The type tells the form of the line. */
export interface StuckCpu extends LineNode {
  type: SoftLockupLine['type'] | SoftLockupLineOld['type'] | HardLockupLine['type'];
  /** What stands before the message. */
  prefix?: 'watchdog: ' | 'NMI watchdog: ' | 'Kernel panic - not syncing: ';
  stuckCpu?: number;
  seconds?: number;
  /** The task that ran there. */
  comm?: string;
  pid?: number;
  /** The CPU that found out. */
  thisCpu?: number;
}

/** What a lockup report holds beside its first line and the stack. */
export interface LockupParts {
  modules?: Partly<ModulesLinkedIn>;
  panic?: LockupPanic;
}
