/** `vm`: vm_area_dump() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { hex, num, rest, wideHex, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { note } from '../line/note.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { CrashTask, type TaskFields, taskFields } from '../task/header.ts';

const by = shown('vm');

/**
 *            MM               PGD          RSS    TOTAL_VM
 *     ffff9bad6e873840  ffff9baee0544000  31426444k  38461228k
 */
export const MemoryHeader = printk('MemoryHeader', by, 'MM               PGD          RSS    TOTAL_VM');
export const MemorySize = printk(
  'MemorySize',
  by,
  hex('mm', { width: 16 }),
  '  ',
  hex('pgd', { width: 16 }),
  '  ',
  num('rssKb', { width: 6, unit: 'k' }),
  '  ',
  num('totalVmKb', { width: 6, unit: 'k' }),
  opt(' ', note()),
);
export interface MemorySize extends NodeOf<typeof MemorySize> {}

/**
 *           VMA           START       END     FLAGS FILE
 *     ffff888005dfb130     400000     401000 8000071 /bin/hog
 */
export const AreaHeader = printk('AreaHeader', by, 'VMA           START       END     FLAGS FILE');
export const MemoryArea = printk(
  'MemoryArea',
  by,
  wideHex('vma'),
  ' ',
  hex('from', { width: 10 }),
  ' ',
  hex('to', { width: 10 }),
  ' ',
  hex('flags', { width: 6 }),
  opt(' ', rest('file', ['/bin/hog', '[heap]'])),
);
export interface MemoryArea extends NodeOf<typeof MemoryArea> {}

/**
 *     VIRTUAL           PHYSICAL
 *     400000            1b0f6000
 *     7f18420fb000      SWAP: /dev/dm-1  OFFSET: 12
 *     401000            (not mapped)
 */
export const VmPageHeader = printk('VmPageHeader', shown('vm -p'), 'VIRTUAL           PHYSICAL');
export const VmPage = printk(
  'VmPage',
  { ...shown('vm -p'), after: ['VmPageHeader'] },
  hex('virtual', { width: 16 }),
  '  ',
  word('physical', /[0-9a-f]+|(?:SWAP|FILE): \S+ OFFSET: [0-9a-f]+|\([a-z ]+\)/, {
    samples: ['1b0f6000', '(not mapped)', 'SWAP: /dev/dm-1 OFFSET: 12'],
  }),
);
export interface VmPage extends NodeOf<typeof VmPage> {}

/** An area of virtual memory, with `-p` its pages. */
export interface VmArea extends MemoryArea {
  pages?: VmPage[];
}

/** The virtual memory of a task, which a pipe may have taken away. */
export interface VirtualMemory extends CrashNode, Partial<TaskFields> {
  type: 'VirtualMemory';
  memory?: MemorySize;
  areas: VmArea[];
  /** The header of the areas stands. */
  areaHeader?: true;
}

type VmDraft = LineDraft & { header?: CrashTask; memory?: MemorySize; areas: VmArea[]; areaHeader?: true };

/** Three numbers in hexadecimal are an area only when it ends behind its beginning. */
function hasExtent({ from, to }: MemoryArea): boolean {
  return BigInt(`0x${from}`) < BigInt(`0x${to}`);
}

function printArea(area: VmArea, first: boolean): string[] {
  const header = first ? [`      ${AreaHeader.print({})}`] : [];
  return [
    ...header,
    MemoryArea.print(area),
    ...(area.pages === undefined ? [] : [VmPageHeader.print({}), ...area.pages.map(VmPage.print)]),
  ];
}

/** Virtual memory of tasks. */
export const virtualMemory = lineFamily<VirtualMemory, VmDraft>({
  type: 'VirtualMemory',
  title: 'Virtual memory of tasks',
  commands: ['vm'],
  lines: [CrashTask, MemoryHeader, MemorySize, AreaHeader, VmPageHeader, VmPage, MemoryArea],
  begins: [CrashTask, MemoryHeader],
  beginsAsked: [MemorySize, AreaHeader, MemoryArea],
  another: ({ type }, before) => type === 'CrashTask' || (type === 'MemoryHeader' && before.includes(MemorySize)),
  draft: () => ({ otherLines: [], areas: [] }),
  rules: (grammar) => [
    grammar.block('vm_area_dump', [
      on(CrashTask, (header, draft: VmDraft) => {
        draft.header = header;
      }),
      on(MemoryHeader, () => {}),
      on(MemorySize, (memory, draft: VmDraft) => {
        draft.memory = memory;
      }),
      on(AreaHeader, (_, draft: VmDraft) => {
        draft.areaHeader = true;
      }),
      on(VmPageHeader, (_, draft: VmDraft) => Object.assign(draft.areas.at(-1) ?? {}, { pages: [] })),
      on(VmPage, (page, draft: VmDraft) => draft.areas.at(-1)?.pages?.push(page)),
      on(MemoryArea, (area, draft: VmDraft) => draft.areas.push(area)),
    ]),
  ],
  build: ({ header, memory, areas, areaHeader }) => {
    if (memory === undefined && areas.length === 0) return undefined;
    if (header === undefined && !areas.every(hasExtent)) return undefined;
    return {
      type: 'VirtualMemory',
      ...(header === undefined ? {} : taskFields(header)),
      ...(memory === undefined ? {} : { memory }),
      areas,
      ...(areaHeader ? { areaHeader } : {}),
    };
  },
  print: (node) => [
    ...(node.task === undefined ? [] : [CrashTask.print(node)]),
    ...(node.memory === undefined ? [] : [`       ${MemoryHeader.print({})}`, MemorySize.print(node.memory)]),
    ...(node.areaHeader && node.areas.length === 0 ? [`      ${AreaHeader.print({})}`] : []),
    // With their pages, each area has a header of its own.
    ...node.areas.flatMap((area, place) =>
      printArea(area, node.areaHeader === true && (place === 0 || node.areas[place - 1]?.pages !== undefined)),
    ),
  ],
  arbitrary: (fc) =>
    fc
      .tuple(lineNode(fc, CrashTask), lineNode(fc, MemorySize), fc.array(lineNode(fc, MemoryArea), { maxLength: 4 }))
      .map(([header, memory, areas]) => ({
        type: 'VirtualMemory' as const,
        ...taskFields(header),
        memory,
        areas,
        ...(areas.length === 0 ? {} : { areaHeader: true as const }),
      })),
});
