import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/analysis/index.ts';
import type { OomReport } from '../../../src/index.ts';
import { reportOf } from '../reports.ts';

const SCORED = reportOf('oom-report/4.4-global-syslog.log');
const flowing = (report: OomReport) => explain(report).replace(/\s+/g, ' ');
const scored = (score: number) => flowing({ ...SCORED, chosen: { ...SCORED.chosen!, score } });

describe('who died, and why', () => {
  it('says of a score that only the capability explains', () => {
    expect(scored(709)).toContain(
      'The score of 709 is right for a task that has CAP_SYS_ADMIN on the host; without it, it would have been 731.',
    );
  });

  it('says of a score that nothing explains', () => {
    expect(scored(650)).toContain(
      'The score of 650 is not what the table gives, 731 (709 with CAP_SYS_ADMIN): the task may have changed in between.',
    );
  });

  it('says what was taken for granted', () => {
    expect(flowing(reportOf('oom-report/6.18-memcg-odd-names.log'))).toContain(
      'This takes for granted: the machine has no swap, or the cgroup may not use it.',
    );
  });

  it('says why nobody can tell', () => {
    expect(flowing({ ...SCORED, tasks: [] })).toContain(
      'Whether that follows from the kernel’s rule cannot be told: there is no task table.',
    );
  });

  it('says that the choice is another than the table gives', () => {
    const kills = [{ ...SCORED.kills[0]!, pid: 2703, comm: 'RapidStor' }];
    expect(flowing({ ...SCORED, chosen: { ...SCORED.chosen!, pid: 2703, comm: 'RapidStor' }, kills })).toContain(
      'That does not follow from the kernel’s rule: stream_convert (pid 30002) has the higher badness, 6023358 to 1043891.',
    );
  });

  it('counts the others of a cgroup that was killed whole once', () => {
    expect(flowing(reportOf('oom-report/6.1-memcg-group-kill.log'))).toContain(
      'killed leak (pid 99), which held 33.6 MB, and 1 more of its cgroup.',
    );
  });

  it('names who asked where that was the reason', () => {
    expect(flowing(reportOf('oom-report/6.1-allocating-task.log'))).toContain(
      'Why: vm.oom_kill_allocating_task is set: the task that asked for memory is killed.',
    );
  });
});
