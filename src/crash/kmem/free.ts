import type { LineDraft } from '../../records/record-parser.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
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

/** Free blocks of one order and migrate type; with `-F` the pages they begin at. */
export interface KmemFreeArea extends FreeArea {
  blockPages?: string[];
}

/** A zone with its free lists; none when nothing in it is free. */
export interface KmemFreeZone extends FreeZone {
  /** Printed where there are several nodes. */
  node?: number;
  areas: KmemFreeArea[];
}

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
  zones: KmemFreeZone[];
  total?: FreeTotal;
}

function area(draft: FreeDraft): KmemFreeArea | undefined {
  return draft.zones.at(-1)?.areas.at(-1);
}

function printZone(zone: KmemFreeZone): string[] {
  return [
    ...(zone.node === undefined ? [] : [FreeNodeHeading.print({}), FreeNode.print(zone)]),
    FreeZoneHeader.print({ start: 'MAPNR' }),
    FreeZone.print(zone),
    ...printAreas(zone.areas),
  ];
}

/** `-F` repeats the header for each list. */
function printAreas(areas: readonly KmemFreeArea[]): string[] {
  const full = areas.some(({ blocks }) => blocks === undefined);
  const header = FreeAreaHeader.print(full ? {} : { columns: 'BLOCKS  PAGES' });
  return areas.flatMap((one, place) => [
    ...(full || place === 0 ? [header] : []),
    FreeArea.print(one),
    ...(one.blockPages ?? []),
  ]);
}

const NOTHING = () => {};

/** What the buddy allocator has free. */
export const kmemFree = lineFamily<KmemFree, FreeDraft>({
  type: 'KmemFree',
  title: 'Free lists',
  commands: ['kmem -f', 'kmem -F'],
  lines: [FreeNodeHeading, FreeNode, FreeZoneHeader, FreeZone, FreeAreaHeader, FreeArea, FreeBlock, FreeTotal, Dashes],
  begins: [FreeNodeHeading, FreeZoneHeader, FreeAreaHeader, FreeTotal],
  another: (_, before) => before.at(-1) === FreeTotal,
  draft: () => ({ otherLines: [], zones: [] }),
  rules: (grammar) => [
    grammar.block('dump_free_pages_zones_v2', [
      on(FreeNodeHeading, NOTHING),
      on(FreeNode, ({ node }, draft: FreeDraft) => {
        draft.node = node;
      }),
      on(FreeZoneHeader, NOTHING),
      on(FreeZone, (zone, draft: FreeDraft) => {
        draft.zones.push({ ...zone, ...(draft.node === undefined ? {} : { node: draft.node }), areas: [] });
        delete draft.node;
      }),
      on(FreeAreaHeader, NOTHING),
      on(FreeArea, (line, draft: FreeDraft) => {
        const zone = draft.zones.at(-1);
        if (zone === undefined) return;
        zone.areas.push(line);
        zone.end = line.end;
      }),
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
