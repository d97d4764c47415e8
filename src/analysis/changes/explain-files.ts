import type { ListingRecord } from '../../records/listings.ts';
import { aligned } from '../explain/aligned.ts';
import { percent, size } from '../size.ts';
import { counted } from '../words.ts';
import { changeLines } from './explain-change.ts';
import { type MemoryFiles, type MemoryPicture, memoryPicture, type ZonePicture } from './memory-picture.ts';

/** The files that a picture is made of, the first of each kind. */
function filesOf(records: readonly ListingRecord[]): MemoryFiles {
  const first = <T extends ListingRecord['type']>(type: T) =>
    records.find((record): record is Extract<ListingRecord, { type: T }> => record.type === type);
  const [zoneinfo, buddyinfo] = [first('Zoneinfo'), first('Buddyinfo')];
  const [pagetypeinfo, meminfo] = [first('Pagetypeinfo'), records.find(isWhole)];
  return {
    ...(zoneinfo === undefined ? {} : { zoneinfo }),
    ...(buddyinfo === undefined ? {} : { buddyinfo }),
    ...(pagetypeinfo === undefined ? {} : { pagetypeinfo }),
    ...(meminfo === undefined ? {} : { meminfo }),
  };
}

/** The meminfo of the whole machine, not of a node. */
function isWhole(record: ListingRecord): record is Extract<ListingRecord, { type: 'Meminfo' }> {
  return record.type === 'Meminfo' && record.node === undefined;
}

function amount(pages: number | undefined, pageSizeKb: number | undefined): string {
  if (pages === undefined) return '';
  return pageSizeKb === undefined ? `${pages}` : size(pages * pageSizeKb);
}

function standing({ below, aboveMin, aboveHigh }: ZonePicture): string {
  if (below === 'min') return 'below min: only urgent requests are served';
  if (below === 'low') return 'below low: kswapd is at work';
  if (below === 'high') return 'below high: kswapd works on until there';
  return aboveMin === undefined || aboveHigh === undefined ? '' : 'above high';
}

function marksTable({ zones, pageSizeKb }: MemoryPicture): string[] {
  const marked = zones.filter(({ minPages }) => minPages !== undefined);
  if (marked.length === 0) return [];
  const rows = marked.map((zone) => [
    `${zone.node} ${zone.zone}`,
    ...[zone.freePages, zone.minPages, zone.lowPages, zone.highPages].map((pages) => amount(pages, pageSizeKb)),
    amount(zone.aboveLow, pageSizeKb),
    standing(zone),
  ]);
  return aligned([['zone', 'free', 'min', 'low', 'high', 'to low', 'free is'], ...rows]);
}

function left({ node, zone, orders = [], largestOrder, freePages = 0 }: ZonePicture): string {
  const name = `Node ${node}, zone ${zone}`;
  if (largestOrder === undefined) return `${name}: no block is free.`;
  const missing = orders.filter(({ blocks, order }) => blocks === 0 && order < largestOrder).map(({ order }) => order);
  const gone = orders.length - 1 - largestOrder;
  const most = orders.filter(({ order }) => order > 0).find(({ unusable }) => unusable >= 500);
  return [
    `${name}: blocks up to order ${largestOrder} are left`,
    gone > 0 ? ', none above' : '',
    missing.length > 0 ? ` (no block of just order ${missing.join(', ')}: larger ones would be split)` : '',
    `; ${counted(freePages, 'page')} free`,
    most === undefined ? '' : `, half of it or more in pieces too small for order ${most.order}`,
    '.',
  ].join('');
}

function ordersTable({ zones, pageSizeKb }: MemoryPicture): string[] {
  const counted = zones.filter(({ orders }) => orders !== undefined);
  const most = Math.max(0, ...counted.map(({ orders = [] }) => orders.length));
  const rows = counted.flatMap(({ node, zone, orders = [] }) => [
    [`${node} ${zone}`, 'blocks', ...orders.map(({ blocks }) => `${blocks}`)],
    ['', 'can serve it', ...orders.map(({ servingPages }) => amount(servingPages, pageSizeKb))],
    ['', 'unusable for it', ...orders.map(({ unusable }) => percent(unusable, 1000))],
  ]);
  if (rows.length === 0) return [];
  return aligned([['zone', 'order', ...Array.from({ length: most }, (_, order) => `${order}`)], ...rows]);
}

function total({ totalKb, availableKb }: MemoryPicture): string[] {
  if (totalKb === undefined || availableKb === undefined) return [];
  return [`${size(availableKb)} of ${size(totalKb)} can be had without swapping (${percent(availableKb, totalKb)}).`];
}

/**
 * How near the machine is to trouble, out of what it held in /proc, in words
 * and tables for people: zone by zone against its marks, order by order what is
 * left; and what happened between two snapshots of one file. Empty when the
 * records tell nothing of it. Amounts are pages where the size of a page is not known.
 *
 * @example console.log(explainFiles(parse(text).records.filter((record) => record.type === 'Buddyinfo')));
 */
export function explainFiles(records: readonly ListingRecord[]): string {
  const picture = memoryPicture(filesOf(records));
  const unit = picture.pageSizeKb === undefined ? ' (pages)' : '';
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['The machine', total(picture)],
    [`Zones against their marks${unit}`, marksTable(picture)],
    ['Which orders are left', picture.zones.filter(({ orders }) => orders !== undefined).map(left)],
    [`Order by order${unit}`, ordersTable(picture)],
    ['Between the two snapshots', changeLines(records)],
  ];
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => [title, ...lines.map((line) => `  ${line}`)].join('\n'))
    .join('\n\n');
}
