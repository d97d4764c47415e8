import { head } from '../head.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  HardLockupLine,
  IrqEventStamp,
  IrqTraceEvent,
  LockupPanic,
  ModulesLinkedIn,
  SoftLockupLine,
  SoftLockupLineOld,
} from './lines.ts';

/** watchdog_timer_fn and watchdog_hardlockup_check. */
export function lockupRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('watchdogTimerFn', [
      onPartly(SoftLockupLine, [], head),
      onPartly(SoftLockupLineOld, [], head),
      onPartly(HardLockupLine, [], head),
      onPartly(ModulesLinkedIn, [], (modules, draft) => {
        draft.lockup = { ...draft.lockup, modules };
      }),
      on(IrqEventStamp, (node, draft) => draft.otherLines.push(node)),
      on(IrqTraceEvent, (node, draft) => draft.otherLines.push(node)),
      on(LockupPanic, (panic, draft) => {
        draft.lockup = { ...draft.lockup, panic };
      }),
    ]),
  ];
}
