import { head } from '../head.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  cpustatLines,
  HardLockupLine,
  IrqEventStamp,
  IrqTraceEvent,
  LockupCpu,
  LockupPanic,
  ModulesLinkedIn,
  ModulesSupported,
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
        // x86_64 prints them twice.
        if (draft.lockup?.modules === undefined) draft.lockup = { ...draft.lockup, modules };
        else draft.otherLines.push(modules);
      }),
      ...cpustatLines.map((usage) => on(usage, (node, draft) => draft.otherLines.push(node))),
      on(ModulesSupported, (node, draft) => draft.otherLines.push(node)),
      on(LockupCpu, (node, draft) => draft.otherLines.push(node)),
      on(IrqEventStamp, (node, draft) => draft.otherLines.push(node)),
      on(IrqTraceEvent, (node, draft) => draft.otherLines.push(node)),
      on(LockupPanic, (panic, draft) => {
        draft.lockup = { ...draft.lockup, panic };
      }),
    ]),
  ];
}
