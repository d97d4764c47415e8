import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Note } from '../../printk/note.ts';
import type { Capture, Fields, Mode, Span } from '../../printk/part.ts';

/** Free blocks of one order. */
export interface BuddyOrder {
  /** The block holds 2^order pages. Absent when the line's beginning, and with it the page size, is lost. */
  order?: number;
  sizeKb: number;
  count: number;
  /** Letters of the migrate types that have at least one free block of this order, as printed. */
  migrateTypes?: string[];
}

/** Pages that take stars for emphasis give them back as `_`: `1_4kB 0_8kB`. */
const ITEM = /(0|[1-9][0-9]{0,14})[*_]([1-9][0-9]{0,8})kB (?:\(([A-Z]+)\) )?/y;

function readOrders(raw: string, at: number, notes: Note[], mode: Mode): BuddyOrder[] | undefined {
  const orders: BuddyOrder[] = [];
  let baseKb: number | undefined;
  for (let index = 0; index < raw.length; ) {
    ITEM.lastIndex = index;
    const match = ITEM.exec(raw);
    if (match === null) {
      if (mode !== 'damaged') return undefined;
      const end = raw.indexOf(' ', index) + 1 || raw.length;
      notes.push({
        code: 'unread-text',
        message: `cannot read ${raw.slice(index, end).trim()}`,
        start: at + index,
        end: at + end,
      });
      index = end;
      continue;
    }
    const sizeKb = Number(match[2]);
    // The first entry of a list that begins at its beginning is order 0: its size is the page size.
    if (index === 0) baseKb = sizeKb;
    index = ITEM.lastIndex;
    const exponent = baseKb === undefined ? undefined : Math.log2(sizeKb / baseKb);
    if (exponent !== undefined && (exponent < 0 || !Number.isInteger(exponent))) {
      notes.push({
        code: 'unread-text',
        message: `${sizeKb} kB is no block size`,
        start: at + match.index,
        end: at + index,
      });
      continue;
    }
    const order: BuddyOrder =
      exponent === undefined
        ? { sizeKb, count: Number(match[1]) }
        : { order: exponent, sizeKb, count: Number(match[1]) };
    if (match[3] !== undefined) order.migrateTypes = [...match[3]];
    orders.push(order);
  }
  return orders;
}

function print(node: Fields): string | undefined {
  const orders = node['orders'] as BuddyOrder[] | undefined;
  return orders
    ?.map(
      ({ count, sizeKb, migrateTypes }) =>
        `${count}*${sizeKb}kB ${migrateTypes === undefined ? '' : `(${migrateTypes.join('')}) `}`,
    )
    .join('');
}

function arbitrary(fc: FastCheck): Arbitrary<{ orders: BuddyOrder[] }> {
  const entry = fc.record({
    count: fc.nat(99_999),
    migrateTypes: fc.option(fc.subarray(['U', 'M', 'E', 'H', 'C', 'I'], { minLength: 1 }), { nil: undefined }),
  });
  return fc
    .tuple(fc.constantFrom(4, 8, 16, 64), fc.array(entry, { minLength: 1, maxLength: 14 }))
    .map(([baseKb, entries]) => ({
      orders: entries.map(({ count, migrateTypes }, order) => ({
        order,
        sizeKb: baseKb * 2 ** order,
        count,
        ...(migrateTypes === undefined ? {} : { migrateTypes }),
      })),
    }));
}

function spans(raw: string, at: number): Record<string, Span> {
  const found: Record<string, Span> = Object.create(null);
  let place = 0;
  for (const match of raw.matchAll(/([0-9]+)[*_]([0-9]+)kB/g)) {
    const [, count = '', size = ''] = match;
    const start = at + match.index;
    found[`orders.${place}.count`] = [start, start + count.length];
    found[`orders.${place}.sizeKb`] = [start + count.length + 1, start + count.length + 1 + size.length];
    place += 1;
  }
  return found;
}

/** `<count>*<size>kB (<letters>) …`: one entry per order, the smallest block first. */
export function buddyOrders(): Capture<{ orders: BuddyOrder[] }> {
  return {
    part: 'capture',
    names: ['orders'],
    template: '{<count>*<sizeKb>kB [(<migrateTypes>) ]}*',
    begins: '0123456789',
    pattern: ({ mode }) =>
      mode === 'damaged' ? '[^=]*' : `(?:[0-9]+${mode === 'strict' ? '\\*' : '[*_]'}[0-9]+kB (?:\\([A-Z]+\\) )?)*`,
    read(raw, at, into, notes, mode) {
      const orders = readOrders(raw, at, notes, mode);
      if (orders === undefined) return false;
      into['orders'] = orders;
      return true;
    },
    print,
    arbitrary,
    spans,
  };
}
