import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';

const HEAD = 'thp04: page allocation failure: order:0, mode:0xcc0(GFP_KERNEL), nodemask=(null),cpuset=/,mems_allowed=0';
const OWN = [
  'CPU: 3 PID: 400 Comm: thp04 Not tainted 5.4.114 #1',
  'Hardware name: HiKey Development Board (DT)',
  'Call trace:',
  ' dump_backtrace+0x0/0x178',
  ' warn_alloc+0x100/0x170',
];
const OOPS = [
  'Unable to handle kernel paging request at virtual address 0000000000001540',
  'Mem abort info:',
  '  ESR = 0x96000004',
  'Internal error: Oops: 96000004 [#1] PREEMPT SMP',
  'CPU: 0 PID: 210 Comm: kworker/0:2 Not tainted 5.4.114 #1',
  'pc : next_online_pgdat+0x24/0x78',
  'Call trace:',
  ' next_online_pgdat+0x24/0x78',
  'Code: aa1e03e0 d503201f d2800081 9000eb20 (b9554262)',
  '---[ end trace cd32e7e2c7ee8919 ]---',
];
const STATE = ['Mem-Info:', 'Free swap  = 4kB', 'Total swap = 8kB'];

function read(...lines: string[]) {
  const { records } = parse(lines.map((line, index) => `[  100.${String(index).padStart(6, '0')}] ${line}\n`).join(''));
  return records;
}

function only(...lines: string[]) {
  const records = read(...lines);
  expect(records).toHaveLength(1);
  const [record] = records;
  if (record?.type !== 'AllocationFailure') throw new Error(`a record of type ${record?.type}`);
  return record;
}

describe('an oops in the middle of a record', () => {
  it('does not give the record its stack dump', () => {
    const record = only(HEAD, ...OOPS, ...STATE);
    expect(record.cpu).toBeUndefined();
    expect(record.callTrace).toEqual([]);
    expect(record.missing).toEqual(['cpu', 'callTrace', 'memInfo']);
    expect(record.memInfo?.freeSwapKb).toBe(4);
  });

  it('leaves the record its own stack dump, told by the name of its task', () => {
    const record = only(HEAD, ...OOPS.slice(0, 4), ...OWN, ...STATE);
    expect(record.cpu).toMatchObject({ cpu: 3, pid: 400, comm: 'thp04' });
    expect(record.callTrace.map(({ symbol }) => symbol)).toEqual(['dump_backtrace', 'warn_alloc']);
  });

  it('may begin among the frames of the record, which go on until its own', () => {
    const [first, ...frames] = OWN.slice(3) as [string, ...string[]];
    const record = only(HEAD, ...OWN.slice(0, 3), first, ...OOPS.slice(0, 5), ...frames, ...OOPS.slice(5), ...STATE);
    expect(record.callTrace.map(({ symbol }) => symbol)).toEqual(['dump_backtrace', 'warn_alloc']);
    expect(record.stack?.registers).toBeUndefined();
  });

  it('is said', () => {
    const record = only(HEAD, ...OWN, ...OOPS, ...STATE);
    expect(record.diagnostics.map(({ code }) => code)).toEqual(['interleaved-report']);
    expect(record.complete).toBe(false);
  });

  it('after a record is none of its business', () => {
    const record = only(HEAD, ...OWN, ...OOPS);
    expect(record.diagnostics).toEqual([]);
    expect(record.cpu).toMatchObject({ comm: 'thp04' });
  });

  it('is over after its last line', () => {
    const others = [HEAD, ...OWN].map((line) => line.replace('thp04', 'other'));
    const records = read(HEAD, ...OWN, ...OOPS, ...others);
    expect(records.map((record) => 'callTrace' in record && record.callTrace.length)).toEqual([2, 2]);
  });
});
