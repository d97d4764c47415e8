import { describe, expect, it } from 'vitest';
import {
  type CrashSession,
  parseBacktrace,
  parseCrash,
  parseKmemFree,
  parseKmemInfo,
  parseKmemSlabs,
  parseKmemZones,
  parsePs,
  parseSchedInfo,
  parseStructValue,
  print,
} from '../../src/index.ts';
import { withoutBlanks } from './words.ts';

/** The only node of a text, which nothing is left of. */
function only<N>({ records, diagnostics }: { records: N[]; diagnostics: { code: string }[] }): N {
  expect(diagnostics.filter(({ code }) => code !== 'unterminated-line')).toEqual([]);
  expect(records).toHaveLength(1);
  return records[0] as N;
}

function sessionOf(text: string): CrashSession {
  return only(parseCrash(text));
}

describe('kmem -i', () => {
  it('has rows of every release, sizes as drgn prints them, a negative cache', () => {
    const text = [
      '    TOTAL MEM  1965332       7.5 GB         ----',
      '         FREE    78080       305 MB    3% of TOTAL MEM',
      '       CACHED     -114  70368744177664 GB  72251060080% of TOTAL MEM',
      '   TOTAL HIGH        0            0    0% of TOTAL MEM',
      '     FREE LOW    78080       305MB    3% of TOTAL LOW',
    ].join('\n');
    const { rows } = only(parseKmemInfo(text));
    expect(rows.map(({ name, pages, size, sizeUnit, percent }) => [name, pages, size, sizeUnit, percent])).toEqual([
      ['TOTAL MEM', 1965332, 7.5, 'GB', undefined],
      ['FREE', 78080, 305, 'MB', 3],
      ['CACHED', -114, 70368744177664, 'GB', 72251060080],
      ['TOTAL HIGH', 0, 0, undefined, 0],
      ['FREE LOW', 78080, 305, 'MB', 3],
    ]);
  });
});

describe('kmem -f', () => {
  it('has nodes, and with -F the pages', () => {
    const text = [
      'NODE',
      '  1',
      'ZONE  NAME        SIZE    FREE  MEM_MAP   START_PADDR  START_MAPNR',
      '  0   DMA         4096    3372  c4000040       0            0',
      'AREA  SIZE  FREE_AREA_STRUCT',
      '  9  2048k      c02eb0701 ',
      'c4000040',
      'c4000f40',
      'nr_free_pages: 954327  (found 954300)',
    ].join('\n');
    expect(only(parseKmemFree(text))).toMatchObject({
      zones: [{ node: 1, name: 'DMA', areas: [{ order: 9, sizeKb: 2048, blockPages: ['c4000040', 'c4000f40'] }] }],
      freePages: 954327,
      check: 'found 954300',
    });
  });
});

describe('kmem -f of drgn', () => {
  it('has the node in the row of the zone, and names of migrate types', () => {
    const text = [
      'NODE  ZONE  NAME       SIZE    FREE      MEM_MAP       START_PADDR  START_PFN',
      '   0   0    DMA        4095     200  ffffea0000000040     1000          1',
      'ORDER   SIZE  MIGRATE           FREE_LIST      BLOCKS  PAGES',
      '  0       4k  UNMOVABLE      ffff88807fffb0c0      12     12',
      '  1       8k  MOVABLE        ffff88807fffb138      94    188',
      '  2      16k  HIGHATOMIC     ffff88807fffb1b0  [CORRUPTED]  ',
      '',
      'NODE  ZONE  NAME       SIZE    FREE      MEM_MAP       START_PADDR  START_PFN',
      '   1   4    Device        0       0         0               0           0',
      '',
      'nr_free_pages: 201  (found 200)',
    ].join('\n');
    const node = only(parseKmemFree(text));
    expect(node.zones).toMatchObject([
      {
        node: 0,
        zone: 0,
        name: 'DMA',
        sizePages: 4095,
        freePages: 200,
        memMap: 'ffffea0000000040',
        startPhysical: '1000',
        startMapNumber: 1,
        areas: [
          { order: 0, sizeKb: 4, migrateType: 'UNMOVABLE', address: 'ffff88807fffb0c0', blocks: 12, pages: 12 },
          { order: 1, sizeKb: 8, migrateType: 'MOVABLE', blocks: 94, pages: 188 },
          { order: 2, sizeKb: 16, migrateType: 'HIGHATOMIC', corrupted: true },
        ],
      },
      { node: 1, zone: 4, name: 'Device', sizePages: 0, areas: [] },
    ]);
    expect(node).toMatchObject({ freePages: 201, check: 'found 200' });
    expect(node.zones[0]?.areas[2]).not.toHaveProperty('blocks');
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });

  it('has the pages with -F', () => {
    const text = [
      'ZONE  NAME    SIZE    FREE      MEM_MAP       START_PADDR  START_PFN',
      ' 1    DMA32  77792   29184  ffffea0000040000    1000000       4096',
      'ORDER   SIZE  MIGRATE        FREE_LIST',
      '  9    2048k  MOVABLE     ffff88807fffb138',
      'ffffea0000330c00',
      'ffffea0000331c00',
      'ORDER   SIZE  MIGRATE        FREE_LIST',
      '  9    2048k  CMA         ffff88807fffb148',
      'nr_free_pages: 1024  (verified)',
    ].join('\n');
    const node = only(parseKmemFree(text));
    expect(node.zones[0]?.areas).toMatchObject([
      { migrateType: 'MOVABLE', blockPages: ['ffffea0000330c00', 'ffffea0000331c00'] },
      { migrateType: 'CMA' },
    ]);
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });
});

describe('kmem -z', () => {
  it('has what old kernels print', () => {
    const text = [
      'NODE: 0  ZONE: 1  ADDR: c0388a00  NAME: "Normal"',
      '  SIZE: 225280  MIN/LOW/HIGH: 936/1170/1404',
      '  NR_ACTIVE: 5000  NR_INACTIVE: 4000  FREE: 120000',
      '  ALL_UNRECLAIMABLE: no  PAGES_SCANNED: 12',
    ].join('\n');
    const node = only(parseKmemZones(text));
    expect(node.zones[0]).toMatchObject({
      activePages: 5000,
      freePages: 120000,
      allUnreclaimable: 'no',
      pagesScanned: 12,
    });
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });
});

describe('kmem -s', () => {
  it('has both orders of columns, question marks and names with blanks', () => {
    const recent = [
      'CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME',
      'ffff8d3f07c06c00      512       1916      3680    115    16k  kmalloc-512',
      'ffff8d3f07c06d00      216          ?         ?      ?     4k  file lock cache',
    ].join('\n');
    expect(only(parseKmemSlabs(recent)).caches).toMatchObject([
      { name: 'kmalloc-512', objectBytes: 512, allocated: 1916, slabs: 115, slabKb: 16 },
      { name: 'file lock cache', objectBytes: 216, slabKb: 4 },
    ]);
    const old = [
      'CACHE            NAME                 OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE',
      'ffff88003e80a600 file lock cache          216       1916      3680    115    16k',
    ].join('\n');
    const node = only(parseKmemSlabs(old));
    expect(node).toMatchObject({
      columns: 'name-second',
      caches: [{ name: 'file lock cache', total: 3680, slabs: 115 }],
    });
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(old));
  });

  it('keeps errors that stand among its rows', () => {
    const text = [
      'crash> kmem -s',
      'CACHE             OBJSIZE  ALLOCATED     TOTAL  SLABS  SSIZE  NAME',
      'ffff8d3f07c06c00      512       1916      3680    115    16k  kmalloc-512',
      'kmem: rpc_inode_cache: partial list: page/slab: fffff31ac4125190  bad active counter: 99476865',
      'ffff8d3f07c06d00      640         19        36      5    16k  rpc_inode_cache',
      '',
    ].join('\n');
    const session = sessionOf(text);
    expect(session.items).toMatchObject([
      {
        output: [{ caches: [{ name: 'kmalloc-512' }] }, { caches: [{ name: 'rpc_inode_cache' }] }],
        errors: [{ command: 'kmem' }],
      },
    ]);
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
  });
});

describe('ps', () => {
  it.each([
    ['>     0      0   3  c024c000  RU   0.0     0     0  [swapper]', { mark: '>', comm: 'swapper', bracketed: true }],
    ['- 2988346       1   ?  ffff916f7c629840  IN   2.8  9342476  1917384  qemu-kvm', { mark: '-', pid: 2988346 }],
    [
      '   21273  21256   6  ffff81003ec15080  UNEX  46.3 1138276 484364  Web  Content',
      { state: 'UNEX', comm: 'Web  Content' },
    ],
    ['  1  0  0  ffff81003ec15080  ??   0.0  1  1  a > b', { state: '??', comm: 'a > b' }],
    ['>123  1  3  c024c000  RU   0.0     0     0  x', { mark: '>', pid: 123 }],
    ['  1  0  0  --  NE   0.0  1  1  x[1', { task: '--', state: 'NE', comm: 'x[1' }],
  ])('%s', (line, expected) => {
    const node = only(parsePs(line));
    expect(node.rows).toMatchObject([expected]);
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(line));
  });

  it('leaves an amount out that no number can hold, and says so', () => {
    const { records, diagnostics } = parsePs('  1  0  0  ffff81003ec15080  IN   0.0  1  18014398509481908  x\n');
    expect(records[0]?.rows[0]).not.toHaveProperty('rssKb');
    expect(records[0]?.rows[0]).toMatchObject({ vszKb: 1, comm: 'x' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['unsafe-integer']);
  });

  it('knows rows that a mail program broke', () => {
    const text =
      'crash> ps -m 930\n[0 00:09:11.694] [UN]  PID: 930    TASK: ffffa14b5f9032c0  CPU: 1 \nCOMMAND: "jbd2/nvme2n1p4-"\n';
    expect(sessionOf(text).items).toMatchObject([
      { output: [{ rows: [{ time: '00:09:11.694', comm: 'jbd2/nvme2n1p4-' }] }] },
    ]);
  });
});

describe('bt', () => {
  it('has stacks of interrupts, unreliable frames, modules and notes', () => {
    const text = [
      'PID: 0        TASK: ffff9948c08f5640  CPU: 8    COMMAND: "swapper/8"',
      ' #4 [fffffe1788788ef0] end_repeat_nmi at ffffffff980015f9',
      '    [exception RIP: __update_load_avg_se+13]',
      '    RIP: ffffffff9736b16d  RSP: ffffbec3c08acc78  RFLAGS: 00000046',
      '    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018',
      '--- <NMI exception stack> ---',
      ' #5 [ffffbec3c08acc78] __update_load_avg_se at ffffffff9736b16d',
      '#20 [ffffbec3c08acff0] do_softirq at ffffffff9730f6ef',
      '--- <IRQ stack> ---',
      '#21 [c0000000394df9c0] __key.7 at c00800001ce82040 [overlay]  (unreliable)',
      '#22 [ffffa14b635b7f50] tracesys at ffffffffafe202a8 (via system_call) << here',
    ].join('\n');
    const node = only(parseBacktrace(text));
    expect(node.frames.map(({ separator }) => separator)).toEqual([
      'NMI exception stack',
      undefined,
      'IRQ stack',
      undefined,
      undefined,
    ]);
    expect(node.frames[3]).toMatchObject({ symbol: '__key.7', module: 'overlay', unreliable: true });
    expect(node.frames[4]).toMatchObject({ via: 'system_call', note: '<< here' });
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });

  it.each([
    [
      'arm64',
      '     PC: ffffff8008082e80  [el1_sync]\n     LR: ffffff8000d6c214  [stack_overflow_demo+84]\n     SP: ffffff1a79930070  PSTATE: 204003c5\n    X29: ffffff8011b03d00  X28: ffffffcbf9a4da00  X27: ffffff8008e02000',
      {
        values: { PC: 'ffffff8008082e80', PSTATE: '204003c5', X27: 'ffffff8008e02000' },
        symbols: { LR: 'stack_overflow_demo+84' },
      },
    ],
    [
      'ppc64',
      ' Data Access [300] exception frame:\n R0:  c000000000d9d1f4    R1:  c0000000394df9c0    R2:  c000000002a9e800\n NIP: c00800001ce82040    MSR: 8000000000009033    OR3: 0000000000000000\n [NIP  : ovl_revalidate_real+40]\n [LR   : ovl_dentry_revalidate_common+136]',
      {
        exceptionName: 'Data Access',
        trap: '300',
        values: { R1: 'c0000000394df9c0' },
        resolved: [{ register: 'NIP' }, { symbol: 'ovl_dentry_revalidate_common+136' }],
      },
    ],
    [
      's390x',
      ' PSW:  0404c00180000000 000000000010cf4e (vtime_task_switch+46)\n GPRS: 0000000000000000 000000000010cf4e 0000000000000001 0000000000000002\n       0000000000000003 0000000000000004 0000000000000005 0000000000000006',
      { psw: { symbol: 'vtime_task_switch+46' }, gprs: { length: 8 } },
    ],
    [
      'riscv64',
      '    epc : ffffffff800041b8 ra : ffffffff8000d6a4 sp : ff20000010d3be90\n    status: 0000000200000120 badaddr: 0000000000000000 cause: 8000000000000001',
      { values: { epc: 'ffffffff800041b8', sp: 'ff20000010d3be90', cause: '8000000000000001' } },
    ],
  ])('has the registers of %s', (_machine, registers, expected) => {
    const text = `PID: 1  TASK: 7052a00  CPU: 0  COMMAND: "init"\n #0 [980000024291faa0] panic at ffffffff80248cac\n${registers}`;
    const node = only(parseBacktrace(text));
    expect(node.frames[0]?.registers).toMatchObject([expected]);
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });
});

describe('values of structures', () => {
  it('may have every form that gdb prints', () => {
    const text = [
      'struct x {',
      '  comm = "top\\000\\000", \'\\000\' <repeats 11 times>, "rest"...,',
      '  state = 0x0,',
      '  func = 0xffffffffc03bec80 <dm_wq_work>,',
      '  name = 0xffffffff82371250 "DMA32",',
      '  fn = {void (struct work_struct *)} 0xffffd0ff855691e0 <nfsd4_run_cb_work>,',
      '  ops = (struct file_operations *) 0xffffffff81e1d5c0 <ext4_ops+8>,',
      '  flags = (READ | WRITE | 0x10),',
      '  kind = MIGRATE_MOVABLE,',
      '  on = true,',
      '  load = 0.25,',
      '  gone = <optimized out>,',
      '  counts = {0, 0, 1, 0 <repeats 12 times>, 7...},',
      '  lists = {{',
      '      next = 0xffffc447ffc0f748',
      '    }, {',
      '      next = 0x0',
      '    }},',
      '  grid = {{1, 2}, {3, 4}},',
      '  empty = {},',
      '  lock = {<No data fields>},',
      '  {',
      '    nlink = 1,',
      '    __nlink = 18446744073709551615',
      '  },',
      '  mnt.flags = -9223372036854775808',
      '}',
    ].join('\n');
    const node = only(parseStructValue(text));
    const value = (name: string) => node.members.find((member) => member.name === name)?.value;
    expect(value('comm')).toEqual({
      kind: 'string',
      text: 'top\\000\\000',
      further: [
        { kind: 'char', text: '\\000', times: 11 },
        { kind: 'string', text: 'rest', more: true },
      ],
    });
    expect(value('func')).toEqual({ kind: 'address', address: 'ffffffffc03bec80', symbol: 'dm_wq_work' });
    expect(value('fn')).toMatchObject({ cast: '{void (struct work_struct *)}', symbol: 'nfsd4_run_cb_work' });
    expect(value('counts')).toMatchObject({
      kind: 'array',
      elements: [{}, {}, {}, { value: 0n, times: 12 }, { value: 7n }, { kind: 'elided' }],
    });
    expect(value('lists')).toMatchObject({ kind: 'array', elements: [{ kind: 'struct' }, { kind: 'struct' }] });
    expect(value('grid')).toMatchObject({
      elements: [{ elements: [{ value: 1n }, { value: 2n }] }, { kind: 'array' }],
    });
    expect(node.members.find(({ name }) => name === undefined)?.value).toMatchObject({
      members: [{ name: 'nlink' }, { value: { value: 18446744073709551615n } }],
    });
    expect(value('mnt.flags')).toEqual({ kind: 'integer', value: -9223372036854775808n });
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });

  it('may stand on one line, or over two', () => {
    const page = 'i_mutex = { count = { counter = -124 }, wait_list = { next = 0x10, prev = 0x20 } }';
    expect(only(parseStructValue(page)).members[0]).toMatchObject({
      name: 'i_mutex',
      value: { members: { length: 2 } },
    });
    const broken = 'nfsd4_run_cb_work = $5 =\n {void (struct work_struct *)} 0xffffd0ff855691e0 <nfsd4_run_cb_work>';
    expect(only(parseStructValue(broken))).toMatchObject({ history: 5, members: [{ name: 'nfsd4_run_cb_work' }] });
  });

  it('may be several replies, one after the other', () => {
    const text = '  li_flags = 0x1\n  li_lsn = 0xe910005cc00 ===> first item lsn\n\n  li_flags = 0x2\n  li_lsn = 0x0\n';
    const { records } = parseStructValue(text);
    expect(records).toHaveLength(2);
    expect(records[0]?.members[1]).toMatchObject({ note: '===> first item lsn', value: { address: 'e910005cc00' } });
  });

  it('may be cut, and say how much is open', () => {
    const { records, diagnostics } = parseStructValue('struct worker_pool {\n  lock = {\n    counter = 0\n');
    expect(records).toMatchObject([{ typeName: 'struct worker_pool', open: 2 }]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['truncated-line']);
    expect(withoutBlanks(print(records[0] as never))).toBe('structworker_pool{lock={counter=0');
  });

  it('are read by their owner: the account of a task in hexadecimal', () => {
    const text =
      'PID: 5  TASK: ffff880003aecb00  CPU: ?  COMMAND: "x"\n  sched_info = {\n    pcount = 0x10,\n    run_delay = 0x5\n  }';
    expect(only(parseSchedInfo(text))).toMatchObject({ pid: 5, cpuUnknown: true, pcount: 16n, runDelay: 5n });
  });
});
