import { describe, expect, it } from 'vitest';
import { explain } from '../../src/analysis/index.ts';
import { type ContainerState, fieldSpans, parse, parseStream, print } from '../../src/index.ts';
import { ContainerStateParser } from '../../src/records/container-state/grammar.ts';

const STARTED = 'Tue, 20 Nov 2018 12:14:42 +0800';
const BEFORE = 'Mon, 19 Nov 2018 14:18:22 +0800';
const FINISHED = 'Tue, 20 Nov 2018 12:14:16 +0800';

const BLOCK = `    State:          Running
      Started:      ${STARTED}
    Last State:     Terminated
      Reason:       OOMKilled
      Exit Code:    137
      Started:      ${BEFORE}
      Finished:     ${FINISHED}`;

const states = {
  state: 'Running',
  startedAt: STARTED,
  lastState: { state: 'Terminated', reason: 'OOMKilled', exitCode: 137, startedAt: BEFORE, finishedAt: FINISHED },
};

/** What the containers of a text say, places and remarks left out. */
function statesOf(text: string): object[] {
  return parse(text).records.map((record) => {
    const { type, form, start, end, ranges, envelope, diagnostics, ...fields } = record as ContainerState;
    expect([type, form, diagnostics]).toEqual(['ContainerState', 'DescribeContainerState', []]);
    return fields;
  });
}

describe('the states of a container as kubectl prints them', () => {
  const text = `Containers:
  app:
    Container ID:   containerd://fe3d07c9a254
    Image:          app:1
${BLOCK}
    Ready:          True
    Restart Count:  36
`;

  it('are one record', () => {
    expect(statesOf(text)).toEqual([states]);
  });

  it('print back to the byte, and after JSON', () => {
    const [record] = parse(text).records as [ContainerState];
    expect(print(record)).toBe(BLOCK);
    expect(print(JSON.parse(JSON.stringify(record)))).toBe(BLOCK);
    expect(text.slice(record.start, record.end)).toBe(BLOCK);
  });

  it('tell where each value stands', () => {
    const [record] = parse(text).records as [ContainerState];
    const spans = fieldSpans(record, text);
    const at = (name: string) => text.slice(...(spans[name] ?? [0, 0]));
    expect(at('state')).toBe('Running');
    expect(at('startedAt')).toBe(STARTED);
    expect(at('lastState.reason')).toBe('OOMKilled');
    expect(at('lastState.exitCode')).toBe('137');
    expect(at('lastState.finishedAt')).toBe(FINISHED);
  });

  it('are told apart by container', () => {
    const waiting = '    State:          Waiting\n      Reason:       CrashLoopBackOff\n';
    expect(statesOf(`${text}  other:\n${waiting}${BLOCK}\n`)).toEqual([
      states,
      { state: 'Waiting', reason: 'CrashLoopBackOff' },
      states,
    ]);
  });

  it('are the same however the text is cut into chunks', async () => {
    for (let size = 1; size < 60; size += 7) {
      const chunks = text.match(new RegExp(`[^]{1,${size}}`, 'g')) as string[];
      const records = [];
      for await (const record of parseStream(chunks)) records.push(record);
      expect(records).toEqual(parse(text).records);
    }
  });

  it('have the signal and the message that were printed', () => {
    const killed = `    State:          Terminated
      Reason:       Error
      Message:      panic: out of memory: cannot go on
      Exit Code:    2
      Signal:       9
      Started:      ${BEFORE}
      Finished:     ${FINISHED}`;
    expect(statesOf(`${killed}\n`)).toEqual([
      {
        state: 'Terminated',
        reason: 'Error',
        message: 'panic: out of memory: cannot go on',
        exitCode: 2,
        signal: 9,
        startedAt: BEFORE,
        finishedAt: FINISHED,
      },
    ]);
  });

  it('are the last state alone, when that is all there is', () => {
    const text = '    Last State:     Terminated\n      Reason:       OOMKilled\n      Exit Code:    137\n';
    expect(statesOf(text)).toEqual([{ lastState: { state: 'Terminated', reason: 'OOMKilled', exitCode: 137 } }]);
  });
});

describe('the states of a container as others leave them', () => {
  it('are read without indentation, with blank lines between', () => {
    const text = `${BLOCK.replace(/^ +/gm, '').replace(/\n/g, '\n\n')}\n`;
    expect(statesOf(text)).toEqual([{ ...states, repaired: true }]);
    expect(print(parse(text).records[0] as ContainerState)).toBe(BLOCK);
  });

  it('are read with collapsed blanks', () => {
    expect(statesOf(`${BLOCK.replace(/ +/g, ' ')}\n`)).toEqual([{ ...states, repaired: true }]);
  });

  it('are read run together in one line', () => {
    const glued = BLOCK.replace(/^ +/gm, '').replace(/: +/g, ': ').replace(/\n/g, '');
    expect(glued).toContain('OOMKilledExit Code: 137Started: ');
    expect(statesOf(`${glued}\n`)).toEqual([{ ...states, repaired: true }]);
  });

  it('are read run together, their first line lost', () => {
    const text = `Started: ${STARTED}Last State: TerminatedReason: ErrorExit Code: 137Started: ${BEFORE}Finished: ${FINISHED}\n`;
    // That the container runs can be guessed; it is not printed.
    expect(statesOf(text)).toEqual([
      {
        startedAt: STARTED,
        lastState: { state: 'Terminated', reason: 'Error', exitCode: 137, startedAt: BEFORE, finishedAt: FINISHED },
        repaired: true,
      },
    ]);
    const [record] = parse(text).records as [ContainerState];
    expect(text.slice(...(fieldSpans(record, text)['lastState.exitCode'] ?? [0, 0]))).toBe('137');
    expect(text.slice(record.start, record.end)).toBe(text.trimEnd());
  });

  it('may be cut where the input ends', () => {
    const { records } = parse(BLOCK.slice(0, BLOCK.indexOf('37\n')));
    expect(records[0]).toMatchObject({ lastState: { reason: 'OOMKilled', exitCode: 1 } });
    expect(records[0]?.diagnostics.map(({ code }) => code)).toEqual(['unterminated-line']);
  });
});

describe('what only looks like a container', () => {
  it.each([
    'State:          Running\nIPv4:           10.0.0.1\n',
    'State:\tR (running)\nTgid:\t1\n',
    'Last State:     Terminated\n',
    'State: Running is what you want to see.\nStarted: yesterday\n',
    'Reason:       OOMKilled\nExit Code:    137\n',
    'The pod shows Last State: Terminated, Reason: OOMKilled, Exit Code: 137.\n',
    'State:          Terminated\n  Exit Code:    lots\n',
  ])('%j', (text) => {
    expect(parse(text).records).toEqual([]);
  });

  it('does not keep the lines after it from being read', () => {
    const kill = 'Killed process 121 (batch) total-vm:21568kB, anon-rss:18220kB, file-rss:4kB\n';
    expect(parse(`State:   Running\n${kill}`).records.map(({ type }) => type)).toEqual(['OomKill']);
    expect(parse(`${BLOCK}\n${kill}`).records.map(({ type }) => type)).toEqual(['ContainerState', 'OomKill']);
  });

  it('is bounded', () => {
    const long = `State: Running\n${'Reason: Error\n'.repeat(1000)}`;
    expect(parse(long).records).toEqual([]);
    expect(parse(`State: Running Reason: ${'x'.repeat(100_000)}\n`).records).toEqual([]);
  });
});

describe('exit code 137', () => {
  const explained = (text: string) => explain(parse(text).records[0] as ContainerState);

  it('is no proof of lack of memory', () => {
    const text = BLOCK.replace('OOMKilled', 'Error');
    expect((parse(`${text}\n`).records[0] as ContainerState).lastState?.signal).toBeUndefined();
    expect(explained(`${text}\n`)).toContain('137 is 128 + 9: SIGKILL, which is no proof that memory was short.');
  });

  it('needs no remark beside OOMKilled', () => {
    expect(explained(`${BLOCK}\n`)).toContain('Terminated, reason OOMKilled, exit code 137');
    expect(explained(`${BLOCK}\n`)).not.toContain('no proof');
  });
});

describe('the grammar of states', () => {
  it('passes Chevrotain’s own validation', () => {
    expect(() => new ContainerStateParser({ skipValidations: false })).not.toThrow();
  });
});
