import type { LineDraft } from '../../records/record-parser.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { DrgnFreeList, DrgnFreeListHeader, DrgnFreeZone, DrgnFreeZoneHeader } from './drgn-free-lines.ts';
import {
  Dashes,
  FreeArea,
  FreeAreaHeader,
  FreeBlock,
  FreeNode,
  FreeNodeHeading,
  FreeTotal,
  FreeZone,
  FreeZoneHeader,
} from './free-lines.ts';

/** Free blocks of one order and migrate type, which drgn names; with `-F` the pages they begin at. */
export type KmemFreeArea = (FreeArea | DrgnFreeList) & { blockPages?: string[] };

/** A zone with its free lists; none when nothing in it is free. */
export type KmemFreeZone = (FreeZone | DrgnFreeZone) & {
  /** Printed where there are several nodes. */
  node?: number;
  /** The header calls the last column START_PFN, as drgn's does. */
  startPfn?: true;
  areas: KmemFreeArea[];
};

/** What the buddy allocator has free. */
export interface KmemFree extends CrashNode {
  type: 'KmemFree';
  zones: KmemFreeZone[];
  freePages?: number;
  /** `verified`, or `found n` where counter and lists disagree, as they do while the machine runs. */
  check?: string;
}

interface FreeDraft extends LineDraft {
  node?: number;
  startPfn?: boolean;
  zones: KmemFreeZone[];
  total?: FreeTotal;
}

function area(draft: FreeDraft): KmemFreeArea | undefined {
  return draft.zones.at(-1)?.areas.at(-1);
}

function printZone(zone: KmemFreeZone): string[] {
  const { node, startPfn, areas } = zone;
  if (zone.type === 'DrgnFreeZone')
    return [DrgnFreeZoneHeader.print({}), DrgnFreeZone.print(zone), ...printAreas(areas)];
  return [
    ...(node === undefined ? [] : [FreeNodeHeading.print({}), FreeNode.print(zone)]),
    FreeZoneHeader.print({ startColumn: startPfn ? 'PFN' : 'MAPNR' }),
    FreeZone.print(zone),
    ...printAreas(areas),
  ];
}

function printHeader({ type }: KmemFreeArea, counted: boolean): string {
  const header = type === 'DrgnFreeList' ? DrgnFreeListHeader : FreeAreaHeader;
  return header.print(counted ? { columns: 'BLOCKS  PAGES' } : {});
}

function isCounted(area: KmemFreeArea): boolean {
  return area.blocks !== undefined || (area.type === 'DrgnFreeList' && area.corrupted === true);
}

/** `-F` repeats the header for each list. */
function printAreas(areas: readonly KmemFreeArea[]): string[] {
  const counted = areas.every(isCounted);
  return areas.flatMap((one, place) => [
    ...(!counted || place === 0 ? [printHeader(one, counted)] : []),
    one.type === 'DrgnFreeList' ? DrgnFreeList.print(one) : FreeArea.print(one),
    ...(one.blockPages ?? []),
  ]);
}

function addArea({ zones }: FreeDraft, line: KmemFreeArea): void {
  const zone = zones.at(-1);
  if (zone === undefined) return;
  zone.areas.push(line);
  zone.end = line.end;
}

const NOTHING = () => {};

/** What the buddy allocator has free. */
export const kmemFree = lineFamily<KmemFree, FreeDraft>({
  type: 'KmemFree',
  title: 'Free lists',
  commands: ['kmem -f', 'kmem -F'],
  lines: [
    FreeNodeHeading,
    FreeNode,
    FreeZoneHeader,
    FreeZone,
    FreeAreaHeader,
    FreeArea,
    DrgnFreeZoneHeader,
    DrgnFreeZone,
    DrgnFreeListHeader,
    DrgnFreeList,
    FreeBlock,
    FreeTotal,
    Dashes,
  ],
  begins: [FreeNodeHeading, FreeZoneHeader, FreeAreaHeader, DrgnFreeZoneHeader, FreeTotal],
  another: (_, before) => before.at(-1) === FreeTotal,
  draft: () => ({ otherLines: [], zones: [] }),
  rules: (grammar) => [
    grammar.block('dump_free_pages_zones_v2', [
      on(FreeNodeHeading, NOTHING),
      on(FreeNode, ({ node }, draft: FreeDraft) => {
        draft.node = node;
      }),
      on(FreeZoneHeader, ({ startColumn }, draft: FreeDraft) => {
        draft.startPfn = startColumn === 'PFN';
      }),
      on(FreeZone, (zone, draft: FreeDraft) => {
        const { node, startPfn } = draft;
        draft.zones.push({
          ...zone,
          ...(node === undefined ? {} : { node }),
          ...(startPfn ? { startPfn } : {}),
          areas: [],
        });
        delete draft.node;
      }),
      on(FreeAreaHeader, NOTHING),
      on(FreeArea, (line, draft: FreeDraft) => addArea(draft, line)),
      on(DrgnFreeZoneHeader, NOTHING),
      on(DrgnFreeZone, (zone, draft: FreeDraft) => {
        draft.zones.push({ ...zone, areas: [] });
      }),
      on(DrgnFreeListHeader, NOTHING),
      on(DrgnFreeList, (line, draft: FreeDraft) => addArea(draft, line)),
      on(FreeBlock, ({ page }, draft: FreeDraft) => {
        const list = area(draft);
        if (list !== undefined) (list.blockPages ??= []).push(page);
      }),
      on(FreeTotal, (total, draft: FreeDraft) => {
        draft.total = total;
      }),
      on(Dashes, NOTHING),
    ]),
  ],
  build: ({ zones, total }) => {
    if (zones.length === 0 && total === undefined) return undefined;
    const { freePages, check } = total ?? {};
    return {
      type: 'KmemFree',
      zones,
      ...(freePages === undefined ? {} : { freePages }),
      ...(check === undefined ? {} : { check }),
    };
  },
  print: ({ zones, freePages, check }) => [
    ...zones.flatMap(printZone),
    ...(freePages === undefined ? [] : [FreeTotal.print({ freePages, check })]),
  ],
  arbitrary: (fc) =>
    fc
      .tuple(
        fc.array(
          fc
            .tuple(
              lineNode(fc, FreeZone),
              fc.array(lineNode(fc, FreeArea), { maxLength: 4 }),
              fc.option(fc.nat(7), { nil: undefined }),
            )
            .map(
              ([zone, areas, node]): KmemFreeZone => ({
                ...zone,
                ...(node === undefined ? {} : { node }),
                areas: areas.filter(({ blocks }) => (blocks === undefined) === (areas[0]?.blocks === undefined)),
              }),
            ),
          { minLength: 1, maxLength: 3 },
        ),
        fc.nat(99_999),
      )
      .map(([zones, freePages]) => ({ type: 'KmemFree' as const, zones, freePages, check: 'verified' })),
});
