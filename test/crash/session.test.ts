import { describe, expect, it } from 'vitest';
import { type CrashCommand, type CrashSession, parse, parseCrash, print } from '../../src/index.ts';
import { withoutBlanks } from './words.ts';

function sessionOf(text: string): CrashSession {
  const { records } = parse(text);
  expect(records.map(({ type }) => type)).toEqual(['CrashSession']);
  return records[0] as CrashSession;
}

const commandOf = (text: string) => sessionOf(`${text}\n`).items[0] as CrashCommand;

describe('a command line', () => {
  it.each([
    ['crash> kmem -i', { prompt: 'crash', command: 'kmem', args: ['-i'] }],
    ['crash64> ps -l | grep UN', { prompt: 'crash64', args: ['-l'], pipe: 'grep UN' }],
    ['%crash> bt 5', { prompt: '%crash', command: 'bt' }],
    ['py-crash> ps >> out.txt', { redirect: 'out.txt', append: true }],
    ['crash>xfs_log_item.li_buf 0xffff', { command: 'xfs_log_item.li_buf' }],
    ['crash> px ((struct mddev *)0xffff96c652c37800)->sb_flags', { command: 'px', args: { length: 3 } }],
    ['crash> list "a | b" -H x', { args: ['"a', '|', 'b"', '-H', 'x'] }],
    ['crash>', { command: '', args: [] }],
  ])('%s', (line, expected) => {
    const command = commandOf(line);
    expect(command).toMatchObject(expected);
    expect(withoutBlanks(print(command))).toBe(withoutBlanks(line));
  });
});

describe('a session', () => {
  it('has what stands behind lines that were left out as output of the same command', () => {
    const row = (pid: number) => `  ${pid}  1  0  ffff8800b97a2d20  IN   0.1   258672   4320  munin`;
    const text = `crash> ps\n${row(1)}\n...\n${row(2)}\n...\nThe second sleeps.\n${row(3)}\n`;
    expect(sessionOf(text).items).toMatchObject([
      { output: [{ rows: [{ pid: 1 }] }, { type: 'Unparsed', text: '...' }, { rows: [{ pid: 2 }] }] },
      { type: 'Text', text: '...\nThe second sleeps.' },
      { type: 'PsTable', rows: [{ pid: 3 }] },
    ]);
  });

  it('has dots behind which no output comes as the text of who published it', () => {
    const text = 'crash> ps\n  1  1  0  ffff8800b97a2d20  IN   0.1   258672   4320  munin\n...\ncrash> sig\n';
    expect(sessionOf(text).items).toMatchObject([
      { command: 'ps', output: [{ rows: [{ pid: 1 }] }] },
      { type: 'Text', text: '...' },
      { command: 'sig' },
    ]);
  });

  it('has a prompt behind output that a pipe cut', () => {
    const { items } = sessionOf(
      'crash> bt 1 | head\n #0 [ffff8803e2ee5bd0] __schedule at ffffffff815f37crash> ps -S\n  RU: 2\n',
    );
    expect(items.map((item) => (item as CrashCommand).command)).toEqual(['bt', 'ps']);
  });

  it('loses what pagers and terminals leave in it', () => {
    const text =
      '\x1b[?2004hcrash> ps -S\r\n  RU: 2\r\n-- MORE --  forward: <SPACE>, <ENTER> or j  backward: b or k  quit: q\r\x1b[K  IN: 31\r\n(END)\r\n';
    expect(sessionOf(text).items).toMatchObject([
      { output: [{ rows: [{ state: 'RU' }, { state: 'IN', count: 31 }] }] },
    ]);
  });

  it('is read through the entities of a web page', () => {
    const { items } = sessionOf(
      'crash&gt; ps\n&gt;     0      0   3  c024c000  RU   0.0     0     0  [swapper]\ncrash> quit\n'.replace(
        'crash&gt;',
        'crash>',
      ),
    );
    expect(items[0]).toMatchObject({ output: [{ rows: [{ mark: '>', pid: 0 }] }] });
  });

  it('is read through the marks of a mail that quotes it', () => {
    const text =
      '> crash> ps\n> >     0      0   3  c024c000  RU   0.0     0     0  [swapper]\n> crash> ps -S\n>   RU: 2\nNo idea.\n';
    expect(sessionOf(text).items).toMatchObject([
      { command: 'ps', output: [{ rows: [{ mark: '>', pid: 0 }] }] },
      { args: ['-S'], output: [{ rows: [{ state: 'RU' }] }] },
      { type: 'Text', text: 'No idea.' },
    ]);
  });

  it('takes no warning of a log, or of prose, for one of crash', () => {
    const log =
      'WARNING: CPU: 0 PID: 1 at kernel/softirq.c:1 f+0x1/0x2\nnet: eth0 is up\nlog: kernel audit log is empty';
    const [command] = sessionOf(`crash> log -t\n${log}\n`).items as [CrashCommand];
    expect(command.output).toMatchObject([{ type: 'KernelLog', text: log.split('\n').slice(0, 2).join('\n') }]);
    expect(command.errors).toMatchObject([{ message: 'kernel audit log is empty' }]);
    const { items } = sessionOf('crash> ps -S\n  RU: 2\n\nI looked again.\nNOTE: nothing is sure\nlist: one, two\n');
    expect(items[1]).toMatchObject({ type: 'Text', text: 'I looked again.\nNOTE: nothing is sure\nlist: one, two' });
  });

  it('has its banner and the version of crash', () => {
    const text = [
      'crash 8.0.2',
      'Copyright (C) 2002-2022  Red Hat, Inc.',
      '',
      '      KERNEL: /usr/lib/debug/vmlinux  [TAINTED]',
      '    DUMPFILE: /var/crash/vmcore  [PARTIAL DUMP]',
      '        CPUS: 32 [OFFLINE: 2]',
      'LOAD AVERAGE: 0.40, 0.30, 0.13',
      '       PANIC: "Kernel panic - not syncing: "x"" (check log for details)',
      '       STATE: TASK_RUNNING (PANIC)',
      '',
      'crash> quit',
      '',
    ].join('\n');
    const session = sessionOf(text);
    expect(session).toMatchObject({
      version: '8.0.2',
      banner: {
        kernelMarks: ['TAINTED'],
        dumpfile: '/var/crash/vmcore',
        dumpfileMarks: ['PARTIAL DUMP'],
        cpus: 32,
        offlineCpus: 2,
        panic: 'Kernel panic - not syncing: "x"',
        stateMore: 'PANIC',
      },
    });
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
  });

  it('has its banner on one line too', () => {
    const text =
      'KERNEL: vmlinux DUMPFILE: vmcore [PARTIAL DUMP] CPUS: 2 DATE: Fri Mar 31 11:15:47 2017 UPTIME: 00:06:01 TASKS: 232\n';
    expect(sessionOf(text).banner).toMatchObject({
      kernel: 'vmlinux',
      cpus: 2,
      date: 'Fri Mar 31 11:15:47 2017',
      tasks: 232,
    });
  });

  it('keeps what is no output as text, and the log in it is read', () => {
    const kill =
      'Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:1kB, file-rss:2kB, shmem-rss:0kB, UID:0 pgtables:56kB oom_score_adj:0';
    const session = sessionOf(`crash> ps -S\n  RU: 2\n\nThe log of the other machine:\n${kill}\n`);
    expect(session.items).toMatchObject([
      { command: 'ps', output: [{ type: 'PsSummary' }] },
      { type: 'Text', records: [{ type: 'OomKill', kills: [{ pid: 121 }] }] },
    ]);
    const text = `crash> ps -S\n  RU: 2\n\nThe log of the other machine:\n${kill}\n`;
    const [, prose] = session.items;
    const [record] = prose?.type === 'Text' ? (prose.records ?? []) : [];
    expect(text.slice(record?.start, record?.end)).toBe(kill);
  });

  it('keeps the output of commands that are not read', () => {
    expect(
      sessionOf('crash> net\n   NET_DEVICE     NAME       IP ADDRESS(ES)\nffff888005158000  lo         127.0.0.1\n')
        .items,
    ).toMatchObject([
      {
        command: 'net',
        output: [
          {
            type: 'Unparsed',
            text: '   NET_DEVICE     NAME       IP ADDRESS(ES)\nffff888005158000  lo         127.0.0.1',
          },
        ],
      },
    ]);
  });

  it('has errors with their place and trace, and how a command is used', () => {
    const text = [
      'crash> files 5',
      'files: invalid structure member offset: dentry_d_iname',
      '       FILE: filesys.c  LINE: 3243  FUNCTION: get_pathname_component()',
      '[./crash] error trace: 55e532 => 55ea57 => 5f1f31 => 5f1eb3',
      '  5f1eb3: OFFSET_verify+35',
      'crash> list',
      'Usage:',
      '  list [[-o] offset][-e end] start',
      'Enter "help list" for details.',
      'crash> rd 0',
      'rd: WARNING: odd address',
      '',
    ].join('\n');
    const session = sessionOf(text);
    expect(session.items).toMatchObject([
      {
        errors: [
          {
            severity: 'error',
            command: 'files',
            line: 3243,
            function: 'get_pathname_component()',
            details: { length: 2 },
          },
        ],
      },
      { errors: [{ message: 'Usage:', details: { length: 2 } }] },
      { errors: [{ severity: 'warning', command: 'rd', message: 'odd address' }] },
    ]);
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
  });

  it('gives the log of the kernel to the reader of logs', () => {
    const text =
      'crash> log\n[  100.000000] Out of memory: Killed process 5 (a) total-vm:1kB, anon-rss:1kB, file-rss:0kB, shmem-rss:0kB, UID:0 pgtables:4kB oom_score_adj:0\n';
    expect(sessionOf(text).items).toMatchObject([
      { output: [{ type: 'KernelLog', records: [{ type: 'OomKill', kills: [{ pid: 5 }] }] }] },
    ]);
  });
});

describe('output without a prompt', () => {
  it.each([
    ['KmemInfo', 'PAGES TOTAL PERCENTAGE\nTOTAL MEM 4042945 15.4 GB ----'],
    ['KmemZones', 'NODE: 0 ZONE: 1 ADDR: ffff888013db5600 NAME: "DMA32"\nSIZE: 1 MIN/LOW/HIGH: 1/2/3'],
    ['PsTable', '> 0 0 3 c024c000 RU 0.0 0 0 [swapper]'],
    ['PsLastRun', '[ 99026812502124] [UN] PID: 28627 TASK: ffff880003aecb00 CPU: 7 COMMAND: "top"'],
    ['PsTimes', 'PID: 1 TASK: ffff880003aecb00 CPU: 7 COMMAND: "top"\nRUN TIME: 05:04:31'],
    ['OpenFiles', 'PID: 1 TASK: ffff880003aecb00 CPU: 7 COMMAND: "top"\nROOT: / CWD: /'],
    ['VirtualMemory', 'PID: 1 TASK: ffff880003aecb00 CPU: 7 COMMAND: "top"\nMM PGD RSS TOTAL_VM\n0 0 0k 0k'],
    ['TaskStruct', 'PID: 1 TASK: ffff880003aecb00 CPU: 7 COMMAND: "top"\nsignal = 0xffff882d0eaa2a80,'],
    ['Backtrace', '#3 [ffff8803e2ee5ca0] mutex_lock at ffffffff815f1c47'],
    ['StructValue', 'oom_score_adj_min = -998'],
    ['RunQueues', 'CPU 0 RUNQUEUE: ffff888013431c40\nCURRENT: PID: 0 TASK: ffffffff82a1aa40 COMMAND: "swapper/0"'],
    ['Disassembly', '0xffffffff815f1c30 <mutex_lock>: nopl 0x0(%rax,%rax,1)'],
    ['ListWalk', 'ffffc9000051bab0\nffffc90000523d60'],
  ])('is known by its shape: %s', (type, text) => {
    const { records } = parseCrash(`${text}\n`);
    expect(records.flatMap(({ items }) => items.map((item) => item.type))).toEqual([type]);
  });

  it('is none where nothing is known', () => {
    expect(parseCrash('the quick brown fox\n').records).toEqual([]);
    expect(parseCrash('').records).toEqual([]);
  });

  it('must be text or bytes', () => {
    expect(() => parseCrash(5 as never)).toThrow(TypeError);
  });
});
