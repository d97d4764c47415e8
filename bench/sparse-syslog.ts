import { statSync } from 'node:fs';
import { join } from 'node:path';
import { triggerPattern } from '../src/reports/triggers.ts';
import { builtOrSource, cpuMs, isInstalled, peakMiB, projectFile } from './command.ts';
import { writeSparseSyslog } from './inputs/sparse-syslog.ts';
import { withTempFolder } from './inputs/temp-folder.ts';
import { digits, ratioOf, show, spreadOf } from './statistics.ts';
import type { Row, Settings, Yardstick } from './yardstick.ts';

const MEGABYTE = 1_000_000;

/** The trigger phrases in the notation of grep -E. */
function extendedExpression(): string {
  return triggerPattern()
    .source.replaceAll('(?:', '(')
    .replaceAll('\\t', '\t')
    .replace(/\\([-/])/g, '$1');
}

/** The programs that go through the file, by name. */
function programs(file: string): Map<string, string[]> {
  const { path, from } = builtOrSource('cli/main');
  const expression = extendedExpression();
  const all = new Map([
    [`oomkit parse (${from})`, [process.execPath, path, 'parse', file]],
    ['grep -cE', ['grep', '-cE', expression, file]],
    ['rg -c', ['rg', '-c', '--no-config', expression, file]],
    ['readline', [process.execPath, projectFile('bench/children/count-lines.ts'), file]],
  ]);
  for (const [name, [program = '']] of all) if (!isInstalled(program)) all.delete(name);
  return all;
}

/** Processor time of each program in each round, after a run that brings the file into memory. */
function timesOf(file: string, rounds: number): Map<string, number[]> {
  const all = programs(file);
  for (const command of all.values()) cpuMs(command);
  const times = new Map([...all.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of all) times.get(name)?.push(cpuMs(command));
  }
  return times;
}

function measureIn(folder: string, { rounds, megabytes }: Settings): Row[] {
  const [file, quarter] = [join(folder, 'sparse.log'), join(folder, 'quarter.log')];
  const reports = writeSparseSyslog(file, megabytes * MEGABYTE);
  writeSparseSyslog(quarter, (megabytes * MEGABYTE) / 4);
  const times = timesOf(file, rounds);
  const [[ours, command = []] = ['', []]] = [...times];
  const { path } = builtOrSource('cli/main');
  const start = spreadOf([...new Array(3)].map(() => cpuMs([process.execPath, path, '--version'])));
  const size = `${digits(statSync(file).size / MEGABYTE)} MB with ${reports} reports`;
  return [
    ...[...times].map(([name, values]) => ({ measured: `${name}, ${size}, CPU ms`, value: show(spreadOf(values)) })),
    ...[...times].slice(1).map(([name, values]) => ({
      measured: `${ours} / ${name}, CPU`,
      value: show(ratioOf(command, values)),
      ...(name === 'grep -cE' ? { mark: '≤ 2, aim 1' } : {}),
    })),
    { measured: 'of that, start of the command, CPU ms', value: show(start) },
    {
      measured: 'peak memory, whole file and a quarter of it, MiB',
      value: `${digits(peakMiB(path, 'parse', file))} and ${digits(peakMiB(path, 'parse', quarter))}`,
      mark: 'alike',
    },
  ];
}

/** A log that is nearly all ordinary lines, against programs that only look for words in it. */
export const sparseSyslog: Yardstick = {
  name: 'syslog',
  run: (settings) => withTempFolder((folder) => measureIn(folder, settings)),
};
