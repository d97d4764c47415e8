import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, print } from '../../../src/index.ts';
import type { Note } from '../../../src/printk/note.ts';
import { BuddyList } from '../../../src/records/mem-info/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

function partial(text: string) {
  const notes: Note[] = [];
  const { node } = BuddyList.readPartial(text, notes);
  const { type, start, end, ...fields } = node;
  return { fields, notes: notes.map((note) => [note.code, text.slice(note.start, note.end)]) };
}

describe('BuddyList', () => {
  it.each([
    [
      'with letters, after a node',
      'Node 0 DMA32: 2563*4kB (UMEH) 9038*8kB (UMEH) 3117*16kB (UMEH) 0*32kB = 132428kB',
      {
        node: 0,
        zone: 'DMA32',
        orders: [
          { order: 0, sizeKb: 4, count: 2563, migrateTypes: ['U', 'M', 'E', 'H'] },
          { order: 1, sizeKb: 8, count: 9038, migrateTypes: ['U', 'M', 'E', 'H'] },
          { order: 2, sizeKb: 16, count: 3117, migrateTypes: ['U', 'M', 'E', 'H'] },
          { order: 3, sizeKb: 32, count: 0 },
        ],
        totalKb: 132428,
      },
    ],
    [
      'without letters and node, as old kernels',
      'Normal: 1*4kB 0*8kB 2*16kB = 36kB',
      {
        zone: 'Normal',
        orders: [
          { order: 0, sizeKb: 4, count: 1 },
          { order: 1, sizeKb: 8, count: 0 },
          { order: 2, sizeKb: 16, count: 2 },
        ],
        totalKb: 36,
      },
    ],
    [
      'with pages of 16 kB',
      'Node 0 DMA: 3*16kB (M) 1*32kB (U) = 80kB',
      {
        node: 0,
        zone: 'DMA',
        orders: [
          { order: 0, sizeKb: 16, count: 3, migrateTypes: ['M'] },
          { order: 1, sizeKb: 32, count: 1, migrateTypes: ['U'] },
        ],
        totalKb: 80,
      },
    ],
    [
      'with pages of 64 kB and the order of 512 MB',
      'Node 1 Normal: 1*64kB (M) 0*128kB 1*524288kB (M) = 524352kB',
      {
        node: 1,
        zone: 'Normal',
        orders: [
          { order: 0, sizeKb: 64, count: 1, migrateTypes: ['M'] },
          { order: 1, sizeKb: 128, count: 0 },
          { order: 13, sizeKb: 524288, count: 1, migrateTypes: ['M'] },
        ],
        totalKb: 524352,
      },
    ],
    ['of no orders', 'Node 0 Movable: = 0kB', { node: 0, zone: 'Movable', orders: [], totalKb: 0 }],
  ])('is read and printed %s', (_, line, fields) => {
    expect(fieldsOf(BuddyList, line)).toEqual(fields);
    expect(printed(BuddyList, line)).toBe(line);
  });

  it('keeps the letters in the order of its kernel', () => {
    expect(fieldsOf(BuddyList, 'DMA: 1*4kB (UEMRCI) = 4kB')?.['orders']).toEqual([
      { order: 0, sizeKb: 4, count: 1, migrateTypes: ['U', 'E', 'M', 'R', 'C', 'I'] },
    ]);
  });

  it.each([
    'Node 0 DMA: 1*4kB (U) 2*8kB (U)',
    'Node 0 DMA: 1*4kB (U) 2*8kB (U) = 20',
    'Node 0 DMA: 1*4kB  2*8kB = 20kB',
    'Node 0 DMA: 1*4KB = 4kB',
    'Node 0 DMA: 1*4kB (u) = 4kB',
    'Node 0 DMA: 01*4kB = 4kB',
    'Node 0 dma: 1*4kB = 4kB',
    'DMA free: 1*4kB = 4kB',
    'Node 0 DMA: empty',
  ])('is not %s', (line) => {
    expect(fieldsOf(BuddyList, line)).toBeUndefined();
  });

  it('keeps no order of a size that no block has', () => {
    const notes: Note[] = [];
    const line = 'DMA: 1*4kB 2*12kB 3*16kB = 76kB';
    expect(fieldsOf(BuddyList, line, notes)?.['orders']).toEqual([
      { order: 0, sizeKb: 4, count: 1 },
      { order: 2, sizeKb: 16, count: 3 },
    ]);
    expect(notes.map(({ code, start, end }) => [code, line.slice(start, end).trim()])).toEqual([
      ['unread-text', '2*12kB'],
    ]);
  });

  it('tells where each number stands', () => {
    const line = 'Node 0 DMA: 2563*4kB (UMEH) 0*8kB = 10252kB';
    const spans = BuddyList.spans(line) ?? {};
    expect(Object.fromEntries(Object.entries(spans).map(([name, span]) => [name, line.slice(...span)]))).toEqual({
      node: '0',
      zone: 'DMA',
      'orders.0.count': '2563',
      'orders.0.sizeKb': '4',
      'orders.1.count': '0',
      'orders.1.sizeKb': '8',
      totalKb: '10252',
    });
  });
});

describe('a damaged list of orders', () => {
  it('gives the orders that can be read, their order by their size', () => {
    expect(partial('Node 0 DMA: 5*4kB (U) 3%8kB (M) 2*16kB (U) = 76kB')).toEqual({
      fields: {
        node: 0,
        zone: 'DMA',
        orders: [
          { order: 0, sizeKb: 4, count: 5, migrateTypes: ['U'] },
          { order: 2, sizeKb: 16, count: 2, migrateTypes: ['U'] },
        ],
        totalKb: 76,
      },
      notes: [
        ['unread-text', '3%8kB '],
        ['unread-text', '(M) '],
      ],
    });
  });

  it('does not guess orders when its first is damaged: it had the page size', () => {
    expect(partial('Node 0 DMA: x*4kB 3*8kB 2*16kB = 60kB').fields['orders']).toEqual([
      { sizeKb: 8, count: 3 },
      { sizeKb: 16, count: 2 },
    ]);
  });

  it('may have lost its head: no line is read without its zone', () => {
    expect(partial('(UMEH) 3117*16kB (UMEH) 0*32kB = 132428kB').fields).toEqual({});
  });

  it('gives at each cut no order that the whole has not', () => {
    const line = 'Node 0 DMA32: 2563*4kB (UMEH) 9038*8kB (UMEH) 3117*16kB (UMEH) 0*32kB = 132428kB';
    const whole = JSON.stringify(fieldsOf(BuddyList, line)?.['orders']);
    for (let length = 0; length < line.length; length += 1) {
      const { fields } = partial(line.slice(0, length));
      const orders = (fields['orders'] ?? []) as object[];
      // An order whose letters are cut off is no order of the whole.
      for (const order of orders) expect([length, whole.includes(JSON.stringify(order))]).toEqual([length, true]);
      expect(fields['totalKb']).toBeUndefined();
    }
  });
});

describe('orders of any counts', () => {
  it('print and read alike', () => {
    const orders = fc
      .tuple(fc.constantFrom(4, 8, 16, 64), fc.array(fc.nat(99_999), { minLength: 1, maxLength: 14 }))
      .map(([base, counts]) => counts.map((count, order) => ({ order, sizeKb: base * 2 ** order, count })));
    fc.assert(
      fc.property(orders, (list) => {
        const line = BuddyList.print({ zone: 'DMA', orders: list, totalKb: 1 });
        expect(fieldsOf(BuddyList, line)).toEqual({ zone: 'DMA', orders: list, totalKb: 1 });
      }),
      { numRuns: 50 },
    );
  });
});

describe('a list whose stars a page took for emphasis', () => {
  it('is read with what stands in their place', () => {
    const [record] = parse('Node 0 DMA: 1_4kB (U) 0_8kB 2*16kB (UM) = 36kB\n').records;
    const [list] = record?.type === 'MemInfoDump' ? record.memInfo.buddyLists : [];
    expect(list).toMatchObject({ node: 0, zone: 'DMA', totalKb: 36, repaired: true });
    expect(list?.orders.map(({ sizeKb, count }) => [sizeKb, count])).toEqual([
      [4, 1],
      [8, 0],
      [16, 2],
    ]);
    expect(record && print(record)).toBe('Node 0 DMA: 1*4kB (U) 0*8kB 2*16kB (UM) = 36kB');
  });
});

describe('the line of a node that was broken before the pages that were looked at', () => {
  it('is joined', () => {
    const { records } = parse(
      [
        '[   83.551001] Mem-Info:',
        '[   83.551002] Node 0 active_anon:2393412kB inactive_anon:598520kB active_file:11417140kB',
        'inactive_file:1167040kB unevictable:0kB isolated(anon):0kB writeback_tmp:0kB unstable:0kB',
        'pages_scanned:512913 all_unreclaimable? no',
        '',
      ].join('\n'),
    );
    const [record] = records;
    const [node] = record?.type === 'MemInfoDump' ? record.memInfo.nodes : [];
    expect(node).toMatchObject({ unstableKb: 0, pagesScanned: 512913, allUnreclaimable: false });
    expect(record?.diagnostics).toEqual([]);
  });
});
