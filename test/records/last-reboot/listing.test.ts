import { describe, expect, it } from 'vitest';
import { parseLastReboot } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('last reboot', () => {
  it('lists boots that did not end', () => {
    const [record] = parseLastReboot(fixture('listings/last-reboot/article.txt')).records;
    expect(record?.rows.map(({ began, stillRunning }) => [began, stillRunning])).toEqual([
      ['Wed Jun  8 10:10', true],
      ['Wed Apr  6 20:21', true],
      ['Tue Mar 29 17:46', true],
      ['Tue Oct 26 20:44', true],
      ['Mon Oct 26 19:38', true],
    ]);
    expect(record?.rows[0]?.kernelRelease).toBe('4.4.0-150-generi');
  });

  it('says how others ended', () => {
    const [record] = parseLastReboot(fixture('listings/last-reboot/wtmp.txt')).records;
    expect(record?.rows.slice(1).map(({ user, ended, how, duration }) => [user, ended, how, duration])).toEqual([
      ['shutdown', '09:00', undefined, '00:02'],
      ['reboot', '08:58', undefined, '3+01:12'],
      ['reboot', undefined, 'crash', '11:59'],
    ]);
    expect(record?.begins?.stamp).toBe('Thu Jan 11 19:47:05 2024');
  });
});
