import { describe, expect, it } from 'vitest';
import { parseSchedInfo, parseStructValue, print } from '../../src/index.ts';
import { only } from './only.ts';
import { withoutBlanks } from './words.ts';

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
