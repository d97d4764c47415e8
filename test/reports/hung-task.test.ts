import { describe, expect, it } from 'vitest';
import { fieldSpans, type HungTask, parse, print } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const HINT = '"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.';

function hungTasks(...lines: string[]): HungTask[] {
  return parse(`${lines.join('\n')}\n`).records.filter((record) => record.type === 'HungTask');
}

// Every value below was read off the log by eye.
describe('two tasks of 6.1 that wait for a pipe', () => {
  const text = fixture('hung-task/6.1-pipe-mutex.log');
  const { records } = parse(text);
  const [first, second] = records as [HungTask, HungTask];

  it('are a record each', () => {
    expect(records.map(({ type }) => type)).toEqual(['HungTask', 'HungTask']);
    expect(first).toMatchObject({ comm: 'waiter-0', pid: 121, seconds: 10 });
    expect(second).toMatchObject({ comm: 'waiter-0', pid: 122, seconds: 10 });
    expect(first.envelope).toEqual({ bootSeconds: 16.305741, endBootSeconds: 16.311747 });
  });

  it('have the kernel, the hint and the state of the task', () => {
    expect(first.kernel).toMatchObject({
      notTainted: true,
      kernelRelease: '6.1.0-56-cloud-amd64',
      kernelBuild: '#1 Debian 6.1.192-2',
    });
    expect(first.hint?.message).toBe(HINT);
    expect(first.state).toMatchObject({
      type: 'TaskState',
      comm: 'waiter-0',
      state: 'D',
      freeStackBytes: 0,
      pid: 121,
      ppid: 117,
      flags: '0x00000002',
    });
    expect(first.state).not.toHaveProperty('rightAligned');
  });

  it('have their own stack, and not that of the dump after them', () => {
    expect(first.callTrace).toHaveLength(19);
    expect(first.callTrace[4]).toMatchObject({ symbol: 'pipe_write', offset: 0x47, size: 0x6e0, reliable: true });
    expect(first.stack?.registers).toMatchObject({ RIP: '0033:0x43d5ef', R15: '0000000000000004' });
    expect(second.callTrace).toHaveLength(12);
    expect(second.callTrace[5]?.symbol).toBe('__fdget_pos');
  });

  it('tell where their values stand', () => {
    const spans = fieldSpans(first, text);
    const values = ['comm', 'seconds', 'kernel.kernelRelease', 'state.ppid', 'callTrace.4.symbol'];
    expect(values.map((name) => text.slice(...(spans[name] as [number, number])))).toEqual([
      'waiter-0',
      '10',
      '6.1.0-56-cloud-amd64',
      '117',
      'pipe_write',
    ]);
  });
});

describe('the state of a task', () => {
  it.each([
    [
      'docker          D ffff8801a8f2b078     0 20744      1 0x00000000',
      {
        type: 'TaskStateOld',
        comm: 'docker',
        state: 'D',
        pc: 'ffff8801a8f2b078',
        freeStackBytes: 0,
        pid: 20744,
        ppid: 1,
      },
    ],
    [
      'docker          D c032364c  5212 20744      1 0x00000000',
      { type: 'TaskStateOld', pc: 'c032364c', freeStackBytes: 5212 },
    ],
    ['docker          D    0 20744      2 0x80004000', { type: 'TaskStateOld', ppid: 2, flags: '0x80004000' }],
    [
      'docker          R  running task        0 20744      1 0x00000000',
      { type: 'TaskStateOld', state: 'R', running: true, freeStackBytes: 0, pid: 20744 },
    ],
    [
      'docker          R running      0 20744      1 0x00000000',
      { type: 'TaskStateOld', state: 'R', runningShort: true, freeStackBytes: 0, pid: 20744 },
    ],
    [
      'docker        D 0000000000000001     0 20744      2 0x00000080',
      { type: 'TaskStateOldest', comm: 'docker', pid: 20744, ppid: 2, flags: '0x00000080' },
    ],
    [
      'task:docker          state:D stack:    0 pid:20744 ppid:   107 flags:0x00000002',
      { type: 'TaskState', freeStackBytes: 0, pid: 20744, ppid: 107, rightAligned: true },
    ],
    [
      'task:docker          state:D stack:24584 pid:20744 tgid:20744 ppid:5845   task_flags:0x400140 flags:0x00004006',
      { type: 'TaskState', freeStackBytes: 24584, tgid: 20744, ppid: 5845, taskFlags: '0x400140', flags: '0x00004006' },
    ],
    [
      'task:docker          state:R  running task     stack:0     pid:20744 tgid:20744 ppid:1      flags:0x00004000',
      { type: 'TaskState', state: 'R', running: true, ppid: 1 },
    ],
  ])('is read of %s', (line, state) => {
    const [record] = hungTasks('INFO: task docker:20744 blocked for more than 120 seconds.', HINT, line, 'Call Trace:');
    expect(record?.state).toMatchObject(state);
    expect(record?.state).not.toHaveProperty('repaired');
    expect(record && print(record).split('\n')[2]).toBe(line);
  });

  it('is read where a page collapsed its blanks', () => {
    const head = 'INFO: task docker:20744 blocked for more than 120 seconds.';
    const [record] = hungTasks(head, HINT, 'docker D ffff8801a8f2b078 0 20744 1 0x00000000');
    expect(record?.state).toMatchObject({ comm: 'docker', pid: 20744, ppid: 1, repaired: true });
  });
});

describe('a hung task', () => {
  const HEAD = 'INFO: task kworker/u48:1:31216 blocked in I/O wait for more than 143 seconds.';
  const STATE =
    'task:kworker/u48:1   state:D stack:0     pid:31216 tgid:31216 ppid:2      task_flags:0x4208060 flags:0x00004000';
  const STACK = [
    'Workqueue: writeback wb_workfn (flush-8:0)',
    'Call Trace:',
    ' <TASK>',
    ' io_schedule+0x46/0x80',
    ' </TASK>',
  ];

  it('has all that the kernel can say of it', () => {
    const lines = [
      HEAD,
      '      Tainted: G        W           6.18.0+ #1',
      '      Blocked by coredump.',
      HINT,
      STATE,
      ...STACK,
      'INFO: task kworker/u48:1:31216 <writer> blocked on an rw-semaphore likely owned by task mount:5800 <reader>',
      'Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings',
      'Kernel panic - not syncing: hung_task: blocked tasks',
    ];
    const [record] = hungTasks(...lines);
    expect(record).toMatchObject({
      comm: 'kworker/u48:1',
      pid: 31216,
      inIoWait: true,
      seconds: 143,
      kernel: { tainted: 'G        W          ', kernelRelease: '6.18.0+', kernelBuild: '#1' },
      coredump: { message: 'Blocked by coredump.' },
      workqueue: { name: 'writeback wb_workfn (flush-8:0)' },
      owner: { waitsAs: 'writer', ownerComm: 'mount', ownerPid: 5800, ownedAs: 'reader' },
      suppressed: { type: 'HungTaskSuppressed' },
      panic: { message: 'hung_task: blocked tasks' },
    });
    expect(record?.otherLines).toBeUndefined();
    expect(record && print(record).split('\n')).toEqual(lines);
    expect(print(JSON.parse(JSON.stringify(record)))).toBe(lines.join('\n'));
  });

  it.each([
    ['is blocked on a mutex likely owned by task a b:12.', { ownerComm: 'a b', ownerPid: 12, fullStop: true }],
    ['blocked on a semaphore likely last held by task a:12', { ownerComm: 'a', ownerPid: 12 }],
    ['is blocked on a mutex, but the owner is not found.', { type: 'HungTaskOwnerUnknown' }],
    ['is blocked on a semaphore, but the last holder is not found.', { type: 'HungTaskOwnerUnknown' }],
  ])('%s', (words, owner) => {
    const [record] = hungTasks(HEAD, HINT, STATE, ...STACK, `INFO: task kworker/u48:1:31216 ${words}`);
    expect(record?.owner).toMatchObject(owner);
  });

  it('does not take the stack of the owner, of a panic or of a warning for its own', () => {
    const others = [
      ['task:mount           state:D stack:0     pid:5800  tgid:5800  ppid:1      flags:0x00004000', 'Call Trace:'],
      ['mount           D    0  5800      1 0x00000000', 'Call Trace:'],
      ['CPU: 1 PID: 30 Comm: khungtaskd Not tainted 6.18.0 #1', 'Call Trace:'],
      ['Call Trace:'],
    ];
    for (const lines of others) {
      const [record] = hungTasks(HEAD, HINT, STATE, ...STACK, ...lines, ' other_function+0x10/0x20');
      expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['io_schedule']);
      expect(record?.state?.pid).toBe(31216);
    }
  });

  it('has the stack of the task that holds the lock, where the kernel prints it', () => {
    const lines = [
      HEAD,
      HINT,
      STATE,
      ...STACK,
      'INFO: task kworker/u48:1:31216 is blocked on a mutex likely owned by task mount:5800.',
      'task:mount           state:S stack:0     pid:5800  tgid:5800  ppid:1      task_flags:0x400000 flags:0x00004002',
      'Call Trace:',
      ' <TASK>',
      ' schedule_timeout+0x74/0xf0',
      ' msleep+0x2a/0x40',
      ' </TASK>',
      'Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings',
    ];
    const [record, ...others] = hungTasks(...lines);
    expect(others).toEqual([]);
    expect(record?.callTrace.map(({ symbol }) => symbol)).toEqual(['io_schedule']);
    expect(record?.ownerDump).toMatchObject({ state: { comm: 'mount', pid: 5800, state: 'S' } });
    expect(record?.ownerDump?.callTrace.map(({ symbol }) => symbol)).toEqual(['schedule_timeout', 'msleep']);
    expect(record?.suppressed).toBeDefined();
    expect(record && print(record).split('\n')).toEqual(lines);
  });

  it('leaves the stack of a failed allocation alone', () => {
    const { records } = parse(
      [
        'lab: page allocation failure: order:10, mode:0x40cc0(GFP_KERNEL|__GFP_COMP), nodemask=(null)',
        'CPU: 1 PID: 30 Comm: lab Not tainted 6.1.0 #1',
        'Call Trace:',
        ' warn_alloc+0x10/0x20',
        STATE,
        'Call Trace:',
        ' other_function+0x10/0x20',
      ].join('\n'),
    );
    expect(records.map((record) => 'callTrace' in record && record.callTrace.map(({ symbol }) => symbol))).toEqual([
      ['warn_alloc'],
    ]);
  });

  it('has what is sure of a line that is cut', () => {
    const [record] = hungTasks('INFO: task kworker/u48:1:31216 blocked for more than 14');
    expect(record).toMatchObject({ comm: 'kworker/u48:1', pid: 31216, truncated: true });
    expect(record).not.toHaveProperty('seconds');
  });
});
