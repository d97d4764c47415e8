import { head } from '../head.ts';
import { SysrqShowMemory } from '../mem-info/lines.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  PageAllocFailure,
  PageAllocFailureOld,
  PageAllocStall,
  PageAllocStallSeconds,
  VmemmapAllocFailure,
} from './lines.ts';

/** warn_alloc, and the SysRq that prints the same memory state. */
export function pageAllocRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('warnAlloc', [
      onPartly(PageAllocFailure, [], head),
      onPartly(PageAllocFailureOld, [], head),
      onPartly(VmemmapAllocFailure, [], head),
      onPartly(PageAllocStall, [], head),
      onPartly(PageAllocStallSeconds, [], head),
    ]),
    grammar.block('sysrqHandleShowmem', [on(SysrqShowMemory, head)]),
  ];
}
