import type { LineDraft } from '../../records/record-parser.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import {
  AllocatedObject,
  CacheNodeHeader,
  CacheNodeRow,
  FreeObject,
  NamedSlabHeader,
  NamedSlabRow,
  SlabBlockHeader,
  SlabBlockRow,
  SlabHeader,
  SlabListAddress,
  SlabListEmpty,
  SlabListHeading,
  SlabObjectHeader,
  SlabRow,
} from './slab-lines.ts';

const OBJECTS = { FreeObject, AllocatedObject } as const;
const CACHES = { SlabRow, NamedSlabRow } as const;

/** One slab and its objects. */
export interface KmemSlab extends SlabBlockRow {
  objects?: (FreeObject | AllocatedObject)[];
}

/** The slabs of one list of a cache: of a CPU, or of a node. */
export interface SlabList {
  heading?: SlabListHeading;
  /** `(empty)`, `(not tracked)`. */
  empty?: string;
  /** Of the `KMEM_CACHE_CPU` structure. */
  address?: string;
  slabs: KmemSlab[];
  /** Of the cache's structure for a node. */
  cacheNode?: CacheNodeRow;
}

/** A cache; memory is `slabs` times `slabKb`. */
export type KmemCache = (SlabRow | NamedSlabRow) & {
  /** With `-S`, or for an address. */
  lists?: SlabList[];
};

/** Caches of the slab allocator. */
export interface KmemSlabs extends CrashNode {
  type: 'KmemSlabs';
  /** `name-last` from crash 7.2.4 on. Absent when the header is. */
  columns?: 'name-last' | 'name-second';
  caches: KmemCache[];
}

type SlabsDraft = LineDraft & Pick<KmemSlabs, 'columns' | 'caches'>;

/** The list that lines go on with; a slab may stand in none, as for an address. */
function currentList(draft: SlabsDraft): SlabList | undefined {
  const cache = draft.caches.at(-1);
  if (cache === undefined) return undefined;
  cache.lists ??= [];
  if (cache.lists.length === 0) cache.lists.push({ slabs: [] });
  return cache.lists.at(-1);
}

function beginList(draft: SlabsDraft, list: SlabList): void {
  const cache = draft.caches.at(-1);
  if (cache !== undefined) (cache.lists ??= []).push(list);
}

function addObject(draft: SlabsDraft, object: FreeObject | AllocatedObject): void {
  const slab = currentList(draft)?.slabs.at(-1);
  if (slab !== undefined) (slab.objects ??= []).push(object);
}

function printSlab(slab: KmemSlab): string[] {
  const header = SlabBlockHeader.print(slab.node === undefined ? {} : { nodes: true });
  const objects = slab.objects?.map((object) => `  ${OBJECTS[object.type].print(object)}`);
  return [
    `  ${header}`,
    `  ${SlabBlockRow.print(slab)}`,
    ...(objects === undefined ? [] : [`  ${SlabObjectHeader.print({})}`, ...objects]),
  ];
}

function printList({ heading, empty, address, slabs, cacheNode }: SlabList): string[] {
  return [
    ...(heading === undefined ? [] : [SlabListHeading.print(heading)]),
    ...(cacheNode === undefined ? [] : [CacheNodeHeader.print({}), CacheNodeRow.print(cacheNode)]),
    ...(empty === undefined ? [] : [`  ${SlabListEmpty.print({ empty })}`]),
    ...(address === undefined ? [] : [`  ${SlabListAddress.print({ address })}`]),
    ...slabs.flatMap(printSlab),
  ];
}

/** `-S` repeats the header before each cache. */
function printSlabs({ columns, caches }: KmemSlabs): string[] {
  const header = columns === undefined ? [] : [(columns === 'name-last' ? SlabHeader : NamedSlabHeader).print({})];
  return [
    ...header,
    ...caches.flatMap((cache) => [CACHES[cache.type].print(cache), ...(cache.lists ?? []).flatMap(printList)]),
  ];
}

/** Caches of the slab allocator. */
export const kmemSlabs = lineFamily<KmemSlabs, SlabsDraft>({
  type: 'KmemSlabs',
  title: 'Slab caches',
  commands: ['kmem -s', 'kmem -S', 'kmem -r', 'kmem'],
  lines: [
    SlabHeader,
    NamedSlabHeader,
    SlabListHeading,
    SlabListEmpty,
    CacheNodeHeader,
    CacheNodeRow,
    SlabBlockHeader,
    SlabBlockRow,
    SlabObjectHeader,
    SlabListAddress,
    FreeObject,
    AllocatedObject,
    SlabRow,
    NamedSlabRow,
  ],
  begins: [SlabHeader, NamedSlabHeader, SlabRow, NamedSlabRow],
  another: ({ type }) => type === 'SlabHeader' || type === 'NamedSlabHeader',
  draft: () => ({ otherLines: [], caches: [] }),
  rules: (grammar) => [
    grammar.block('dump_kmem_cache', [
      on(SlabHeader, (_, draft: SlabsDraft) => {
        draft.columns = 'name-last';
      }),
      on(NamedSlabHeader, (_, draft: SlabsDraft) => {
        draft.columns = 'name-second';
      }),
      on(SlabRow, (row, draft: SlabsDraft) => draft.caches.push(row)),
      on(NamedSlabRow, (row, draft: SlabsDraft) => draft.caches.push(row)),
    ]),
    grammar.block('do_slab_slub', [
      on(SlabListHeading, (heading, draft: SlabsDraft) => beginList(draft, { heading, slabs: [] })),
      on(CacheNodeHeader, () => {}),
      on(CacheNodeRow, (cacheNode, draft: SlabsDraft) => beginList(draft, { cacheNode, slabs: [] })),
      on(SlabListEmpty, ({ empty }, draft: SlabsDraft) => Object.assign(currentList(draft) ?? {}, { empty })),
      on(SlabListAddress, ({ address }, draft: SlabsDraft) => Object.assign(currentList(draft) ?? {}, { address })),
      on(SlabBlockHeader, () => {}),
      on(SlabBlockRow, (slab, draft: SlabsDraft) => currentList(draft)?.slabs.push(slab)),
      on(SlabObjectHeader, (_, draft: SlabsDraft) =>
        Object.assign(currentList(draft)?.slabs.at(-1) ?? {}, { objects: [] }),
      ),
      on(FreeObject, (object, draft: SlabsDraft) => addObject(draft, object)),
      on(AllocatedObject, (object, draft: SlabsDraft) => addObject(draft, object)),
    ]),
  ],
  build: ({ columns, caches }) =>
    caches.length === 0 ? undefined : { type: 'KmemSlabs', ...(columns === undefined ? {} : { columns }), caches },
  print: printSlabs,
  arbitrary: (fc) => {
    const objects = fc.array(fc.oneof(lineNode(fc, FreeObject), lineNode(fc, AllocatedObject)), {
      maxLength: 3,
    });
    const slab = fc
      .tuple(lineNode(fc, SlabBlockRow), objects)
      .map(([row, inside]): KmemSlab => ({ ...row, objects: inside }));
    const list = fc
      .tuple(lineNode(fc, SlabListHeading), fc.array(slab, { minLength: 1, maxLength: 2 }))
      .map(([heading, slabs]): SlabList => ({ heading, slabs }));
    const caches = fc
      .array(fc.tuple(lineNode(fc, SlabRow), fc.array(list, { maxLength: 2 })), { minLength: 1, maxLength: 3 })
      .map((all) => all.map(([row, lists]): KmemCache => (lists.length === 0 ? row : { ...row, lists })));
    const named = fc.array(lineNode(fc, NamedSlabRow), { minLength: 1, maxLength: 3 });
    return fc.oneof(
      caches.map((rows) => ({ type: 'KmemSlabs' as const, columns: 'name-last' as const, caches: rows })),
      named.map((rows) => ({
        type: 'KmemSlabs' as const,
        columns: 'name-second' as const,
        caches: rows as KmemCache[],
      })),
    );
  },
});
