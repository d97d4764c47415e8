import type { OomReport } from '../../src/index.ts';
import { expectOf, type Input, recordsOf } from './input.ts';
import { between, random } from './random.ts';
import { HOST, linesOfTasks } from './report.ts';

/** The tables differ in length, so that no report can pass for another. */
const ROWS_DIFFER = 7;

function nameOf(host: number): string {
  return `${HOST}-${host}`;
}

function rowsOf(host: number, least: number): number {
  return least + (host % ROWS_DIFFER);
}

/** The values in another order, every order as likely as any other. */
function shuffled<T>(next: () => number, values: readonly T[]): T[] {
  const mixed = [...values];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const place = between(next, 0, last);
    [mixed[last], mixed[place]] = [mixed[place] as T, mixed[last] as T];
  }
  return mixed;
}

/** Takes a line from each log in turn, in an order that is another one every time. */
function interleaved(logs: readonly (readonly string[])[]): string[] {
  const next = random(logs.length);
  const lines: string[] = [];
  const longest = Math.max(...logs.map((log) => log.length));
  for (let row = 0; row < longest; row += 1) {
    for (const log of shuffled(next, logs)) if (row < log.length) lines.push(log[row] as string);
  }
  return lines;
}

/**
 * What a central log has when so many hosts report at the same time: a line of
 * one, a line of another. Each has a table of so many rows at least. Beyond some
 * three hundred hosts a report waits longer for its next line than is waited for it.
 */
export function interleavedHosts(hosts: number, rows = 50): Input {
  const logs = Array.from({ length: hosts }, (_, host) =>
    linesOfTasks(rowsOf(host, rows)).map((line) => line.replace(HOST, nameOf(host))),
  );
  return {
    text: `${interleaved(logs).join('\n')}\n`,
    check: (records) => checkReports(recordsOf(records, 'OomReport'), hosts, rows),
  };
}

function checkReports(reports: readonly OomReport[], hosts: number, rows: number): void {
  expectOf('the number of reports', reports.length, hosts);
  const byHost = new Map(reports.map((report) => [report.envelope.host, report]));
  for (let host = 0; host < hosts; host += 1) {
    const report = byHost.get(nameOf(host));
    expectOf(`the number of tasks of ${nameOf(host)}`, report?.tasks.length, rowsOf(host, rows));
    expectOf(`whether the report of ${nameOf(host)} is complete`, report?.complete, true);
    // Lines that stand together are one range: there are few in a log of one host after the other.
    const apart = (report?.ranges?.length ?? 0) > rowsOf(host, rows);
    expectOf(`whether the table of ${nameOf(host)} is between lines of others`, apart, true);
  }
}
