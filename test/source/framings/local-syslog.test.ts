import { describe, expect, it } from 'vitest';
import { type OomReport, parse } from '../../../src/index.ts';
import { localSyslog } from '../../../src/source/framings/local-syslog.ts';
import { fixture } from '../../fixture.ts';
import { readFraming, verbatim } from '../framed.ts';

describe('localSyslog', () => {
  it.each(['nov 20 17:52:39', 'Mär 20 17:52:39', 'déc. 20 17:52:39.561915', '11月 20 17:52:39', 'нояб 20 17:52:39'])(
    'reads the stamp %s',
    (stamp) => {
      expect(readFraming(localSyslog, `${stamp} vm kernel:  <TASK>`)).toEqual(
        verbatim({ framing: 'local-syslog', stamp, host: 'vm', ident: 'kernel' }, ' <TASK>'),
      );
    },
  );

  it.each([
    ['mars 01 14:37:27 kernel: cc1: page allocation failure', 'kernel', 'cc1: page allocation failure'],
    ['mars 01 14:37:27 systemd-oomd[666]: Killed /a: b', 'systemd-oomd', 'Killed /a: b'],
  ])('reads a line whose host was left out: %s', (line, ident, message) => {
    expect(readFraming(localSyslog, line)).toEqual(
      verbatim({ framing: 'local-syslog', stamp: 'mars 01 14:37:27', ident }, message),
    );
  });

  it.each([
    ['ov 20 17:52:39 vm kernel: x', 'a cut month'],
    ['at 17:52:39 vm kernel: x', 'no day'],
    ['room 20 17:52:39 was free', 'no program'],
    ['[mars 20 17:52:39] vm kernel: x', 'a bracket'],
  ])('does not read %j (%s)', (line) => {
    expect(readFraming(localSyslog, line)).toBeUndefined();
  });
});

describe('a report in the reader’s language', () => {
  const bare = fixture('oom-report/6.1-global.log')
    .split('\n')
    .map((line) => line.replace(/^\[ *[0-9.]+\] /, ''));
  const [plain] = parse(bare.join('\n')).records as OomReport[];

  it.each(['dic 01 10:00:00 vm kernel: ', 'Dez 01 10:00:00 kernel: ', '12月 01 10:00:00 vm kernel: '])(
    'is the same behind %s',
    (head) => {
      const text = bare.map((line) => (line === '' ? '' : head + line)).join('\n');
      const { records } = parse(text);
      expect(records).toHaveLength(1);
      const [report] = records as OomReport[];
      expect(report?.diagnostics).toEqual([]);
      expect(report?.envelope.stamp).toMatch(/ 01 10:00:00$/);
      expect(report?.tasks.map(({ name }) => name)).toEqual(plain?.tasks.map(({ name }) => name));
      expect(report?.kills).toMatchObject([{ pid: plain?.kills[0]?.pid, comm: plain?.kills[0]?.comm }]);
      expect(report?.complete).toBe(true);
      expect(parse(Buffer.from(text)).records).toMatchObject([{ type: 'OomReport', complete: true }]);
    },
  );
});
