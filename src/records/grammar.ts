import { declarations } from './declarations.ts';
import { hungTaskRules } from './hung-task/grammar.ts';
import { lockupRules } from './lockup/grammar.ts';
import { memInfoRules } from './mem-info/grammar.ts';
import { memcgRules } from './memcg/grammar.ts';
import { memoryAllocationRules } from './memory-allocations/grammar.ts';
import { oomKillerRules } from './oom-killer/grammar.ts';
import { pageAllocRules } from './page-alloc/grammar.ts';
import { RecordParser } from './record-parser.ts';
import { slabRules } from './slab/grammar.ts';
import { stackRules } from './stack/grammar.ts';
import { taskRules } from './tasks/grammar.ts';
import { unreclaimableSlabRules } from './unreclaimable-slab/grammar.ts';
import { vmallocRules } from './vmalloc/grammar.ts';

/** The rules of every family. */
export const RULES = [
  oomKillerRules,
  pageAllocRules,
  stackRules,
  memcgRules,
  memInfoRules,
  memoryAllocationRules,
  unreclaimableSlabRules,
  taskRules,
  vmallocRules,
  slabRules,
  hungTaskRules,
  lockupRules,
];

let parser: RecordParser | undefined;

/** The grammar of kernel log records, built on first use. */
export function recordParser(): RecordParser {
  parser ??= new RecordParser(
    declarations.map(({ token }) => token),
    (grammar) => RULES.flatMap((rules) => rules(grammar)),
  );
  return parser;
}
