import { readFileSync } from 'node:fs';
import type { AnyRecord } from '../../src/index.ts';
import { expectOf, type Input, recordsOf } from './input.ts';
import { between, random } from './random.ts';

const EXAMPLE = new URL('../../examples/global-oom-4.4.log', import.meta.url);
/** Tasks in its table. */
export const EXAMPLE_TASKS = 53;
const STAMP = /^(J?)un {1,2}[0-9]{1,2} [0-9:]{8}/;
const HEADER = 'oom_score_adj name';
const CHOICE = 'Out of memory: Kill process';
const KILL = 'Killed process';

/** The host that the example log comes from. */
export const HOST = 'video-stream';

/** The example log as it stands: one report with the lines around it, one of which has lost its first letter. */
export function exampleLog(): Input {
  return { text: readFileSync(EXAMPLE, 'utf8'), check: (records) => checkReport(records, EXAMPLE_TASKS) };
}

/** The lines of the example's report, without those that follow it. */
function reportLines(): string[] {
  const lines = exampleLog().text.split('\n');
  return lines.slice(0, lines.findIndex((line) => line.includes(KILL)) + 1);
}

/** The report with another stamp; a line whose first letter is lost stays so. */
export function reportAt(stamp: string): string {
  const stamped = reportLines().map((line) =>
    line.replace(STAMP, (_, letter: string) => (letter === '' ? stamp.slice(1) : stamp)),
  );
  return `${stamped.join('\n')}\n`;
}

/** The lines of the report with a task table of so many rows. */
export function linesOfTasks(rows: number): string[] {
  const lines = reportLines();
  const header = lines.findIndex((line) => line.endsWith(HEADER));
  const end = lines.findIndex((line) => line.includes(CHOICE));
  const envelope = (lines[header] as string).slice(0, (lines[header] as string).indexOf('[ pid ]'));
  return [...lines.slice(0, header + 1), ...taskRows(rows, envelope), ...lines.slice(end)];
}

/** One report with a task table of so many rows. */
export function reportOfTasks(rows: number): Input {
  return { text: `${linesOfTasks(rows).join('\n')}\n`, check: (records) => checkReport(records, rows) };
}

function checkReport(records: readonly AnyRecord[], tasks: number): void {
  const reports = recordsOf(records, 'OomReport');
  expectOf('the number of reports', reports.length, 1);
  expectOf('the number of tasks', reports[0]?.tasks.length, tasks);
  expectOf('the number of kills', reports[0]?.kills.length, 1);
}

/** The example's report so many times, one after the other. */
export function reportsInTurn(reports: number): Input {
  return {
    text: `${reportLines().join('\n')}\n`.repeat(reports),
    check: (records) => expectOf('the number of reports', recordsOf(records, 'OomReport').length, reports),
  };
}

function taskRows(rows: number, envelope: string): string[] {
  const next = random(rows);
  return Array.from({ length: rows }, (_, index) => {
    const pid = 300 + index;
    const cells: [number, number][] = [
      [between(next, 0, 65534), 5],
      [pid, 5],
      [between(next, 1000, 9_000_000), 8],
      [between(next, 10, 900_000), 8],
      [between(next, 5, 3000), 7],
      [between(next, 3, 250), 7],
      [between(next, 0, 90_000), 8],
      [between(next, -1000, 1000), 13],
    ];
    const printed = cells.map(([value, width]) => String(value).padStart(width)).join(' ');
    return `${envelope}[${String(pid).padStart(5)}] ${printed} worker-${index % 1000}`;
  });
}
