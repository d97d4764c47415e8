import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.ts';
import { inEveryPlace } from './kill-of.ts';

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
