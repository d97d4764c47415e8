import { describe, expect, expectTypeOf, it } from 'vitest';
import { explain } from '../../src/analysis/index.ts';
import { fieldSpans, parse, print, type UserspaceKill } from '../../src/index.ts';
import type { Printk } from '../../src/printk/printk.ts';
import type { userspaceKillLines } from '../../src/records/userspace-kill/lines.ts';

/** The only record of a text, and its fields. */
function killOf(text: string): Partial<UserspaceKill> {
  const { records } = parse(`${text}\n`);
  expect(records.map(({ type }) => type)).toEqual(['UserspaceKill']);
  const { type, start, end, envelope, diagnostics, ...fields } = records[0] as UserspaceKill;
  expect(diagnostics).toEqual([]);
  expect(print(records[0] as UserspaceKill)).toBe(text.slice(text.length - print(records[0] as UserspaceKill).length));
  return fields;
}

/** In a syslog, alone, and alone with the program's name. */
function inEveryPlace(program: string, message: string, fields: object): void {
  expect(killOf(`Oct  9 19:25:20 host ${program}[1027]: ${message}`)).toEqual(fields);
  expect(killOf(message)).toEqual(fields);
  expect(killOf(`${program}[1027]: ${message}`)).toEqual({ ...fields, program, programPid: 1027 });
}

describe('systemd', () => {
  it.each([
    [
      'app.service: A process of this unit has been killed by the OOM killer.',
      { form: 'UnitOomKilled', evidence: 'oom', unit: 'app.service' },
    ],
    [
      'user@1000.service: systemd-oomd killed 29 process(es) in this unit.',
      { form: 'UnitOomdKilled', evidence: 'pressure', unit: 'user@1000.service', processes: 29 },
    ],
    [
      'app.scope: systemd-oomd killed some process(es) in this unit.',
      { form: 'UnitOomdKilled', evidence: 'pressure', unit: 'app.scope', someProcesses: true },
    ],
    [
      "app.service: Failed with result 'oom-kill'.",
      { form: 'UnitFailed', evidence: 'oom', unit: 'app.service', result: 'oom-kill' },
    ],
    [
      'app.service: Main process exited, code=killed, status=9/KILL',
      { form: 'UnitProcessKilled', evidence: 'sigkill', unit: 'app.service', process: 'Main', signal: 'KILL' },
    ],
    [
      'app.service: main process exited, code=killed, status=9/KILL',
      { form: 'UnitProcessKilled', evidence: 'sigkill', unit: 'app.service', process: 'main', signal: 'KILL' },
    ],
    [
      'app.service: Control process exited, code=killed, status=9/KILL',
      { form: 'UnitProcessKilled', evidence: 'sigkill', unit: 'app.service', process: 'Control', signal: 'KILL' },
    ],
    [
      'app.service: Killing process 2274752 (Web Content) with signal SIGKILL.',
      {
        form: 'UnitKilling',
        evidence: 'sigkill',
        unit: 'app.service',
        pid: 2274752,
        comm: 'Web Content',
        signal: 'KILL',
      },
    ],
  ])('%s', (message, fields) => inEveryPlace('systemd', message, fields));

  it.each([
    "app.service: Failed with result 'signal'.",
    "app.service: Failed with result 'exit-code'.",
    'app.service: Main process exited, code=exited, status=1/FAILURE',
    'app.service: Main process exited, code=killed, status=15/TERM',
    'app.service: Killing process 12 (sh) with signal SIGTERM.',
    'app.service: Consumed 13min 15.607s CPU time, 11.5G memory peak, 2.1G memory swap peak.',
  ])('%s is no matter of memory', (message) => {
    expect(parse(`Oct  9 19:25:20 host systemd[1]: ${message}\n`).records).toEqual([]);
    expect(parse(`${message}\n`).records).toEqual([]);
  });
});

describe('systemd-oomd', () => {
  const PRESSURE = 'due to memory pressure for /user.slice being 59.83% > 50.00% for > 20s with reclaim activity';
  const pressure = {
    form: 'OomdPressure',
    evidence: 'pressure',
    cgroup: '/user.slice/app.scope',
    pressureCgroup: '/user.slice',
    pressurePercent: 59.83,
    limitPercent: 50,
    duration: '20s',
  };
  const USED =
    'due to memory used (7921713152) / total (8193613824) and swap used (7730941133) / total (8589930496) being more than 90.00%';
  const used = {
    form: 'OomdUsed',
    evidence: 'pressure',
    cgroup: '/user.slice/app.scope',
    memoryUsedBytes: 7921713152,
    memoryTotalBytes: 8193613824,
    swapUsedBytes: 7730941133,
    swapTotalBytes: 8589930496,
    limitPercent: 90,
  };

  it('killed by pressure', () =>
    inEveryPlace('systemd-oomd', `Killed /user.slice/app.scope ${PRESSURE}`, { ...pressure, action: 'Killed' }));
  it('marked by pressure', () =>
    inEveryPlace('systemd-oomd', `Marked /user.slice/app.scope for killing ${PRESSURE}`, {
      ...pressure,
      action: 'Marked',
      forKilling: true,
    }));
  it('killed by use', () =>
    inEveryPlace('systemd-oomd', `Killed /user.slice/app.scope ${USED}`, { ...used, action: 'Killed' }));
  it('marked by use', () =>
    inEveryPlace('systemd-oomd', `Marked /user.slice/app.scope for killing ${USED}`, {
      ...used,
      action: 'Marked',
      forKilling: true,
    }));
  it('killed by use of swap alone', () =>
    inEveryPlace('systemd-oomd', 'Killed /a.scope due to swap used (90) / total (100) being more than 85.50%', {
      form: 'OomdUsed',
      evidence: 'pressure',
      action: 'Killed',
      cgroup: '/a.scope',
      swapUsedBytes: 90,
      swapTotalBytes: 100,
      limitPercent: 85.5,
    }));
  it('considered', () =>
    inEveryPlace('systemd-oomd', 'Considered 61 cgroups for killing, top candidates were:', {
      form: 'OomdConsidered',
      evidence: 'pressure',
      candidates: 61,
    }));
});

describe('earlyoom', () => {
  it.each([
    [
      'low memory! at or below SIGTERM limits: mem  8.00%, swap 30.42%',
      { form: 'EarlyoomLow', signal: 'TERM', memPercent: 8, swapPercent: 30.42 },
    ],
    [
      'low memory! at or below SIGKILL limits: mem 10 %, swap 5 %',
      { form: 'EarlyoomLowWhole', signal: 'KILL', memPercent: 10, swapPercent: 5 },
    ],
    [
      'Low memory! At or below SIGKILL limits (mem: 5 %, swap: 6 %)',
      { form: 'EarlyoomLowOld', lead: 'Low memory!', signal: 'SIGKILL', memPercent: 5, swapPercent: 6 },
    ],
    [
      'sending SIGTERM to process 2232050 uid 1000 "bun": oom_score 712, oom_score_adj 0, VmRSS 4514 MiB, cmdline "bun test --timeout 60000"',
      {
        form: 'EarlyoomSending',
        signal: 'TERM',
        pid: 2232050,
        uid: 1000,
        comm: 'bun',
        oomScore: 712,
        oomScoreAdj: 0,
        vmRssMib: 4514,
        cmdline: 'bun test --timeout 60000',
      },
    ],
    [
      'sending SIGKILL to process 12006 uid 996 "llama-server": badness 1022, VmRSS 11791 MiB',
      {
        form: 'EarlyoomSending',
        signal: 'KILL',
        pid: 12006,
        uid: 996,
        comm: 'llama-server',
        badness: 1022,
        vmRssMib: 11791,
      },
    ],
    [
      'killing process 27541 "bash" with signal 15: badness 550, VmRSS 7609 MiB',
      { form: 'EarlyoomKilling', pid: 27541, comm: 'bash', signalNumber: 15, badness: 550, vmRssMib: 7609 },
    ],
    ['escalating to SIGKILL after 2.4 seconds', { form: 'EarlyoomEscalating', signal: 'KILL', seconds: 2.4 }],
    ['escalating to SIGKILL after 2.403 seconds', { form: 'EarlyoomEscalatingMs', signal: 'KILL', seconds: 2.403 }],
  ])('%s', (message, fields) => inEveryPlace('earlyoom', message, { ...fields, evidence: 'pressure' }));

  it.each([
    ['process exited after 2.8 seconds', { form: 'EarlyoomExited', seconds: 2.8 }],
    ['process 27541 exited after 1.903 seconds', { form: 'EarlyoomExitedMs', pid: 27541, seconds: 1.903 }],
  ])('%s counts only from earlyoom', (message, fields) => {
    const named = { ...fields, evidence: 'pressure' };
    expect(killOf(`Oct  9 19:25:20 host earlyoom[7]: ${message}`)).toEqual(named);
    expect(killOf(`earlyoom[7]: ${message}`)).toEqual({ ...named, program: 'earlyoom', programPid: 7 });
    expect(parse(`${message}\nOct  9 19:25:20 host runner[7]: ${message}\n`).records).toEqual([]);
  });

  it('whose line was cut is read as far as it is sure', () => {
    const text =
      'Oct  9 19:25:20 host earlyoom[7]: sending SIGTERM to process 12 uid 1000 "bun": oom_score 712, VmRSS 4514 MiB, cmdline "bun te\n';
    expect(parse(text).records[0]).toMatchObject({
      form: 'EarlyoomSending',
      pid: 12,
      comm: 'bun',
      vmRssMib: 4514,
      truncated: true,
      diagnostics: [{ code: 'truncated-line' }],
    });
  });

  it('whose figures of every minute is no kill', () => {
    const text = 'earlyoom[7]: mem avail:  1200 of 17518 MiB ( 6.85%), swap free: 13345 of 47119 MiB (28.32%)\n';
    expect(parse(text).records).toEqual([]);
  });
});

describe('oomd', () => {
  const message =
    'oomd kill: 50.85 49.35 30.53 system.slice/app.service 6905962496 ruleset:[low swap] detectorgroup:[free swap goes below 10 percent] killer:kill_by_swap_usage v2';
  const fields = {
    form: 'OomdKill',
    evidence: 'pressure',
    avg10: 50.85,
    avg60: 49.35,
    avg300: 30.53,
    cgroup: 'system.slice/app.service',
    memoryBytes: 6905962496,
    ruleset: 'low swap',
    detectorGroup: 'free swap goes below 10 percent',
    killer: 'kill_by_swap_usage',
    v2: true,
  };

  it('in the kernel’s log, where it writes, and elsewhere', () => {
    expect(killOf(message)).toEqual(fields);
    expect(killOf(`<6>[ 1813.116643] ${message}`)).toEqual(fields);
    expect(killOf(`Oct  9 19:25:20 host kernel: ${message}`)).toEqual(fields);
  });

  it('trying', () => {
    expect(killOf(message.replace('killer:', 'killer:(dry)'))).toEqual({ ...fields, dryRun: true });
  });

  it('of the first releases', () => {
    const { v2, ruleset, detectorGroup, ...rest } = fields;
    expect(killOf('oomd kill: 50.85 49.35 30.53 app 1999 detector:swap,12345MB killer:restart')).toEqual({
      ...rest,
      cgroup: 'app',
      memoryBytes: 1999,
      detector: 'swap,12345MB',
      killer: 'restart',
    });
  });
});

describe('Kubernetes', () => {
  const event = 'default  57m  Warning  SystemOOM  node/node-1  ';

  it.each([
    ['System OOM encountered', {}],
    ['System OOM encountered, victim process: CPU 0/KVM, pid: 967770', { comm: 'CPU 0/KVM', pid: 967770 }],
    [`${event}System OOM encountered`, { event }],
    [`${event}System OOM encountered, victim process: stress, pid: 16713`, { event, comm: 'stress', pid: 16713 }],
    [
      '"message": "System OOM encountered, victim process: stress, pid: 16713",',
      { quote: '"message": "', endQuote: '",', comm: 'stress', pid: 16713 },
    ],
  ])('kubelet: %s', (message, fields) => {
    expect(killOf(message)).toEqual({ form: 'KubeletSystemOom', evidence: 'oom', ...fields });
  });

  it('node-problem-detector, of a kernel up to 5.0', () => {
    const columns = 'Warning  OOMKilling  2m  kernel-monitor, node-1  ';
    expect(
      killOf(`${columns}Memory cgroup out of memory: Kill process 25169 (app) score 2109 or sacrifice child`),
    ).toEqual({
      form: 'OomKillingChoice',
      evidence: 'oom',
      event: columns,
      cause: 'Memory cgroup out of memory',
      pid: 25169,
      comm: 'app',
      score: 2109,
    });
  });

  it('node-problem-detector, of a later kernel', () => {
    const columns = 'default  5m  Warning  OOMKilling  node/node-1  (combined from similar events): ';
    expect(
      killOf(
        `${columns}Memory cgroup out of memory: Killed process 3504804 (app) total-vm:753508kB, anon-rss:58776kB, file-rss:29400kB, shmem-rss:0kB, UID:0 pgtables:288kB oom_score_adj:999`,
      ),
    ).toEqual({
      form: 'OomKillingKilled',
      evidence: 'oom',
      event: columns,
      cause: 'Memory cgroup out of memory',
      pid: 3504804,
      comm: 'app',
      totalVmKb: 753508,
      anonRssKb: 58776,
      fileRssKb: 29400,
      shmemRssKb: 0,
      uid: 0,
      pgtablesKb: 288,
      oomScoreAdj: 999,
    });
  });
});

describe('containers', () => {
  const loggedAt = '2025-05-19T18:14:43.578084676Z';
  const containerId = '9192cb33411ff69d015a3577db136757';

  it.each([
    [
      'TaskOom',
      `time="${loggedAt}" level=info msg="TaskOOM event container_id:\\"${containerId}\\""`,
      { loggedAt, level: 'info' },
    ],
    ['TaskOomMessage', `TaskOOM event container_id:"${containerId}"`, {}],
    [
      'TaskOomOld',
      `time="${loggedAt}" level=info msg="TaskOOM event &TaskOOM{ContainerID:${containerId},XXX_unrecognized:[],}"`,
      { loggedAt, level: 'info' },
    ],
    ['TaskOomOldMessage', `TaskOOM event &TaskOOM{ContainerID:${containerId},XXX_unrecognized:[],}`, {}],
  ])('containerd: %s', (form, message, fields) => {
    const kill = { form, evidence: 'oom', containerId, ...fields };
    expect(killOf(message)).toEqual(kill);
    expect(killOf(`May 19 18:14:43 host containerd[2723]: ${message}`)).toEqual(kill);
  });

  it('docker', () => {
    expect(killOf(`2019-05-04T18:05:44.998251824-05:00 container oom ${containerId} (image=app:1, name=app)`)).toEqual({
      form: 'DockerOom',
      evidence: 'oom',
      loggedAt: '2019-05-04T18:05:44.998251824-05:00',
      containerId,
      attributes: 'image=app:1, name=app',
    });
  });

  it.each([
    'time="2022-06-06T21:33:17.535433701+08:00" level=info msg="shim reaped" id=4ebca70fe5bf',
    'time="2022-06-06T21:33:17.620768383+08:00" level=info msg="ignoring event" module=libcontainerd namespace=moby topic=/tasks/delete type="*events.TaskDelete"',
    '2019-05-04T18:05:44.998251824-05:00 container die 29d72966e0beb17d (exitCode=137, image=app)',
  ])('that end for any reason are no kills: %s', (message) => {
    expect(parse(`${message}\nMay 19 18:14:43 host dockerd[2723]: ${message}\n`).records).toEqual([]);
  });
});

describe('what only looks like a kill', () => {
  it.each([
    '<14>[ 2354.309928] libprocessgroup: Successfully killed process cgroup uid 0 pid 3942 in 32ms',
    '[ 1.000000] rcu: \tUnless rcu_sched kthread gets sufficient CPU time, OOM is now expected behavior.',
    'A zombie is a process that has been killed by the OOM killer but remains in the table.',
    'systemd prints "Main process exited, code=killed, status=9/KILL" in that case.',
    'earlyoom sends SIGTERM to process groups, escalating to SIGKILL after some seconds.',
    'Kubernetes sets the reason OOMKilled; the event OOMKilling names the process.',
    'Search for TaskOOM event in the log of containerd.',
  ])('%s', (text) => {
    expect(parse(`${text}\n`).records).toEqual([]);
  });
});

describe('a kill by a program', () => {
  const text =
    'x\nOct  9 19:25:20 host earlyoom[7]: killing process 27541 "bash" with signal 15: badness 550, VmRSS 7609 MiB\n';
  const [kill] = parse(text).records as [UserspaceKill];

  it('has an envelope and a place', () => {
    expect(kill.envelope).toMatchObject({ host: 'host', stamp: 'Oct  9 19:25:20' });
    expect(text.slice(kill.start, kill.end)).toBe(text.slice(2, -1));
  });

  it('tells where its values stand', () => {
    const spans = fieldSpans(kill, text);
    expect(text.slice(...(spans['pid'] ?? [0, 0]))).toBe('27541');
    expect(text.slice(...(spans['vmRssMib'] ?? [0, 0]))).toBe('7609');
  });

  it('that the input ends in may be cut', () => {
    const { records } = parse('System OOM encountered, victim process: stress, pid: 167');
    expect(records[0]?.diagnostics.map(({ code }) => code)).toEqual(['unterminated-line']);
  });

  it('is explained, with what it proves', () => {
    expect(explain(kill)).toContain('  bash (pid 27541), signal 15, 7.4 GB resident.');
    expect(explain(kill)).toContain('A daemon acted because memory was short');
    const [sigkill] = parse('app.service: Main process exited, code=killed, status=9/KILL\n').records;
    expect(explain(sigkill as UserspaceKill)).toContain('no proof that memory was short');
  });

  it('has the fields of its lines', () => {
    // Words that differ between releases are kept for print alone.
    type Wording = 'someProcesses' | 'forKilling' | 'lead' | 'v2' | 'quote' | 'endQuote';
    type Fields = FieldsOf<(typeof userspaceKillLines)[number], Wording>;
    expectTypeOf<Fields>().toExtend<Partial<UserspaceKill>>();
    expectTypeOf<KeysOf<Fields>>().toExtend<keyof UserspaceKill>();
  });
});

type FieldsOf<P, W extends string> = P extends Printk<string, infer F> ? Omit<F, W> : never;
type KeysOf<F> = F extends object ? keyof F : never;
