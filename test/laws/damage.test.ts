import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oomReport } from '../../src/arbitraries/index.ts';
import { type OomReport, parse, print } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { numbersOf } from './numbers.ts';

type Damage = { kind: 'drop' | 'cut' | 'duplicate' | 'swap' | 'garble'; where: number; amount: number };

const damage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('drop', 'cut', 'duplicate', 'swap', 'garble'),
  where: fc.double({ min: 0, max: 0.999, noNaN: true }),
  amount: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

/** Does one kind of damage to a text's lines; garbling never puts a digit for a digit. */
function damaged(lines: string[], { kind, where, amount }: Damage): void {
  const at = Math.floor(where * lines.length);
  const line = lines[at] ?? '';
  const index = Math.floor(amount * line.length);
  if (kind === 'drop') lines.splice(at, 1);
  if (kind === 'cut') lines[at] = line.slice(0, index);
  if (kind === 'duplicate') lines.splice(at, 0, line);
  if (kind === 'swap' && at > 0) [lines[at - 1], lines[at]] = [line, lines[at - 1] as string];
  if (kind === 'garble') lines[at] = `${line.slice(0, index)}\u0001${line.slice(index + 1)}`;
}

/** Numbers that do not stand, as a run of digits, in the text of the node that has them. */
function invented(text: string): string[] {
  return parse(text).records.flatMap((record) =>
    numbersOf(record)
      // The score of a kill stands in the line that announces it; offsets into code are hexadecimal; an order is that of its size.
      .filter(
        ({ key, start, end }) =>
          end > start && !/score$|[oO]ffset$|[sS]ize$|\.order$|^OomReport|^(?:MemInfo|Counters|SwapCache)\./.test(key),
      )
      .filter(
        ({ value, start, end }) =>
          !(text.slice(start, end).match(/-?\d+/g) ?? []).some(
            (digits) => Math.abs(Number(digits)) === Math.abs(value),
          ),
      )
      .map(({ key, value }) => `${key} = ${value}`),
  );
}

interface LineNode {
  type: string;
  start: number;
  end: number;
}

/** Every node of a single line, by the text of its line. */
function nodesByText(text: string, value: unknown, into = new Map<string, LineNode>()): Map<string, LineNode> {
  if (typeof value !== 'object' || value === null) return into;
  const { type, start, end } = value as Partial<LineNode>;
  if (typeof type === 'string' && typeof start === 'number' && typeof end === 'number' && end > start) {
    const line = text.slice(start, end);
    if (!line.includes('\n') && !line.includes('#012')) into.set(`${type} ${line}`, value as LineNode);
  }
  for (const member of Object.values(value)) nodesByText(text, member, into);
  return into;
}

/** Numbers that a line which nothing happened to has now, and had otherwise before. */
function changed(before: Map<string, LineNode>, text: string): string[] {
  const after = nodesByText(text, parse(text).records);
  return [...after].flatMap(([key, node]) => {
    const original = before.get(key) as unknown as Record<string, unknown> | undefined;
    if (original === undefined) return [];
    return Object.entries(node)
      .filter(
        ([name, value]) => typeof value === 'number' && !/^(?:start|end|score)$/.test(name) && original[name] !== value,
      )
      .map(([name, value]) => `${key}: ${name} = ${value}, not ${original[name]}`);
  });
}

describe('damage', () => {
  it('to generated reports gives no number that its own line does not print', () => {
    fc.assert(
      fc.property(oomReport(), fc.array(damage, { minLength: 1, maxLength: 6 }), (report, blows) => {
        const lines = print(report).split('\n');
        const before = nodesByText(`${lines.join('\n')}\n`, parse(`${lines.join('\n')}\n`).records);
        for (const blow of blows) damaged(lines, blow);
        expect(invented(`${lines.join('\n')}\n`)).toEqual([]);
        expect(changed(before, `${lines.join('\n')}\n`)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it.each(['oom-report/4.4-global-syslog.log', 'oom-report/6.1-global.log', 'oom-report/6.18-memcg-odd-names.log'])(
    'to %s gives no number that its own line does not print',
    (path) => {
      const whole = fixture(path).split('\n');
      const before = nodesByText(fixture(path), parse(fixture(path)).records);
      fc.assert(
        fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (blows) => {
          const lines = [...whole];
          for (const blow of blows) damaged(lines, blow);
          expect(invented(lines.join('\n'))).toEqual([]);
          expect(changed(before, lines.join('\n'))).toEqual([]);
        }),
        { numRuns: 80 },
      );
    },
  );

  /** Lines that a form of report requires, by the part that is missing without them. */
  const REQUIRED: Record<string, RegExp> = {
    invocation: / invoked oom-killer: /,
    cpu: /^CPU: [0-9]+ (?:UID: [0-9]+ )?PID: /,
    callTrace: /\+0x[0-9a-f]+\/0x[0-9a-f]+/,
    memcg: /^memory: usage /,
    memInfo: /(?:^active_anon:|^Node [0-9]+ [A-Za-z0-9]+ free:|^Node [0-9]+ [A-Za-z0-9]+: [0-9]+\*)/,
    taskHeader: /^\[ {1,2}pid {1,2}\]/,
    tasks: /^\[ *[0-9]+\] /,
    constraint: /^oom-kill:constraint=/,
    kills: /Killed process /,
  };

  it.each(Object.entries(REQUIRED))('that takes away what a report requires is said: %s', (part, pattern) => {
    fc.assert(
      fc.property(oomReport(), (report) => {
        const lines = print(report).split('\n');
        const rest = lines.filter((line) => !pattern.test(line));
        // Without its size in page tables the kill may be of a kernel that names no constraint.
        const optional = part === 'constraint' && !lines.some((line) => line.includes(' pgtables:'));
        fc.pre(rest.length < lines.length && !optional);
        const records = parse(`${rest.join('\n')}\n`).records as OomReport[];
        expect(records.map(({ complete }) => complete)).toEqual([false]);
        expect(records[0]?.missing).toContain(part);
      }),
      { numRuns: 40 },
    );
  });

  it('that cuts a row of the task table is said, and leaves its neighbours alone', () => {
    fc.assert(
      fc.property(oomReport(), fc.nat(), fc.double({ min: 0.1, max: 0.9, noNaN: true }), (report, which, where) => {
        const lines = print(report).split('\n');
        const rows = lines.flatMap((line, index) => (/^\[ *[0-9]+\] /.test(line) ? [index] : []));
        const at = rows[which % rows.length] as number;
        const line = lines[at] as string;
        // A name that is a number looks like another cell.
        fc.pre(!/ [0-9]+$/.test(line));
        const cells = /^\[ *[0-9]+\](?: +-?[0-9]+)+/.exec(line)?.[0].length ?? 0;
        lines[at] = line.slice(0, Math.max(8, Math.floor(where * cells)));
        const [record] = parse(`${lines.join('\n')}\n`).records as [OomReport];
        expect(record.diagnostics.map(({ code }) => code)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^(?:truncated|unread)-line$/)]),
        );
        const whole = report.tasks.filter((_, index) => rows[index] !== at);
        for (const task of whole)
          expect(record.tasks).toContainEqual(expect.objectContaining({ pid: task.pid, name: task.name }));
      }),
      { numRuns: 60 },
    );
  });
});
