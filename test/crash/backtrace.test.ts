import { describe, expect, it } from 'vitest';
import { parseBacktrace, print } from '../../src/index.ts';
import { only, sessionOf } from './only.ts';
import { withoutBlanks } from './words.ts';

describe('bt', () => {
  it('has what an analyst wrote between the frames', () => {
    const text = [
      'PID: 12     TASK: ffff9948c08f5640  CPU: 8    COMMAND: "java"',
      ' #0 [ffffbec3c08acc78] __schedule at ffffffff9736b16d',
      ' #1 [ffffbec3c08acc88] rwsem_down_write_slowpath at ffffffff9736b16e',
      '    /* waits for the lock */',
      '    // whose owner is 4021',
      ' #2 [ffffbec3c08acc98] down_write at ffffffff9736b16f',
      '    ^^^^ of mm_struct',
      '...',
      ' #7 [ffffbec3c08accb8] do_syscall_64 at ffffffff9736b17f',
    ].join('\n');
    const node = only(parseBacktrace(text));
    expect(node.frames).toMatchObject([
      { index: 0 },
      { comments: ['/* waits for the lock */', '// whose owner is 4021'] },
      { index: 2, comments: ['^^^^ of mm_struct'], leftOut: '...' },
      { index: 7 },
    ]);
    expect(withoutBlanks(print(node))).toBe(withoutBlanks(text));
  });

  it('goes on behind frames that were left out, as long as their numbers rise', () => {
    const text = [
      'crash> foreach UN bt',
      '...',
      'PID: 159    TASK: c0000000067c6000  CPU: 8   COMMAND: "eehd"',
      '...',
      ' #5 [c00000000681f990] __cancel_work_timer at c00000000019fd18',
      ' #6 [c00000000681fa30] report_error at c00800000295f098 [tg3]',
      '[...]',
      ' #9 [c00000000681fab0] kthread at c000000000175f9c',
      '...',
      ' #4 [c00000003721fbc0] rtnl_lock at c000000000c940d8',
      '...',
      '',
      'PID: 290    TASK: c000000036e5f800  CPU: 6   COMMAND: "kworker/6:1"',
      ' #0 [c00000003721fbc0] schedule at c000000000c940d8',
      '--',
      ' #1 [c00000003721fbe0] schedule_timeout at c000000000c940d8',
      '',
    ].join('\n');
    const session = sessionOf(text);
    expect(session.items).toMatchObject([
      {
        output: [
          { type: 'Unparsed', text: '...' },
          { pid: 159, above: { leftOut: '...' }, frames: [{ index: 5 }, { leftOut: '[...]' }, { index: 9 }] },
          { frames: [{ index: 4, leftOut: '...' }] },
          { pid: 290, frames: [{ index: 0 }] },
          { type: 'Unparsed', text: '--' },
          { frames: [{ index: 1 }] },
        ],
      },
    ]);
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
  });

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
