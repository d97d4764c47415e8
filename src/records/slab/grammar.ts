import type { Draft } from '../draft.ts';
import { head } from '../head.ts';
import { on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import {
  SlabCache,
  SlabNode,
  SlabOutOfMemory,
  SlabOutOfMemoryOld,
  SlubCache,
  SlubDebugHint,
  SlubNode,
} from './lines.ts';
import type { SlabState } from './nodes.ts';

function slabOf(draft: Draft): SlabState {
  return (draft.slab ??= { nodes: [] });
}

function cache(line: NonNullable<SlabState['cache']>, draft: Draft): void {
  draft.slab = { cache: line, ...slabOf(draft) };
}

function node(line: SlabState['nodes'][number], draft: Draft): void {
  slabOf(draft).nodes.push(line);
}

/** slab_out_of_memory: one function in each of the two allocators. */
export function slabRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('slabOutOfMemory', [
      onPartly(SlabOutOfMemory, [], head),
      onPartly(SlabOutOfMemoryOld, [], head),
      onPartly(SlubCache, ['name'], cache),
      onPartly(SlabCache, ['name'], cache),
      on(SlubDebugHint, (hint, draft) => {
        slabOf(draft).debugHint = hint;
      }),
      onPartly(SlubNode, ['node'], node),
      onPartly(SlabNode, ['node'], node),
    ]),
  ];
}
