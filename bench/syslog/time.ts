import { costOf } from '../cost.ts';
import { expectOf } from '../inputs/input.ts';
import { atMost, LINEAR } from '../mark.ts';
import { ratioOf, spreadOf } from '../statistics.ts';
import { type Row, row } from '../yardstick.ts';
import { type LogFile, type LogFiles, sizeOf } from './files.ts';
import { NOTHING, oomkit, others } from './programs.ts';

const MARK = atMost(2);

/** Runs the command once, which brings the file into memory too. */
function checkReports({ path, reports }: LogFile): void {
  const { output } = costOf(oomkit.command(path));
  expectOf('the number of reports', output.match(/^\{"type":"OomReport"/gm)?.length, reports);
}

/** Processor time of commands, run in turn, round by round. */
function timesOf<N extends string>(rounds: number, commands: Record<N, readonly string[]>): Record<N, number[]> {
  const all = Object.entries(commands) as [N, readonly string[]][];
  const times = Object.fromEntries(all.map(([name]) => [name, [] as number[]])) as Record<N, number[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, command] of all)
      times[name].push(costOf(command, command.includes(NOTHING.path) ? NOTHING.status : 0).cpu);
  }
  return times;
}

/** The command against other programs that go through the same file. */
function againstOthers(times: Readonly<Record<string, number[]>>, size: string): Row[] {
  const compared = [oomkit, ...others].map(({ name }) => [name, times[name] as number[]] as const);
  const [[, ours]] = compared as [(typeof compared)[number]];
  return [
    ...compared.map(([name, ms]) => row(`${name}, ${size}: CPU ms`, spreadOf(ms))),
    ...compared.slice(1).map(([name, ms]) => {
      const mark = name === 'grep -cE' ? MARK : undefined;
      return row(`${oomkit.name} / ${name}: CPU`, ratioOf(ours, ms), mark);
    }),
  ];
}

interface Growth {
  readonly start: readonly number[];
  readonly sixteenth: readonly number[];
  readonly quarter: readonly number[];
  readonly whole: readonly number[];
}

/** How the command's time grows with the file, without what its start takes. */
function growth({ start, sixteenth, quarter, whole }: Growth, size: string): Row[] {
  const beyondStart = (ms: readonly number[]) => ms.map((value, round) => value - start[round]!);
  const first = beyondStart(sixteenth);
  const over = (ms: readonly number[], factor: number) =>
    ratioOf(
      beyondStart(ms),
      first.map((value) => value * factor),
    );
  return [
    row('start of the command: CPU ms', spreadOf(start)),
    row(`${size} × 4: time beyond the start / linear`, over(quarter, 4), LINEAR),
    row(`${size} × 16: time beyond the start / linear`, over(whole, 16), LINEAR),
  ];
}

export function timeOfSyslog(files: LogFiles, rounds: number): Row[] {
  for (const file of Object.values(files)) checkReports(file);
  const { whole, quarter, sixteenth } = files;
  const times: Record<string, number[]> = timesOf(rounds, {
    start: oomkit.command(NOTHING.path),
    sixteenth: oomkit.command(sixteenth.path),
    quarter: oomkit.command(quarter.path),
    ...Object.fromEntries([oomkit, ...others].map(({ name, command }) => [name, command(whole.path)])),
  });
  const ofParts = { ...times, whole: times[oomkit.name] } as unknown as Growth;
  return [...againstOthers(times, sizeOf(whole)), ...growth(ofParts, sizeOf(sixteenth))];
}
