import { describe, expect, it } from 'vitest';
import { memberAt } from '../../src/analysis/index.ts';
import { type CrashCommand, type CrashSession, fieldSpans, parse, parseCrash, print } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { withoutBlanks } from './words.ts';

/** A session as a web page left it: blanks collapsed, no indentation, an empty line between any two. */
const TEXT = fixture('crash/3.10-hung-machine.txt');
const [session] = parseCrash(TEXT).records as [CrashSession];
const commands = session.items.filter((item): item is CrashCommand => item.type === 'CrashCommand');
const outputOf = (name: string, place = 0) => commands.filter(({ command }) => command === name)[place]?.output ?? [];

describe('the session of a hung machine', () => {
  it('is the only record of its text, found by its prompt', () => {
    expect(parse(TEXT).records.map(({ type }) => type)).toEqual(['CrashSession']);
    expect(session.diagnostics).toEqual([]);
  });

  it('has 14 commands, each read', () => {
    expect(commands.map(({ command, output }) => [command, output.map(({ type }) => type).join(' ')])).toEqual([
      ['kmem', 'KmemInfo'],
      ['ps', ''],
      ['ps', 'Count'],
      ['ps', 'PsLastRun'],
      ['task', 'TaskStruct'],
      ['signal_struct.oom_score_adj_min', 'StructValue'],
      ['bt', 'Backtrace'],
      ['task', 'TaskStruct'],
      ['dmesg', 'KernelLog'],
      ['dis', 'Disassembly Backtrace StackMemory'],
      ['inode.i_mutex', 'StructValue'],
      ['bt', 'Backtrace'],
      ['task', 'TaskStruct'],
      ['list', 'Count'],
    ]);
  });

  it('has the pieces without a command as nodes of their own', () => {
    const loose = session.items.filter(({ type }) => type !== 'CrashCommand' && type !== 'Text');
    expect(loose.map(({ type }) => type)).toEqual(['PsLastRun', 'PsTimes']);
    expect(loose[0]).toMatchObject({ rows: [{ lastRun: 98752998549794n, state: 'UN', pid: 18094, cpu: 1 }] });
    expect(loose[1]).toMatchObject({
      tasks: [{ pid: 18094, runDays: 1, runTime: '05:04:31', startTime: 44515n, userTime: 22426n, systemTime: 62680n }],
    });
  });

  it('takes a command apart', () => {
    expect(commands[1]).toMatchObject({ command: 'ps', args: ['-G'], redirect: 'ps.txt' });
    expect(commands[2]).toMatchObject({ command: 'ps', args: [], pipe: 'grep UN | wc -l' });
  });

  it('has every row of kmem -i', () => {
    const [info] = outputOf('kmem');
    const rows = info?.type === 'KmemInfo' ? info.rows : [];
    expect(rows).toHaveLength(14);
    expect(rows[1]).toMatchObject({ name: 'FREE', pages: 20622, size: 80.6, sizeUnit: 'MB', percent: 0 });
    expect(rows[9]).toMatchObject({ name: 'TOTAL SWAP', pages: 0, size: 0 });
    expect(rows[9]).not.toHaveProperty('sizeUnit');
    expect(rows[13]).toMatchObject({ name: 'COMMITTED', pages: 4495745, percent: 222, percentOf: 'TOTAL LIMIT' });
  });

  it('has the accounts of the scheduler as bigints', () => {
    expect(outputOf('task', 1)[0]).toMatchObject({
      pid: 28627,
      schedInfo: { pcount: 770201n, runDelay: 24190351955485n, lastArrival: 99026812502124n, lastQueued: 0n },
    });
    expect(outputOf('task', 2)[0]).toMatchObject({
      pid: 24156,
      schedInfo: { lastArrival: 149186548046662n, lastQueued: 149186552018854n },
    });
  });

  it('keeps a hidden pid as the word it is', () => {
    expect(outputOf('task', 0)[0]).toMatchObject({ pidText: 'pid', comm: 'xxxxx', cpu: 47 });
    expect(outputOf('task', 0)[0]).not.toHaveProperty('pid');
  });

  it('has every frame and register of both stacks', () => {
    const [waiter] = outputOf('bt', 0);
    const [holder] = outputOf('bt', 1);
    if (waiter?.type !== 'Backtrace' || holder?.type !== 'Backtrace') throw new Error('no stacks');
    expect(waiter.frames.map((frame) => frame.symbol)).toEqual([
      '__schedule',
      'schedule_preempt_disabled',
      '__mutex_lock_slowpath',
      'mutex_lock',
      'lookup_slow',
      'link_path_walk',
      'path_openat',
      'do_filp_open',
      'do_sys_open',
      'sys_open',
      'system_call_fastpath',
    ]);
    expect(waiter.frames[10]?.registers?.[0]?.values).toMatchObject({ RIP: '00007f27f41522d0', SS: '002b' });
    expect(Object.keys(waiter.frames[10]?.registers?.[0]?.values ?? {})).toHaveLength(21);
    expect(holder.frames).toHaveLength(18);
    expect(holder.frames[11]?.registers?.[0]).toMatchObject({
      exception: 'filldir+99',
      values: { RIP: 'ffffffff8118e513', ORIG_RAX: 'ffffffffffffffff' },
    });
    expect(holder.frames[17]?.registers?.[0]?.values).toMatchObject({
      R15: '0000000002262380',
      ORIG_RAX: '000000000000004e',
    });
  });

  it('has the mutex with all that is nested in it', () => {
    const [mutex] = outputOf('inode.i_mutex');
    if (mutex?.type !== 'StructValue') throw new Error('no mutex');
    expect(memberAt(mutex.members, 'i_mutex.count.counter')).toEqual({ kind: 'integer', value: -124n });
    expect(memberAt(mutex.members, 'i_mutex.owner')).toEqual({ kind: 'address', address: 'ffff88000f04e400' });
    expect(memberAt(mutex.members, 'i_mutex.wait_lock.rlock.raw_lock.lock')).toEqual({
      kind: 'integer',
      value: 0n,
      char: '\\000',
    });
    expect(memberAt(mutex.members, 'i_mutex.wait_list.next')).toEqual({ kind: 'address', address: 'ffff88000da31e80' });
  });

  it('has the instructions and the frame pasted below them', () => {
    const [code, frame, words] = outputOf('dis');
    expect(code).toMatchObject({ instructions: { length: 14 } });
    expect(code?.type === 'Disassembly' ? code.instructions[0] : undefined).toMatchObject({
      address: 'ffffffff815f1c30',
      symbol: 'mutex_lock',
      mnemonic: 'nopl',
      operands: '0x0(%rax,%rax,1)',
      ftrace: true,
    });
    expect(frame).toMatchObject({ frames: [{ index: 3, stack: 'ffff8803e2ee5ca0', address: 'ffffffff815f1c47' }] });
    expect(words).toMatchObject({
      rows: [{ words: ['ffff8803e2ee5e40', 'ffff8803e2ee5ce8'] }, { words: ['ffffffff815ec2dd'] }],
    });
  });

  it('prints what it was read from, after JSON too', () => {
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(TEXT));
    expect(print(JSON.parse(JSON.stringify(session)) as CrashSession)).toBe(print(session));
  });

  it('writes clocks and integers as digits in JSON, wherever one begins', () => {
    const [account] = outputOf('task', 1);
    expect(JSON.parse(JSON.stringify(account))).toMatchObject({ schedInfo: { lastArrival: '99026812502124' } });
    const info = account?.type === 'TaskStruct' ? account.schedInfo : undefined;
    expect(JSON.stringify(info)).toBe(
      '{"pcount":"770201","runDelay":"24190351955485","lastArrival":"99026812502124","lastQueued":"0"}',
    );
    expect(Object.keys(info ?? {})).toEqual(['pcount', 'runDelay', 'lastArrival', 'lastQueued']);
  });

  it('tells where a value stood', () => {
    const spans = fieldSpans(session, TEXT);
    const [start, end] = spans['items.0.output.0.rows.1.pages'] ?? [0, 0];
    expect(TEXT.slice(start, end)).toBe('20622');
    const frame = Object.entries(spans).filter(([name]) => /frames\.10\.stack$/.test(name));
    expect(frame.map(([, [from, to]]) => TEXT.slice(from, to))).toEqual(['ffff8803e2ee5f80', 'ffff880006259ce0']);
  });
});
