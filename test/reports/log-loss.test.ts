import { describe, expect, expectTypeOf, it } from 'vitest';
import { fieldSpans, type LogLoss, type OomReport, parse, print } from '../../src/index.ts';
import type { Printk } from '../../src/printk/printk.ts';
import type { logLossLines } from '../../src/records/log-loss/lines.ts';

/** The fields of the only record of a line. */
function lossOf(text: string): Partial<LogLoss> | undefined {
  const { records } = parse(`${text}\n`);
  expect(records.map(({ type }) => type)).toEqual(['LogLoss']);
  const { type, start, end, envelope, diagnostics, ...fields } = records[0] as LogLoss;
  expect(diagnostics).toEqual([]);
  return fields;
}

describe('what a log daemon says of its losses', () => {
  it.each([
    ['Missed 1427 kernel messages', { form: 'JournalMissed', count: 1427 }],
    ['Forwarding to syslog missed 6 messages.', { form: 'JournalForwardMissed', count: 6, fullStop: true }],
    ['Forwarding to syslog missed 1 messages', { form: 'JournalForwardMissed', count: 1 }],
    ['Suppressed 917 messages from kernel', { form: 'JournalSuppressed', count: 917, from: 'kernel' }],
  ])('the journal: %s', (message, fields) => {
    expect(lossOf(`Jun  6 21:33:13 host systemd-journald[178]: ${message}`)).toEqual(fields);
    expect(lossOf(message)).toEqual(fields);
    // The name stands in the message where no carrier took it off.
    expect(lossOf(`systemd-journald[178]: ${message}`)).toEqual({
      ...fields,
      program: 'systemd-journald',
      programPid: 178,
    });
    expect(lossOf(`systemd-journald: ${message}`)).toEqual({ ...fields, program: 'systemd-journald' });
  });

  it.each([
    [
      'imuxsock lost 56 messages from pid 2896 due to rate-limiting',
      { form: 'RsyslogSocketLost', count: 56, pid: 2896 },
    ],
    [
      'imuxsock begins to drop messages from pid 2896 due to rate-limiting',
      { form: 'RsyslogSocketDropping', pid: 2896 },
    ],
    ['imjournal: begin to drop messages due to rate-limiting', { form: 'RsyslogDropping', module: 'imjournal' }],
    ['imjournal: 236 messages lost due to rate-limiting', { form: 'RsyslogLost', module: 'imjournal', count: 236 }],
    [
      'imuxsock[pid 2283]: begin to drop messages due to rate-limiting',
      { form: 'RsyslogDropping', module: 'imuxsock', client: 'pid 2283' },
    ],
    [
      'imuxsock[pid: 57, name: /usr/bin/app] from <host:app>: 1024 messages lost due to rate-limiting (20000 allowed within 300 seconds)',
      {
        form: 'RsyslogLost',
        module: 'imuxsock',
        client: 'pid: 57, name: /usr/bin/app',
        from: 'host:app',
        count: 1024,
        allowed: 20000,
        seconds: 300,
      },
    ],
  ])('rsyslog: %s', (message, fields) => {
    expect(lossOf(`Sep 30 09:30:03 host rsyslogd-2177: ${message}`)).toEqual(fields);
    expect(lossOf(`rsyslogd-2177: ${message}`)).toEqual({ ...fields, program: 'rsyslogd-2177' });
  });
});

describe('what the kernel says of its losses', () => {
  it.each([
    ['warn_alloc: 50 callbacks suppressed', { form: 'CallbacksSuppressed', function: 'warn_alloc', count: 50 }],
    ['net_ratelimit: 3 callbacks suppressed', { form: 'CallbacksSuppressed', function: 'net_ratelimit', count: 3 }],
    ['printk: 5 messages suppressed.', { form: 'PrintkSuppressed', named: true, count: 5 }],
    ['5 messages suppressed.', { form: 'PrintkSuppressed', count: 5 }],
    ['** 143 printk messages dropped **', { form: 'PrintkDropped', count: 143 }],
    [
      '** 41 printk messages dropped ** CPU: 0 PID: 0 Comm: swapper/0',
      { form: 'PrintkDropped', count: 41, text: 'CPU: 0 PID: 0 Comm: swapper/0' },
    ],
  ])('%s', (message, fields) => {
    expect(lossOf(message)).toEqual(fields);
    expect(lossOf(`[  107.412635] ${message}`)).toEqual(fields);
    expect(lossOf(`Jun  6 21:33:13 host kernel: [  107.412635] ${message}`)).toEqual(fields);
  });

  it('is a program’s too when the program wrote to the kernel’s log', () => {
    const [loss] = parse(
      'Jun  6 21:33:13 host kernel: [    5.200000] systemd-journald[178]: Missed 8 kernel messages\n',
    ).records;
    expect(loss).toMatchObject({ type: 'LogLoss', count: 8, program: 'systemd-journald', programPid: 178 });
  });
});

describe('a loss inside a record', () => {
  const line = (ident: string, message: string) => `Jun  6 21:33:13 host ${ident}: ${message}`;
  const loss = line('systemd-journald[178]', 'Missed 40 kernel messages');
  const head = line('kernel', 'batch invoked oom-killer: gfp_mask=0x24280ca, order=0, oom_score_adj=0');
  const middle = line('kernel', 'Mem-Info:');
  const kill = line('kernel', 'Killed process 121 (batch) total-vm:21568kB, anon-rss:18220kB, file-rss:4kB');

  function codes(...lines: string[]): string[][] {
    return parse(`${lines.join('\n')}\n`)
      .records.filter(({ type }) => type === 'OomReport')
      .map(({ diagnostics }) => diagnostics.map(({ code }) => code));
  }

  it('is told with its place', () => {
    const text = `${[head, loss, middle, kill].join('\n')}\n`;
    const { records } = parse(text);
    expect(records.map(({ type }) => type)).toEqual(['OomReport', 'LogLoss']);
    const [lost] = (records[0] as OomReport).diagnostics;
    expect(lost).toMatchObject({ code: 'lost-lines', severity: 'warning' });
    expect(text.slice(lost?.start, lost?.end)).toBe('Missed 40 kernel messages');
  });

  it('is told once for each line that says so, wherever it stands between the lines', () => {
    expect(codes(head, middle, loss, kill)).toEqual([['lost-lines']]);
    expect(codes(head, loss, loss, middle, kill)).toEqual([['lost-lines', 'lost-lines']]);
  });

  it.each([
    ['kernel', 'warn_alloc: 3 callbacks suppressed'],
    ['kernel', 'slab_out_of_memory: 10 callbacks suppressed'],
    ['kernel', 'printk: 5 messages suppressed.'],
    ['systemd-journald[178]', 'Suppressed 917 messages from /system.slice/app.service'],
    ['rsyslogd', 'imuxsock[pid: 57, name: /usr/bin/app]: 1024 messages lost due to rate-limiting'],
    ['rsyslogd', 'imuxsock lost 224 messages from pid 2473 due to rate-limiting'],
  ])('is not told of messages that are none of the record’s: %s: %s', (ident, message) => {
    expect(codes(head, line(ident, message), middle, kill)).toEqual([[]]);
  });

  it.each([
    ['kernel', '** 143 printk messages dropped **'],
    ['systemd-journald[178]', 'Suppressed 917 messages from kernel'],
    ['rsyslogd', 'imjournal: 236 messages lost due to rate-limiting'],
    ['rsyslogd', 'imklog: begin to drop messages due to rate-limiting'],
  ])('is told of messages that may be: %s: %s', (ident, message) => {
    expect(codes(head, line(ident, message), middle, kill)).toEqual([['lost-lines']]);
  });

  it('is not told of what stands before or after the record', () => {
    expect(codes(loss, head, middle, kill, loss)).toEqual([[]]);
  });

  it('is not told of another host’s record', () => {
    expect(codes(head, loss.replace('host', 'other'), middle, kill)).toEqual([[]]);
  });

  it('is told without envelopes too', () => {
    const bare = [head, loss, middle, kill].map((text) => text.slice(text.indexOf(': ') + 2));
    expect(codes(...bare)).toEqual([['lost-lines']]);
  });
});

describe('lines that only look like a loss', () => {
  it.each([
    'A search for “callbacks suppressed” finds nothing.',
    'The kernel prints warn_alloc: 50 callbacks suppressed now and then, which is harmless.',
    'systemd-journald: it missed messages',
    'messages suppressed.',
    'Suppressed 5 messages',
    'printk messages dropped',
    'begin to drop messages due to rate-limiting',
  ])('%s', (text) => {
    expect(parse(`${text}\n`).records).toEqual([]);
  });
});

describe('a loss', () => {
  const text = 'Sep 30 09:30:03 host rsyslogd: imjournal: 236 messages lost due to rate-limiting\n';
  const [loss] = parse(text).records as [LogLoss];

  it('prints back', () => {
    expect(print(loss)).toBe('imjournal: 236 messages lost due to rate-limiting');
  });

  it('tells where its values stand', () => {
    expect(text.slice(...(fieldSpans(loss, text)['count'] ?? [0, 0]))).toBe('236');
  });

  it('that the input ends in may be cut', () => {
    const { records } = parse('Jun 28 03:08:43 host systemd-journald[1]: Suppressed 917 messages from /system.sl');
    expect(records[0]?.diagnostics.map(({ code }) => code)).toEqual(['unterminated-line']);
  });

  it('has the fields of its lines', () => {
    type Fields = FieldsOf<(typeof logLossLines)[number], 'fullStop' | 'named'>;
    expectTypeOf<Fields>().toExtend<Partial<LogLoss>>();
    expectTypeOf<KeysOf<Fields>>().toExtend<keyof LogLoss>();
  });
});

type FieldsOf<P, W extends string> = P extends Printk<string, infer F> ? Omit<F, W> : never;
type KeysOf<F> = F extends object ? keyof F : never;
