import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.ts';
import { inEveryPlace, killOf } from './kill-of.ts';

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
    [
      "Killing process 'bash' with signal 15, pid: 27541, badness: 550, VmRSS: 7609 MiB",
      { form: 'EarlyoomKillingQuoted', comm: 'bash', signalNumber: 15, pid: 27541, badness: 550, vmRssMib: 7609 },
    ],
    [
      'Killing process: Web Content, pid: 27541, badness: 550, VmRSS: 7609 MiB',
      { form: 'EarlyoomKillingNamed', comm: 'Web Content', pid: 27541, badness: 550, vmRssMib: 7609 },
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
