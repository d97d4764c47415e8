import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import { dropDoubtful } from '../doubtful-columns.ts';
import type { Listing } from '../listing.ts';
import { ZONES } from '../zone-head.ts';
import { type PagetypeinfoDraft, pagetypeinfoRules } from './grammar.ts';
import {
  type PagetypeFreeRow as FreeRow,
  MIGRATE_TYPES,
  PageBlockOrder,
  PagesPerBlock,
  PagetypeBlocksHeader,
  PagetypeBlocksRow,
  PagetypeFreeHeader,
  PagetypeFreeRow,
  PagetypeMixedHeader,
} from './lines.ts';
import type { PagetypeBlocks, Pagetypeinfo } from './nodes.ts';
import { printPagetypeinfo } from './print.ts';

const NO_PLACE = { start: 0, end: 0 } as const;

function arbitrary(fc: FastCheck): Arbitrary<Omit<Pagetypeinfo, 'start' | 'end' | 'diagnostics'>> {
  const counts = fc.array(fc.nat(99_999), { minLength: 11, maxLength: 11 });
  const zones = fc.subarray([...ZONES], { minLength: 1, maxLength: 3 });
  const types = fc.subarray([...MIGRATE_TYPES], { minLength: 1 });
  return fc
    .tuple(zones, types, counts, fc.boolean(), fc.boolean())
    .map(([names, migrateTypes, numbers, capped, mixed]) => {
      const places = [0, 1].flatMap((node) => names.map((zone) => ({ ...NO_PLACE, node, zone })));
      const free = places.flatMap((place) =>
        migrateTypes.map(
          (migrateType): FreeRow => ({
            type: 'PagetypeFreeRow',
            ...place,
            migrateType,
            counts: numbers,
            ...(capped ? { capped: [1] } : {}),
          }),
        ),
      );
      const blocks = places.map(
        (place): PagetypeBlocks => ({
          type: 'PagetypeBlocks',
          ...place,
          counts: Object.fromEntries(migrateTypes.map((type, index) => [type, numbers[index] ?? 0])),
        }),
      );
      return {
        type: 'Pagetypeinfo' as const,
        ...{ pageBlockOrder: 9, pagesPerBlock: 512, orders: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
        ...{ free, migrateTypes, blocks },
        ...(mixed ? { mixedTypes: migrateTypes, mixed: blocks } : {}),
      };
    });
}

/** /proc/pagetypeinfo. */
export const pagetypeinfo: Listing<'Pagetypeinfo', Pagetypeinfo, PagetypeinfoDraft> = {
  type: 'Pagetypeinfo',
  name: 'pagetypeinfo',
  title: '/proc/pagetypeinfo',
  lines: [
    PageBlockOrder,
    PagesPerBlock,
    PagetypeFreeHeader,
    PagetypeFreeRow,
    PagetypeBlocksHeader,
    PagetypeMixedHeader,
    PagetypeBlocksRow,
  ],
  begins: [PageBlockOrder, PagetypeFreeHeader, PagetypeFreeRow, PagetypeBlocksHeader],
  leads: [PageBlockOrder, PagesPerBlock, PagetypeFreeHeader],
  files: /proc\/pagetypeinfo/,
  pieces: /^[ \t]*(?:>?[0-9]+(?:[ \t]+>?[0-9]+)*|[A-Z]\w+(?:[ \t]+[A-Z]\w+)*)[ \t]*$/,
  key: ({ node, zone, migrateType }) => (migrateType === undefined ? undefined : `${node} ${zone} ${migrateType}`),
  draft: () => ({ otherLines: [], found: { free: [], blocks: [] } }),
  rules: pagetypeinfoRules,
  build({ found }, note, { unterminated }) {
    dropDoubtful(found.free, ({ counts }) => counts, note, { unterminated, least: found.orders?.length });
    if (found.free.length + found.blocks.length === 0) return undefined;
    return { ...found, type: 'Pagetypeinfo' };
  },
  print: printPagetypeinfo,
  arbitrary,
};
