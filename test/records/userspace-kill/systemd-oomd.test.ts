import { describe, it } from 'vitest';
import { inEveryPlace } from './kill-of.ts';

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
