import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.ts';
import { Dispatcher } from '../../../src/printk/dispatcher.ts';
import * as lines from '../../../src/records/oom-killer/lines.ts';
import { fieldsOf, printed } from '../lines.ts';

describe('OomInvocation', () => {
  it.each([
    [
      '2.6.24',
      'httpd invoked oom-killer: gfp_mask=0x280d2, order=0, oomkilladj=0',
      { comm: 'httpd', gfpMask: '0x280d2', order: 0, oomkilladj: 0 },
    ],
    [
      'RHEL 6',
      'php-fpm invoked oom-killer: gfp_mask=0x280da, order=0, oom_adj=-17, oom_score_adj=-1000',
      { comm: 'php-fpm', gfpMask: '0x280da', order: 0, oomAdj: -17, oomScoreAdj: -1000 },
    ],
    [
      '4.4',
      'stream_convert invoked oom-killer: gfp_mask=0x24280ca, order=0, oom_score_adj=0',
      { comm: 'stream_convert', gfpMask: '0x24280ca', order: 0, oomScoreAdj: 0 },
    ],
    [
      '4.10',
      'a invoked oom-killer: gfp_mask=0x24200ca(GFP_HIGHUSER_MOVABLE), nodemask=0-1, order=0, oom_score_adj=0',
      {
        comm: 'a',
        gfpMask: '0x24200ca',
        gfpFlags: ['GFP_HIGHUSER_MOVABLE'],
        nodemask: '0-1',
        order: 0,
        oomScoreAdj: 0,
      },
    ],
    [
      '4.12, with two blanks before the order',
      'a invoked oom-killer: gfp_mask=0x14200ca(GFP_HIGHUSER_MOVABLE), nodemask=(null),  order=0, oom_score_adj=5',
      {
        comm: 'a',
        gfpMask: '0x14200ca',
        gfpFlags: ['GFP_HIGHUSER_MOVABLE'],
        nodemask: '(null)',
        wideOrder: true,
        order: 0,
        oomScoreAdj: 5,
      },
    ],
    [
      '6.1, asked for by SysRq',
      'kworker/0:1 invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=-1, oom_score_adj=0',
      { comm: 'kworker/0:1', gfpMask: '0xcc0', gfpFlags: ['GFP_KERNEL'], order: -1, oomScoreAdj: 0 },
    ],
    [
      'a mask of nothing',
      'a invoked oom-killer: gfp_mask=0x0(), order=0, oom_score_adj=0',
      { comm: 'a', gfpMask: '0x0', gfpFlags: [], order: 0, oomScoreAdj: 0 },
    ],
  ])('is that of %s', (_, line, fields) => {
    expect(fieldsOf(lines.OomInvocation, line)).toEqual(fields);
    expect(printed(lines.OomInvocation, line)).toBe(line);
  });

  it.each(['Web Content', '(sd-pam)', 'x,pid=1,uid=2', '数据库', 'a invoked b', '#1 of', ''])(
    'may be of a task named %j',
    (comm) => {
      expect(fieldsOf(lines.OomInvocation, `${comm} invoked oom-killer: gfp_mask=0x0, order=0`)).toEqual({
        comm,
        gfpMask: '0x0',
        order: 0,
      });
    },
  );

  // TASK_COMM_LEN: what is longer holds an envelope that nobody took off.
  it.each(['Nov 20 04:02:36 kernel: batch', '[  T123] [    1.000000] batch', 'buildroot kern.warn kernel: batch'])(
    'is not of a task whose name is longer than any: %s',
    (comm) => {
      expect(fieldsOf(lines.OomInvocation, `${comm} invoked oom-killer: gfp_mask=0x0, order=0`)?.['comm']).not.toBe(
        comm,
      );
    },
  );
});

describe('OomConstraint', () => {
  it.each([
    [
      'a global kill',
      'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),cpuset=/,mems_allowed=0,2-3,global_oom,task_memcg=/,task=java,pid=1,uid=0',
      {
        constraint: 'CONSTRAINT_NONE',
        nodemask: '(null)',
        cpuset: '/',
        memsAllowed: '0,2-3',
        globalOom: true,
        taskMemcg: '/',
        task: 'java',
        pid: 1,
        uid: 0,
      },
    ],
    [
      'a memcg kill of a task with an odd name',
      'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,oom_memcg=/oomlab-oddnames,task_memcg=/oomlab-oddnames,task=x,pid=1,uid=2,pid=28946,uid=0',
      {
        constraint: 'CONSTRAINT_MEMCG',
        nodemask: '(null)',
        cpuset: '/',
        memsAllowed: '0',
        oomMemcg: '/oomlab-oddnames',
        taskMemcg: '/oomlab-oddnames',
        task: 'x,pid=1,uid=2',
        pid: 28946,
        uid: 0,
      },
    ],
    [
      'a kernel without cpusets and memcg',
      'oom-kill:constraint=CONSTRAINT_MEMORY_POLICY,nodemask=1,task=a b,pid=5,uid=1000',
      { constraint: 'CONSTRAINT_MEMORY_POLICY', nodemask: '1', task: 'a b', pid: 5, uid: 1000 },
    ],
    [
      'paths with commas and colons',
      'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=a,b,mems_allowed=0,oom_memcg=/a,b:c,task_memcg=/a,b:c/d,task=e,pid=5,uid=6',
      {
        constraint: 'CONSTRAINT_MEMCG',
        nodemask: '(null)',
        cpuset: 'a,b',
        memsAllowed: '0',
        oomMemcg: '/a,b:c',
        taskMemcg: '/a,b:c/d',
        task: 'e',
        pid: 5,
        uid: 6,
      },
    ],
  ])('tells %s', (_, line, fields) => {
    expect(fieldsOf(lines.OomConstraint, line)).toEqual(fields);
    expect(printed(lines.OomConstraint, line)).toBe(line);
  });
});

describe('kill lines', () => {
  it.each([
    [
      lines.KillChoice,
      'Out of memory: Kill process 30002 (stream_convert) score 731 or sacrifice child',
      {
        cause: 'Out of memory',
        verb: 'Kill',
        pid: 30002,
        comm: 'stream_convert',
        score: 731,
        alternative: ' or sacrifice child',
      },
    ],
    [
      lines.KillChoice,
      'Out of memory: kill process 5 (a) score 9 or) score 12 or a child',
      { cause: 'Out of memory', verb: 'kill', pid: 5, comm: 'a) score 9 or', score: 12, alternative: ' or a child' },
    ],
    [
      lines.KilledProcess,
      'Killed process 30002 (stream_convert) total-vm:21479079428kB, anon-rss:24027836kB, file-rss:0kB',
      { pid: 30002, comm: 'stream_convert', totalVmKb: 21479079428, anonRssKb: 24027836, fileRssKb: 0 },
    ],
    [
      lines.KilledProcess,
      'Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:20316kB, file-rss:0kB, shmem-rss:396kB, UID:0 pgtables:80kB oom_score_adj:300',
      {
        cause: 'Out of memory',
        pid: 121,
        comm: 'batch',
        totalVmKb: 21568,
        anonRssKb: 20316,
        fileRssKb: 0,
        shmemRssKb: 396,
        uid: 0,
        pgtablesKb: 80,
        oomScoreAdj: 300,
      },
    ],
    [
      lines.KilledProcess,
      'Memory cgroup out of memory: Killed process 5 (a) total-vm:1kB, anon-rss:2kB, file-rss:3kB, shmem-rss:4kB, UID:48',
      {
        cause: 'Memory cgroup out of memory',
        pid: 5,
        comm: 'a',
        totalVmKb: 1,
        anonRssKb: 2,
        fileRssKb: 3,
        shmemRssKb: 4,
        uid: 48,
      },
    ],
    [
      lines.KilledProcessEl6,
      'Killed process 2592, UID 48, (php-fpm) total-vm:1187164kB, anon-rss:826532kB, file-rss:8kB',
      { pid: 2592, uid: 48, comm: 'php-fpm', totalVmKb: 1187164, anonRssKb: 826532, fileRssKb: 8 },
    ],
    [
      lines.KilledProcessEl7,
      'Killed process 24518 (java), UID 1001, total-vm:5369240kB, anon-rss:4054248kB, file-rss:0kB, shmem-rss:0kB',
      { pid: 24518, comm: 'java', uid: 1001, totalVmKb: 5369240, anonRssKb: 4054248, fileRssKb: 0, shmemRssKb: 0 },
    ],
    [
      lines.KilledProcessVsz,
      'Killed process 1234 (httpd) vsz:204800kB, anon-rss:102400kB, file-rss:8kB',
      { pid: 1234, comm: 'httpd', vszKb: 204800, anonRssKb: 102400, fileRssKb: 8 },
    ],
    [lines.KilledProcessPlain, 'Killed process 1234 (httpd)', { pid: 1234, comm: 'httpd' }],
    [
      lines.KilledProcessPlain,
      'Out of Memory: Killed process 1234 (httpd).',
      { cause: 'Out of Memory', pid: 1234, comm: 'httpd', fullStop: true },
    ],
    [
      lines.KilledProcessPlain,
      'Out of memory: Killed process 1234, UID 48, (httpd).',
      { cause: 'Out of memory', pid: 1234, uid: 48, comm: 'httpd', fullStop: true },
    ],
    [
      lines.ReaperReaped,
      'oom_reaper: reaped process 161175 (java), now anon-rss:0kB, file-rss:1kB, shmem-rss:2kB',
      { pid: 161175, comm: 'java', anonRssKb: 0, fileRssKb: 1, shmemRssKb: 2 },
    ],
    [
      lines.ReaperFailed,
      'oom_reaper: unable to reap pid:1234 (java)',
      { outcome: 'unable to reap', pid: 1234, comm: 'java' },
    ],
    [
      lines.MmPinned,
      'oom killer 1234 (java) has mm pinned by 1300 (gdb)',
      { pid: 1234, comm: 'java', pinnedByPid: 1300, pinnedByComm: 'gdb' },
    ],
    [lines.KillSharing, 'Kill process 1234 (java) sharing same memory', { pid: 1234, comm: 'java' }],
    [
      lines.GroupKill,
      'Tasks in /app.slice/web.service are going to be killed due to memory.oom.group set',
      { path: '/app.slice/web.service' },
    ],
    [
      lines.VictimExiting,
      'Memory cgroup out of memory: OOM victim 96 (gunicorn) is already exiting. Skip killing the task',
      { cause: 'Memory cgroup out of memory', pid: 96, comm: 'gunicorn' },
    ],
  ] as const)('$type is %s', (declaration, line, fields) => {
    expect(fieldsOf(declaration, line)).toEqual(fields);
    expect(printed(declaration, line)).toBe(line);
    // No other declaration reads it before its own.
    expect(new Dispatcher(lines.oomKillerLines).read(line, {}, [])?.declaration.type).toBe(declaration.type);
  });

  it('leave out a number beyond 2^53 and keep the others', () => {
    const line = 'Killed process 5 (a) total-vm:18446744073709551612kB, anon-rss:2kB, file-rss:3kB';
    expect(fieldsOf(lines.KilledProcess, line)).toEqual({ pid: 5, comm: 'a', anonRssKb: 2, fileRssKb: 3 });
  });
});

describe('ordinary lines that look like them', () => {
  const dispatcher = new Dispatcher(lines.oomKillerLines);

  it.each([
    'Successfully killed process cgroup uid 10078 pid 1234 in 5ms',
    'rcu: \tUnless rcu_sched kthread gets sufficient CPU time, OOM is now expected behavior.',
    'oom_kill_process.cold+0x8/0x8a',
    'cgroup: fork rejected by pids controller in /user.slice',
    'Kernel panic - not syncing: Fatal exception',
    'Process 5 was killed',
  ])('are not read: %s', (line) => {
    expect(dispatcher.read(line, {}, [])).toBeUndefined();
  });

  it.each([
    'Out of memory: no more process slots',
    'Out of memory: cannot fork a child process',
    'Out of Memory: the Killed process list is empty',
  ])('make no record of their first words: %s', (line) => {
    expect(parse(`[    1.000000] ${line}\n`).records).toEqual([]);
  });
});
