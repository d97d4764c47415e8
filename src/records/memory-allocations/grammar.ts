import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import { MemoryAllocation, MemoryAllocationsHeading } from './lines.ts';

/** alloc_tag_top_users, as __show_mem prints them. */
export function memoryAllocationRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('allocTagTopUsers', [
      on(MemoryAllocationsHeading, (node, draft) => {
        draft.memoryAllocationsHeading = node;
      }),
      onPartly(MemoryAllocation, [], (node, draft) => (draft.memoryAllocations ??= []).push(node)),
    ]),
  ];
}
