import { describe, expect, it } from 'vitest';
import * as lines from '../../../src/records/stack/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

describe('StackHead', () => {
  it.each([
    [
      '4.4, tainted',
      'CPU: 7 PID: 11545 Comm: stream_convert Tainted: G           OE   4.4.0-150-generic #176-Ubuntu',
      {
        cpu: 7,
        pid: 11545,
        comm: 'stream_convert',
        tainted: 'G           OE  ',
        kernelRelease: '4.4.0-150-generic',
        kernelBuild: '#176-Ubuntu',
      },
    ],
    [
      'RHEL 7, tainted with dashes',
      'CPU: 3 PID: 5 Comm: java Kdump: loaded Tainted: G               ------------ T 3.10.0-1160.el7.x86_64 #1',
      {
        cpu: 3,
        pid: 5,
        comm: 'java',
        kdump: true,
        tainted: 'G               ------------ T',
        kernelRelease: '3.10.0-1160.el7.x86_64',
        kernelBuild: '#1',
      },
    ],
    [
      '6.18, with a uid and a trailing blank',
      'CPU: 0 UID: 0 PID: 18573 Comm: node app Not tainted 6.18.44 #1 PREEMPT(none) ',
      {
        cpu: 0,
        uid: 0,
        pid: 18573,
        comm: 'node app',
        notTainted: true,
        kernelRelease: '6.18.44',
        kernelBuild: '#1 PREEMPT(none) ',
      },
    ],
    [
      'Debian',
      'CPU: 3 PID: 1257 Comm: sshd Not tainted 4.9.0-7-amd64 #1 Debian 4.9.110-3+deb9u2',
      {
        cpu: 3,
        pid: 1257,
        comm: 'sshd',
        notTainted: true,
        kernelRelease: '4.9.0-7-amd64',
        kernelBuild: '#1 Debian 4.9.110-3+deb9u2',
      },
    ],
    [
      'a task named like what follows',
      'CPU: 0 PID: 5 Comm: Not tainted 4 Not tainted 4.9.0 #1',
      { cpu: 0, pid: 5, comm: 'Not tainted 4', notTainted: true, kernelRelease: '4.9.0', kernelBuild: '#1' },
    ],
  ])('is that of %s', (_, line, fields) => {
    expect(fieldsOf(lines.StackHead, line)).toEqual(fields);
    expect(printed(lines.StackHead, line)).toBe(line);
  });
});

describe('StackHeadPid', () => {
  it('is that of 2.6.32', () => {
    const line = 'Pid: 2592, comm: php-fpm Not tainted 2.6.32-504.el6.x86_64 #1 Dell Inc. PowerEdge R710';
    expect(fieldsOf(lines.StackHeadPid, line)).toEqual({
      pid: 2592,
      comm: 'php-fpm',
      notTainted: true,
      kernelRelease: '2.6.32-504.el6.x86_64',
      kernelBuild: '#1 Dell Inc. PowerEdge R710',
    });
    expect(printed(lines.StackHeadPid, line)).toBe(line);
  });
});

describe('Frame', () => {
  it.each([
    [
      ' [<ffffffff813a2814>] ? apparmor_capable+0xc4/0x1b0 [mod]',
      {
        address: 'ffffffff813a2814',
        reliable: false,
        symbol: 'apparmor_capable',
        offset: 0xc4,
        size: 0x1b0,
        module: 'mod',
      },
    ],
    [' ? dump_stack+0x5c/0x78', { reliable: false, symbol: 'dump_stack', offset: 0x5c, size: 0x78 }],
    [' dump_header+0x43/0x1c0', { reliable: true, symbol: 'dump_header', offset: 0x43, size: 0x1c0 }],
    [
      ' oom_kill_process.cold.29+0xb/0x10',
      { reliable: true, symbol: 'oom_kill_process.cold.29', offset: 0xb, size: 0x10 },
    ],
    [
      ' [] dump_stack+0x63/0x90',
      { lostAddress: '[] ', reliable: true, symbol: 'dump_stack', offset: 0x63, size: 0x90 },
    ],
    [
      ' [ ] ? warn_alloc+0x13a/0x160',
      { lostAddress: '[ ] ', reliable: false, symbol: 'warn_alloc', offset: 0x13a, size: 0x160 },
    ],
    [
      ' f+0x1/0x2 [mod a1b2c3d4e5f6]',
      { reliable: true, symbol: 'f', offset: 1, size: 2, module: 'mod', buildId: 'a1b2c3d4e5f6' },
    ],
    [
      ' [nfs:__alloc_pages+0x34c/0x380] __alloc_pages+0x34c/0x380',
      {
        klogdSymbol: 'nfs:__alloc_pages+0x34c/0x380',
        reliable: true,
        symbol: '__alloc_pages',
        offset: 0x34c,
        size: 0x380,
      },
    ],
    [' dump_backtrace+0x0/0x208', { reliable: true, symbol: 'dump_backtrace', offset: 0, size: 0x208 }],
  ])('is %s', (line, fields) => {
    expect(fieldsOf(lines.Frame, line)).toEqual(fields);
    expect(printed(lines.Frame, line)).toBe(line);
  });

  it.each([' dump_stack', ' dump_stack+0x5c', ' dump_stack+5c/78', ' +0x5c/0x78', ' 9f+0x1/0x2'])(
    'is not %s',
    (line) => {
      expect(fieldsOf(lines.Frame, line)).toBeUndefined();
    },
  );
});

describe('the other lines of a stack dump', () => {
  it.each([
    [
      lines.StackWords,
      ' 0000000000000286 bc6e93ac5afb4302 ffff8804999cfad0 ffffffff8140b481',
      { words: ['0000000000000286', 'bc6e93ac5afb4302', 'ffff8804999cfad0', 'ffffffff8140b481'] },
    ],
    [lines.StackWords, ' c0123456 00000000', { words: ['c0123456', '00000000'] }],
    [lines.CallTraceHeading, 'Call Trace:', { heading: 'Call Trace:' }],
    [lines.CallTraceHeading, 'Call trace:', { heading: 'Call trace:' }],
    [lines.StackSwitch, ' <TASK>', { mark: '<TASK>' }],
    [lines.StackSwitch, ' <<EOE>>', { mark: '<<EOE>>' }],
    [lines.Registers, 'RIP: 0033:0x401b69', { registers: { RIP: '0033:0x401b69' } }],
    [
      lines.Registers,
      'RSP: 002b:00007fffd5a2ea00 EFLAGS: 00010202',
      { registers: { RSP: '002b:00007fffd5a2ea00', EFLAGS: '00010202' } },
    ],
    [
      lines.Registers,
      'CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033',
      { registers: { CS: '0010', DS: '0000', ES: '0000', CR0: '0000000080050033' }, wide: ['CS'] },
    ],
    [
      lines.Code,
      'Code: Unable to access opcode bytes at 0x401b3f.',
      { bytes: 'Unable to access opcode bytes at 0x401b3f.' },
    ],
    [
      lines.Hardware,
      'Hardware name: Fedora Project OpenStack Nova, BIOS seabios-1.7.5-11.el7 04/01/2014',
      { name: 'Fedora Project OpenStack Nova, BIOS seabios-1.7.5-11.el7 04/01/2014' },
    ],
    [lines.Workqueue, 'Workqueue: events moom_callback', { name: 'events moom_callback' }],
    [lines.Tainted, 'Tainted: [W]=WARN, [O]=OOT_MODULE', { flags: '[W]=WARN, [O]=OOT_MODULE' }],
  ] as const)('$type is %s', (declaration, line, fields) => {
    expect(fieldsOf(declaration, line)).toEqual(fields);
    expect(printed(declaration, line)).toBe(line);
  });

  it.each([
    ' 286 bc6e93ac5afb4302',
    ' 0000000000000286 bc6e',
    ' 000000000000028g',
    ' 0000000000000286  bc6e93ac5afb4302',
  ])('StackWords is not %s', (line) => {
    expect(fieldsOf(lines.StackWords, line)).toBeUndefined();
  });
});
