import { describe, expect, it } from 'vitest';
import { killOf } from './kill-of.ts';

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
