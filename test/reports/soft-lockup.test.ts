import { describe, expect, it } from 'vitest';
import { parse, print, type SoftLockup } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

function writtenLines(name: string): string[] {
  return fixture(`written/${name}`).trimEnd().split('\n');
}

function lockups(...lines: string[]): SoftLockup[] {
  return parse(`${lines.join('\n')}\n`).records.filter((record) => record.type === 'SoftLockup');
}

describe('the first line of a lockup', () => {
  it.each([
    ['BUG: soft lockup - CPU#0 stuck for 67s! [kswapd0:36]', { stuckCpu: 0, seconds: 67, comm: 'kswapd0', pid: 36 }],
    [
      'watchdog: BUG: soft lockup - CPU#86 stuck for 22s! [uperf:5551]',
      { prefix: 'watchdog: ', stuckCpu: 86, seconds: 22, comm: 'uperf', pid: 5551 },
    ],
    [
      'NMI watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [kworker/u64:0:6]',
      { prefix: 'NMI watchdog: ', comm: 'kworker/u64:0', pid: 6 },
    ],
    ['BUG: soft lockup detected on CPU#0!', { stuckCpu: 0 }],
    ['NMI watchdog: Watchdog detected hard LOCKUP on cpu 15', { stuckCpu: 15, hard: true }],
    ['watchdog: CPU13: Watchdog detected hard LOCKUP on cpu 12', { thisCpu: 13, stuckCpu: 12, hard: true }],
    ['Kernel panic - not syncing: Watchdog detected hard LOCKUP on cpu 0', { stuckCpu: 0, hard: true }],
  ])('%s', (line, fields) => {
    const [record] = lockups(line);
    expect(record).toMatchObject(fields);
    expect(record && print(record)).toBe(line);
  });

  it('has what is sure when it is cut', () => {
    const [record] = lockups('watchdog: BUG: soft lockup - CPU#86 stuck for 22s! [up');
    expect(record).toMatchObject({ stuckCpu: 86, seconds: 22, truncated: true });
    expect(record).not.toHaveProperty('comm');
  });
});

describe('a soft lockup of 4.7', () => {
  const lines = [
    'NMI watchdog: BUG: soft lockup - CPU#0 stuck for 22s! [swapper/0:1]',
    'Modules linked in: xfs libcrc32c nfsd(OE) [last unloaded: dummy]',
    'CPU: 0 PID: 1 Comm: swapper/0 Not tainted 4.7.0-05999-g80a9201 #1',
    'Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS Debian-1.8.2-1 04/01/2014',
    'task: ffff88000ea19ec0 task.stack: ffff88000ea20000',
    'RIP: 0010:[<ffffffff9890f590>]  [<ffffffff9890f590>] __kernel_text_address+0xb/0xa1',
    'RAX: 0000000000000001 RBX: ffff88000ea275c0 RCX: 0000000000000001',
    'Stack:',
    ' ffff88000ea27378 ffffffff988c2a4d 0000000000000000 ffff88000ea27400',
    'Call Trace:',
    ' [<ffffffff988c2a4d>] print_context_stack+0x6d/0xa0',
    'Kernel panic - not syncing: softlockup: hung tasks',
  ];
  const [record] = lockups(
    ...lines,
    'CPU: 0 PID: 1 Comm: swapper/0 Not tainted 4.7.0 #1',
    'Call Trace:',
    ' panic+0x1/0x2',
  );

  it('has modules, processor, registers, stack and panic', () => {
    expect(record?.modules).toMatchObject({ modules: ['xfs', 'libcrc32c', 'nfsd(OE)'], lastUnloaded: 'dummy' });
    expect(record?.cpu).toMatchObject({ cpu: 0, pid: 1, comm: 'swapper/0' });
    expect(record?.stack?.registers).toMatchObject({ RBX: 'ffff88000ea275c0' });
    expect(record?.stack?.words).toHaveLength(4);
    expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['print_context_stack']);
    expect(record?.panic?.message).toBe('softlockup: hung tasks');
    expect(record?.diagnostics).toEqual([]);
  });

  it('prints back to the byte', () => {
    expect(record && print(record).split('\n')).toEqual(lines);
  });
});

describe('a hard lockup that another processor found', () => {
  const [record] = lockups(
    'watchdog: CPU114: Watchdog detected hard LOCKUP on cpu 113',
    'Modules linked in:',
    'Sending NMI from CPU 114 to CPUs 113:',
    'NMI backtrace for cpu 113',
    'CPU: 113 UID: 0 PID: 16614 Comm: mksquashfs Not tainted 6.14.0 #1 PREEMPT(voluntary) ',
    'RIP: 0010:queued_write_lock_slowpath+0x75/0x135',
    'Call Trace:',
    ' do_exit+0x1e/0x70',
    'NMI backtrace for cpu 5',
    'CPU: 5 UID: 0 PID: 7 Comm: other Not tainted 6.14.0 #1 PREEMPT(voluntary) ',
    'Call Trace:',
    ' other_function+0x1e/0x70',
  );

  it('has the stack of the one that is stuck', () => {
    expect(record?.cpu).toMatchObject({ cpu: 113, pid: 16614, comm: 'mksquashfs' });
    expect(record?.stack?.registers?.['RIP']).toBe('0010:queued_write_lock_slowpath+0x75/0x135');
    expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['do_exit']);
  });
});

describe('a stack of another task', () => {
  it('is no part of a soft lockup', () => {
    const [record] = lockups(
      'watchdog: BUG: soft lockup - CPU#3 stuck for 22s! [uperf:5551]',
      'CPU: 2 PID: 77 Comm: other Not tainted 6.1.0 #1',
      'Call Trace:',
      ' other_function+0x1e/0x70',
    );
    expect(record).toMatchObject({ stuckCpu: 3, callTrace: [] });
    expect(record?.cpu).toBeUndefined();
  });
});

describe('a soft lockup of 2.6.37 on x86_64', () => {
  const [record] = lockups(...writtenLines('lockup/2.6.37-x86_64.log'));

  it('has the modules once, and the CPU whose registers are shown', () => {
    expect(record?.modules).toMatchObject({ modules: ['nfs', 'lockd(U)', 'sunrpc'], lastUnloaded: 'dummy' });
    expect(record?.otherLines?.map(({ type }) => type)).toEqual([
      'ModulesSupported',
      'IrqEventStamp',
      'LockupCpu',
      'ModulesLinkedIn',
      'ModulesSupported',
    ]);
    expect(record?.cpu).toMatchObject({ pid: 51, tainted: 'P          ', kernelRelease: '2.6.37.6' });
    expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['kswapd']);
    expect(record?.diagnostics).toEqual([]);
  });
});

describe('a soft lockup of i386', () => {
  const [record] = lockups(...writtenLines('lockup/2.6.32-i386.log'));

  it('has the kernel that stands in parentheses', () => {
    expect(record?.cpu).toMatchObject({
      type: 'StackHeadPidBraced',
      pid: 411,
      comm: 'tar',
      notTainted: true,
      kernelRelease: '2.6.32-9-686',
      kernelBuild: '#1',
      machine: 'Sample Board',
    });
    expect(record?.diagnostics).toEqual([]);
  });
});

describe('a soft lockup of arm', () => {
  const [record] = lockups(...writtenLines('lockup/3.14-arm.log'));

  it('goes on behind the line that says once more who runs', () => {
    expect(record?.cpu).toMatchObject({ cpu: 1, pid: 93, comm: 'cp' });
    expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['unwind_backtrace', 'show_stack']);
    expect(record?.diagnostics).toEqual([]);
  });
});

describe('what a CPU was busy with', () => {
  const lines = writtenLines('lockup/6.12-usage.log');
  const [record] = lockups(...lines);

  it('is read', () => {
    expect(record?.otherLines).toMatchObject([
      { type: 'CpuUsage', cpu: 9, periodSeconds: 4 },
      { type: 'CpuUsageRow', period: 1, systemPercent: 0, softirqPercent: 0, hardirqPercent: 100, idlePercent: 0 },
      { period: 2, systemPercent: 1, softirqPercent: 2, hardirqPercent: 97 },
      { type: 'BusyIrqs', cpu: 9, percent: 50 },
      { type: 'BusyIrqRow', place: 1, count: 330985, irq: 7, name: 'IPI' },
      { place: 2, count: 5000, irq: 10 },
    ]);
    expect(record?.diagnostics).toEqual([]);
  });

  it('is read with its tabs made blanks', () => {
    const [blank] = lockups(...lines.map((line) => line.replaceAll('\t', '      ')));
    expect(blank?.otherLines?.map(({ type }) => type)).toEqual(record?.otherLines?.map(({ type }) => type));
  });

  it('prints back to the byte', () => {
    expect(record && print(record).split('\n')).toEqual(lines);
  });
});

describe('a lockup that is written to everybody', () => {
  it('needs no blank behind the name of the kernel', () => {
    const records = lockups(
      'Message from syslogd@web1 at Oct 27 00:50:30 ...',
      ' kernel:NMI watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [lab:1805]',
      '',
      'Message from syslogd@web1 at Oct 27 00:50:58 ...',
      ' kernel:watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [lab:1805]',
      'kernel:[ 1016.841821] BUG: soft lockup - CPU#5 stuck for 23s! [modprobe:4176]',
    );
    expect(records.map(({ stuckCpu }) => stuckCpu)).toEqual([1, 1, 5]);
  });

  it('leaves no frame of the line above it', () => {
    const [record] = lockups(
      'BUG: soft lockup - CPU#5 stuck for 22s! [modprobe:4176]',
      'RIP: 0010:[<ffffffff81088847>]  [<ffffffff81088847>] csd_lock_wait+0x4/0xa',
      'Message from syslogd@m at Oct  3 16:41:12 ...',
      'Call Trace:',
      ' [<ffffffff81088847>] smp_call_function_many+0x4/0xa',
    );
    expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['smp_call_function_many']);
    expect(record?.otherLines).toBeUndefined();
  });
});
