import type { LineDraft } from '../../records/record-parser.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { Dashes } from './free-lines.ts';
import {
  MemoryBlockHeader,
  MemoryBlockRow,
  NodeHeader,
  NodeMap,
  NodeMapHeader,
  NodeRow,
  NodeZone,
  NodeZoneHeader,
  NodeZoneRow,
  SectionHeader,
  SectionRow,
} from './node-lines.ts';

/** A node, where its zones are, and what they span. */
export interface KmemNode extends NodeRow {
  /** Addresses of the zones after the first. */
  furtherZones: string[];
  map?: NodeMap;
  zones: NodeZoneRow[];
}

/** Nodes, memory sections and memory blocks. */
export interface KmemNodes extends CrashNode {
  type: 'KmemNodes';
  nodes: KmemNode[];
  sections: SectionRow[];
  memoryBlocks: MemoryBlockRow[];
  /** Columns of the memory blocks, which releases differ in. */
  memoryBlockColumns?: string;
}

type NodesDraft = LineDraft & Pick<KmemNodes, 'nodes' | 'sections' | 'memoryBlocks' | 'memoryBlockColumns'>;

const NOTHING = () => {};

function printNode(node: KmemNode): string[] {
  return [
    NodeHeader.print({}),
    NodeRow.print(node),
    ...node.furtherZones.map((address) => NodeZone.print({ address })),
    ...(node.map === undefined ? [] : [NodeMapHeader.print({}), NodeMap.print(node.map)]),
    ...(node.zones.length === 0 ? [] : [NodeZoneHeader.print({}), ...node.zones.map(NodeZoneRow.print)]),
  ];
}

function printNodes({ nodes, sections, memoryBlocks, memoryBlockColumns }: KmemNodes): string[] {
  const dashes = Dashes.print({ dashes: '-'.repeat(67) });
  return [
    ...nodes.flatMap((node, place) => [...(place === 0 ? [] : [dashes]), ...printNode(node)]),
    ...(nodes.length > 0 && sections.length > 0 ? [dashes] : []),
    ...(sections.length === 0 ? [] : [SectionHeader.print({}), ...sections.map(SectionRow.print)]),
    ...(memoryBlockColumns === undefined ? [] : [MemoryBlockHeader.print({ columns: memoryBlockColumns })]),
    ...memoryBlocks.map(MemoryBlockRow.print),
  ];
}

/** Nodes, memory sections and memory blocks. */
export const kmemNodes = lineFamily<KmemNodes, NodesDraft>({
  type: 'KmemNodes',
  title: 'Nodes and memory sections',
  commands: ['kmem -n'],
  lines: [
    NodeHeader,
    NodeRow,
    NodeZone,
    NodeMapHeader,
    NodeMap,
    NodeZoneHeader,
    NodeZoneRow,
    SectionHeader,
    SectionRow,
    MemoryBlockHeader,
    MemoryBlockRow,
    Dashes,
  ],
  begins: [NodeHeader, SectionHeader, MemoryBlockHeader],
  draft: () => ({ otherLines: [], nodes: [], sections: [], memoryBlocks: [] }),
  rules: (grammar) => [
    grammar.block('dump_memory_nodes', [
      on(NodeHeader, NOTHING),
      on(NodeRow, (node, draft: NodesDraft) => draft.nodes.push({ ...node, furtherZones: [], zones: [] })),
      on(NodeZone, ({ address }, draft: NodesDraft) => draft.nodes.at(-1)?.furtherZones.push(address)),
      on(NodeMapHeader, NOTHING),
      on(NodeMap, (map, draft: NodesDraft) => {
        const node = draft.nodes.at(-1);
        if (node !== undefined) node.map = map;
      }),
      on(NodeZoneHeader, NOTHING),
      on(NodeZoneRow, (zone, draft: NodesDraft) => draft.nodes.at(-1)?.zones.push(zone)),
      on(SectionHeader, NOTHING),
      on(SectionRow, (section, draft: NodesDraft) => draft.sections.push(section)),
      on(MemoryBlockHeader, ({ columns }, draft: NodesDraft) => {
        draft.memoryBlockColumns = columns;
      }),
      on(MemoryBlockRow, (block, draft: NodesDraft) => draft.memoryBlocks.push(block)),
      on(Dashes, NOTHING),
    ]),
  ],
  build: ({ nodes, sections, memoryBlocks, memoryBlockColumns }) => {
    if (nodes.length + sections.length + memoryBlocks.length === 0) return undefined;
    return {
      type: 'KmemNodes',
      nodes,
      sections,
      memoryBlocks,
      ...(memoryBlockColumns === undefined ? {} : { memoryBlockColumns }),
    };
  },
  print: printNodes,
  arbitrary: (fc) =>
    fc
      .tuple(
        fc.array(
          fc
            .tuple(lineNode(fc, NodeRow), lineNode(fc, NodeMap), fc.array(lineNode(fc, NodeZoneRow), { maxLength: 3 }))
            .map(([node, map, zones]): KmemNode => ({ ...node, furtherZones: ['ffff888013db5600'], map, zones })),
          { minLength: 1, maxLength: 2 },
        ),
        fc.array(lineNode(fc, SectionRow), { maxLength: 3 }),
        fc.array(lineNode(fc, MemoryBlockRow), { minLength: 1, maxLength: 3 }),
      )
      .map(([nodes, sections, memoryBlocks]) => ({
        type: 'KmemNodes' as const,
        nodes,
        sections,
        memoryBlocks,
        memoryBlockColumns: 'NODE STATE START_SECTION_NO',
      })),
});
