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
import type { AnyTaskState, HungTaskParts } from './nodes.ts';

/** Sets a part of the report; each stands in it once. */
function part<K extends keyof HungTaskParts>(key: K) {
  return (node: NonNullable<HungTaskParts[K]>, draft: Draft): void => {
    draft.hungTask ??= {};
    draft.hungTask[key] = node;
  };
}

/** Of the task that waits, and after the line that names it, of the one that it waits for. */
function state(node: AnyTaskState, draft: Draft): void {
  draft.hungTask ??= {};
  if (draft.hungTask.owner === undefined) draft.hungTask.state = node;
  else draft.hungTask.ownerDump = { state: node, callTrace: [] };
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
      onPartly(TaskState, [], state),
      onPartly(TaskStateOld, [], state),
      onPartly(TaskStateOldest, [], state),
    ]),
    grammar.block('debugShowBlocker', [
      onPartly(HungTaskOwner, [], part('owner')),
      onPartly(HungTaskOwnerUnknown, [], part('owner')),
    ]),
  ];
}
