import type { Draft } from '../draft.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import { SlabInfo, SlabInfoHeader, SlabInfoHeading, SlabInfoSkipped } from './lines.ts';
import type { SlabInfoTable } from './nodes.ts';

/** Sets what stands above the rows. */
function part<K extends keyof SlabInfoTable>(key: K) {
  return (node: NonNullable<SlabInfoTable[K]>, draft: Draft): void => {
    draft.slabInfoTable = { ...draft.slabInfoTable, [key]: node };
  };
}

/** dump_unreclaimable_slab. */
export function unreclaimableSlabRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('dumpUnreclaimableSlab', [
      on(SlabInfoHeading, part('heading')),
      on(SlabInfoHeader, part('header')),
      onPartly(SlabInfo, ['name'], (node, draft) => (draft.slabInfo ??= []).push(node)),
      on(SlabInfoSkipped, part('skipped')),
    ]),
  ];
}
