import { describe, expect, expectTypeOf, it } from 'vitest';
import { explain } from '../../src/analysis/index.ts';
import { fieldSpans, parse, type UserspaceKill } from '../../src/index.ts';
import type { Printk } from '../../src/printk/printk.ts';
import type { userspaceKillLines } from '../../src/records/userspace-kill/lines.ts';

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
