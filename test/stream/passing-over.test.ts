import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { triggerPattern } from '../../src/reports/triggers.ts';
import { fixture } from '../fixture.ts';

const ORDINARY = [
  '',
  ' ',
  'Nov 20 17:52:38 vm systemd[1]: Started Daily apt download activities.',
  'Nov 20 17:52:38 vm sshd[812]: Accepted publickey for root from 10.0.0.1 port 50022 ssh2',
  '[   12.345678] usb 1-1: new high-speed USB device number 5 using xhci_hcd',
  '[    0.000000] Linux version 6.18.44 (gcc 13.2.0) #1 PREEMPT(none)',
  'some text of nobody',
  '{"level":"info","msg":"ready","port":8080}',
];

describe('lines while no record is open', () => {
  // An empty word among those that are looked for is found in every line: each is then read by every declaration.
  it('are passed over when they hold no word that can begin a record', () => {
    const pattern = triggerPattern();
    const found = ORDINARY.filter((line) => {
      pattern.lastIndex = 0;
      return pattern.test(line);
    });
    expect(found).toEqual([]);
  });

  it('do not hide a record among them', () => {
    const noise = `${ORDINARY.join('\n')}\n`.repeat(20);
    const log = fixture('oom-report/6.1-global.log');
    const [record] = parse(log).records;
    const records = parse(`${noise}${log.trimEnd()}\n${noise}`).records;
    expect(records.map(({ type }) => type)).toEqual(['OomReport']);
    expect(records[0]?.start).toBe((record?.start ?? 0) + noise.length);
  });

  it('do not hide a message that journald wrote as an array of bytes', () => {
    const bytes = [...new TextEncoder().encode('Out of memory: Killed process 5 (a) total-vm:1kB, anon-rss:2kB')];
    const entry = (MESSAGE: unknown) => `${JSON.stringify({ SYSLOG_IDENTIFIER: 'kernel', _HOSTNAME: 'h', MESSAGE })}\n`;
    expect(parse(entry('usb 1-1: x').repeat(3) + entry(bytes)).records).toMatchObject([{ kills: [{ pid: 5 }] }]);
  });

  it('without envelopes cost little', () => {
    const text = 'some bare line of text without an envelope that is of nobody at all in here\n'.repeat(1500);
    const start = performance.now();
    parse(`first\n${text}`);
    // A tenth of a millisecond for a line that holds nothing is much.
    expect(performance.now() - start).toBeLessThan(150);
  });
});
