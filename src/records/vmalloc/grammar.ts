import { head } from '../head.ts';
import { onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import { VmallocAllocationFailure, VmallocError } from './lines.ts';

/** warn_alloc, called for virtual memory; the other lines are records by themselves. */
export function vmallocRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('vmallocWarnAlloc', [onPartly(VmallocAllocationFailure, [], head), onPartly(VmallocError, [], head)]),
  ];
}
