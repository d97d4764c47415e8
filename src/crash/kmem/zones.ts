/** `kmem -z`: dump_zone_stats() of crash's memory.c. */
import { longestText } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { flag, hex, num, oneOf } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { note } from '../line/note.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import type { CrashNode } from '../node.ts';
import { emptyValues, StatHeading, StatLine, statLines, withNote } from './vmstat.ts';

const by = shown('kmem -z');

/**
 *     NODE: 0  ZONE: 1  ADDR: ffff888013db5600  NAME: "DMA32"
 */
export const ZoneHeading = printk(
  'ZoneHeading',
  by,
  'NODE: ',
  num('node'),
  '  ZONE: ',
  num('zone'),
  '  ADDR: ',
  hex('address'),
  '  NAME: "',
  longestText('name', (fc) => fc.constantFrom('DMA', 'DMA32', 'Normal', 'Movable')),
  '"',
);
export interface ZoneHeading extends NodeOf<typeof ZoneHeading> {}

/**
 *       [unpopulated]
 */
export const ZoneUnpopulated = printk('ZoneUnpopulated', by, flag('unpopulated', '[unpopulated]'));

/**
 *       SIZE: 4095  PRESENT: 3998  MIN/LOW/HIGH: 29/36/43
 *       SIZE: 77792  MIN/LOW/HIGH: 483/603/723
 *
 * Pages. MIN is the mark itself, without what the kernel boosts it by for a time.
 */
export const ZoneSize = printk(
  'ZoneSize',
  by,
  'SIZE: ',
  num('sizePages'),
  opt('  PRESENT: ', num('presentPages')),
  opt('  MIN/LOW/HIGH: ', num('minPages'), '/', num('lowPages'), '/', num('highPages')),
  opt('  FREE: ', num('freePages')),
  opt(' ', note()),
);

/**
 *       NR_ACTIVE: 201  NR_INACTIVE: 112  FREE: 2500
 */
export const ZoneActivity = printk(
  'ZoneActivity',
  by,
  'NR_ACTIVE: ',
  num('activePages'),
  '  NR_INACTIVE: ',
  num('inactivePages'),
  opt('  FREE: ', num('freePages')),
  opt(' ', note()),
);

/**
 *       ALL_UNRECLAIMABLE: no  PAGES_SCANNED: 0
 */
export const ZoneReclaim = printk(
  'ZoneReclaim',
  by,
  'ALL_UNRECLAIMABLE: ',
  oneOf('allUnreclaimable', ['yes', 'no']),
  opt('  PAGES_SCANNED: ', num('pagesScanned')),
);

/** The fields that the lines of a zone give, beside its counters. */
type ZoneFields = Omit<ZoneHeading, 'type' | 'repaired' | 'truncated'> &
  Partial<Omit<NodeOf<typeof ZoneSize>, 'type' | 'start' | 'end' | 'note'>> &
  Partial<Omit<NodeOf<typeof ZoneActivity>, 'type' | 'start' | 'end' | 'note'>> &
  Partial<Omit<NodeOf<typeof ZoneReclaim>, 'type' | 'start' | 'end'>>;

/** A zone: its marks, in pages, and its counters by their names in the kernel. */
export interface KmemZone extends ZoneFields {
  type: 'KmemZone';
  unpopulated?: true;
  values?: Record<string, number>;
  /** What an analyst wrote behind a line, by the name of its counter or first field. */
  notes?: Record<string, string>;
}

/** The zones of all nodes. */
export interface KmemZones extends CrashNode {
  type: 'KmemZones';
  zones: KmemZone[];
}

interface ZonesDraft extends LineDraft {
  zones: KmemZone[];
}

/** Adds the fields of a further line to the zone it belongs to. */
function extend(draft: ZonesDraft, line: { type: string; start: number; end: number; note?: string }): void {
  const zone = draft.zones.at(-1);
  if (zone === undefined) return;
  const { type, start: _start, end, note: text, ...fields } = line;
  Object.assign(zone, fields, withNote(zone.notes, type === 'ZoneSize' ? 'sizePages' : 'activePages', text), { end });
}

function printZone(zone: KmemZone): string[] {
  const { values, unpopulated, notes } = zone;
  return [
    ZoneHeading.print(zone),
    ...(unpopulated ? [`  ${ZoneUnpopulated.print(zone)}`] : []),
    ...(zone.sizePages === undefined
      ? []
      : [
          `  ${ZoneSize.print({
            ...zone,
            ...(zone.activePages === undefined ? {} : { freePages: undefined }),
            note: notes?.['sizePages'],
          })}`,
        ]),
    ...(zone.activePages === undefined ? [] : [`  ${ZoneActivity.print({ ...zone, note: notes?.['activePages'] })}`]),
    ...(values === undefined ? [] : [`  ${StatHeading.print({ name: 'VM_STAT' })}`, ...statLines(values, notes)]),
    ...(zone.allUnreclaimable === undefined ? [] : [`  ${ZoneReclaim.print(zone)}`]),
  ];
}

/** The zones of all nodes. */
export const kmemZones = lineFamily<KmemZones, ZonesDraft>({
  type: 'KmemZones',
  title: 'Zones',
  commands: ['kmem -z'],
  lines: [ZoneHeading, ZoneUnpopulated, ZoneSize, ZoneActivity, StatHeading, ZoneReclaim, StatLine],
  begins: [ZoneHeading],
  draft: () => ({ otherLines: [], zones: [] }),
  rules: (grammar) => [
    grammar.block('dump_zone_stats', [
      on(ZoneHeading, (zone, draft: ZonesDraft) => draft.zones.push({ ...zone, type: 'KmemZone' })),
      on(ZoneUnpopulated, (line, draft: ZonesDraft) => extend(draft, line)),
      on(ZoneSize, (line, draft: ZonesDraft) => extend(draft, line)),
      on(ZoneActivity, (line, draft: ZonesDraft) => extend(draft, line)),
      on(ZoneReclaim, (line, draft: ZonesDraft) => extend(draft, line)),
      on(StatHeading, (_, draft: ZonesDraft) => {
        const zone = draft.zones.at(-1);
        if (zone !== undefined) zone.values = emptyValues();
      }),
      on(StatLine, ({ key, value, note: text, end }, draft: ZonesDraft) => {
        const zone = draft.zones.at(-1);
        if (zone === undefined) return;
        (zone.values ??= emptyValues())[key] = value;
        Object.assign(zone, withNote(zone.notes, key, text), { end });
      }),
    ]),
  ],
  build: ({ zones }) => ({ type: 'KmemZones', zones }),
  print: ({ zones }) => zones.flatMap(printZone),
  arbitrary: (fc) =>
    fc
      .array(
        fc.tuple(fc.nat(3), fc.nat(4), fc.nat(999_999), fc.option(fc.nat(99_999), { nil: undefined })).map(
          ([node, zone, size, free]): KmemZone => ({
            type: 'KmemZone',
            start: 0,
            end: 0,
            node,
            zone,
            address: 'ffff888013db5000',
            name: 'DMA32',
            ...(free === undefined
              ? { unpopulated: true as const }
              : { sizePages: size, minPages: 29, lowPages: 36, highPages: 43, values: { NR_FREE_PAGES: free } }),
          }),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((zones) => ({ type: 'KmemZones' as const, zones })),
});
