import { describe, expect, expectTypeOf, it } from 'vitest';
import { explain } from '../../src/analysis/index.ts';
import { fieldSpans, type LowMemoryKill, parse, print } from '../../src/index.ts';
import type { Printk } from '../../src/printk/printk.ts';
import type { lowmemorykillerLines } from '../../src/records/lowmemorykiller/lines.ts';

function fieldsOf(text: string): object[] {
  return parse(text).records.map((record) => {
    const { type, start, end, envelope, diagnostics, ...fields } = record as LowMemoryKill;
    expect([type, diagnostics]).toEqual(['LowMemoryKill', []]);
    return fields;
  });
}

describe('the low-memory killer up to 3.10', () => {
  it.each([
    [
      'select 3086 (SystemToolsBack), adj 0, size 2260, to kill',
      { form: 'LmkSelect', pid: 3086, comm: 'SystemToolsBack', adj: 0, sizePages: 2260 },
    ],
    [
      'send sigkill to 3201 (Xorg), adj -4, size 4254',
      { form: 'LmkSend', pid: 3201, comm: 'Xorg', adj: -4, sizePages: 4254 },
    ],
    [
      'lowmem_shrink 128, 201da, ofree 2345 -3456, ma 12',
      {
        form: 'LmkScan',
        function: 'lowmem_shrink',
        nrToScan: 128,
        gfpMask: '201da',
        otherFreePages: 2345,
        otherFilePages: -3456,
        minAdj: 12,
      },
    ],
  ])('%s', (message, fields) => {
    expect(fieldsOf(`May 13 18:04:46 mid kernel: ${message}\n`)).toEqual([fields]);
    expect(fieldsOf(`${message}\n`)).toEqual([fields]);
  });
});

describe('the low-memory killer from 3.11 on', () => {
  it.each([
    [
      "lowmemorykiller: select 'ndroid.settings' (1234), adj 9, size 2260, to kill",
      { form: 'LmkSelectQuoted', named: true, pid: 1234, comm: 'ndroid.settings', adj: 9, sizePages: 2260 },
    ],
    [
      "select 'ndroid.settings' (1234), adj 9, score_adj 529, size 2260, to kill",
      { form: 'LmkSelectQuoted', pid: 1234, comm: 'ndroid.settings', adj: 9, scoreAdj: 529, sizePages: 2260 },
    ],
    [
      'lowmemorykiller: lowmem_scan 128, 201da, return 0',
      { form: 'LmkScan', named: true, function: 'lowmem_scan', nrToScan: 128, gfpMask: '201da', returned: 0 },
    ],
  ])('%s', (message, fields) => {
    expect(fieldsOf(`[   12.345678] ${message}\n`)).toEqual([fields]);
  });

  const KILLING = [
    "lowmemorykiller: Killing 'ndroid.settings' (1234) (tgid 1230), adj 529,",
    "   to free 22132kB on behalf of 'kswapd0' (61) because",
    '   cache 73456kB is below limit 73728kB for oom_score_adj 500',
    '   Free memory is -2028kB above reserved',
  ];
  const fields = {
    form: 'LmkKilling',
    named: true,
    comm: 'ndroid.settings',
    pid: 1234,
    tgid: 1230,
    adj: 529,
    toFreeKb: 22132,
    forComm: 'kswapd0',
    forPid: 61,
    cacheKb: 73456,
    limitKb: 73728,
    limitScoreAdj: 500,
    aboveReservedKb: -2028,
  };
  const stamped = `${KILLING.map((line) => `<6>[   12.345678] ${line}`).join('\n')}\n`;

  it('kills with one message of four lines, which is one record', () => {
    expect(fieldsOf(stamped)).toEqual([fields]);
    const [record] = parse(stamped).records as [LowMemoryKill];
    expect([record.start, record.end]).toEqual([0, stamped.length - 1]);
    expect(print(record)).toBe(KILLING.join('\n'));
    expect(stamped.slice(...(fieldSpans(record, stamped)['limitKb'] ?? [0, 0]))).toBe('73728');
  });

  it('has its further lines without a stamp, as dmesg prints them, or escaped', () => {
    const [first, ...rest] = KILLING;
    const padded = rest.map((line) => `               ${line}\n`).join('');
    expect(fieldsOf(`[   12.345678] ${first}\n${padded}`)).toEqual([{ ...fields, repaired: true }]);
    expect(fieldsOf(`May 13 18:04:46 mid kernel: ${KILLING.join('#012')}\n`)).toEqual([fields]);
  });

  it('has what is there of it', () => {
    const { aboveReservedKb, cacheKb, limitKb, limitScoreAdj, ...rest } = fields;
    expect(fieldsOf(`${KILLING.slice(0, 2).join('\n')}\nusb 1-1: new device\n`)).toEqual([rest]);
  });

  it('has the fields of its lines', () => {
    type Fields = FieldsOf<(typeof lowmemorykillerLines)[number], 'named' | 'fullStop'>;
    expectTypeOf<Fields>().toExtend<Partial<LowMemoryKill>>();
    expectTypeOf<KeysOf<Fields>>().toExtend<keyof LowMemoryKill>();
  });

  it('says who was killed and who was only looked at', () => {
    const [killed] = parse(stamped).records as [LowMemoryKill];
    expect(explain(killed)).toContain('ndroid.settings (pid 1234) was sent SIGKILL, adj 529, to free 21.6 MB.');
    const [selected] = parse('select 1 (init), adj 0, size 90, to kill\n').records as [LowMemoryKill];
    expect(explain(selected)).toContain('init (pid 1) was considered');
  });
});

describe('a fork that the pids controller refused', () => {
  const text = '[   14.019595] cgroup: fork rejected by pids controller in /user.slice/user-1000.slice\n';

  it('names its cgroup, and is no lack of memory', () => {
    const [record] = parse(text).records;
    expect(record).toMatchObject({ type: 'ForkRejected', form: 'PidsReject', cgroup: '/user.slice/user-1000.slice' });
    expect(explain(record as never)).toContain('This is no lack of memory.');
  });
});

type FieldsOf<P, W extends string> = P extends Printk<string, infer F> ? Omit<F, W> : never;
type KeysOf<F> = F extends object ? keyof F : never;
