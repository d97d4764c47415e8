import type { Draft } from '../draft.ts';
import { head } from '../head.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  HungTaskCoredump,
  HungTaskHint,
  HungTaskKernel,
  HungTaskLine,
  HungTaskOwner,
  HungTaskOwnerUnknown,
  HungTaskPanic,
  HungTaskSuppressed,
  TaskState,
  TaskStateOld,
  TaskStateOldest,
} from './lines.ts';
import type { HungTaskParts } from './nodes.ts';

/** Sets a part of the report; each stands in it once. */
function part<K extends keyof HungTaskParts>(key: K) {
  return (node: NonNullable<HungTaskParts[K]>, draft: Draft): void => {
    draft.hungTask ??= {};
    draft.hungTask[key] = node;
  };
}

/** hung_task_info, and sched_show_task which it calls. */
export function hungTaskRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('hungTaskInfo', [
      onPartly(HungTaskLine, [], head),
      onPartly(HungTaskKernel, [], part('kernel')),
      on(HungTaskCoredump, part('coredump')),
      on(HungTaskHint, part('hint')),
      on(HungTaskSuppressed, part('suppressed')),
      on(HungTaskPanic, part('panic')),
    ]),
    grammar.block('schedShowTask', [
      onPartly(TaskState, [], part('state')),
      onPartly(TaskStateOld, [], part('state')),
      onPartly(TaskStateOldest, [], part('state')),
    ]),
    grammar.block('debugShowBlocker', [
      onPartly(HungTaskOwner, [], part('owner')),
      onPartly(HungTaskOwnerUnknown, [], part('owner')),
    ]),
  ];
}
