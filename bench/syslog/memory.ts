import { atMost, below } from '../mark.ts';
import { peakMB } from '../peak-memory.ts';
import { ratioOf, spreadOf } from '../statistics.ts';
import { type Row, row } from '../yardstick.ts';
import { type LogFile, type LogFiles, sizeOf } from './files.ts';
import { oomkit, others, type Program } from './programs.ts';

/** Runs of a process: its peak differs less than its time. */
const RUNS_MAX = 3;
const MARK = below(150);
/** Memory is asked to stay flat from here on; up to here the heap grows to its usual size. */
export const FLAT_FROM = 200e6;
const FLAT = atMost(1.1);

async function peaksOf({ command }: Program, { path }: LogFile, rounds: number): Promise<number[]> {
  const peaks: number[] = [];
  for (let run = 0; run < Math.min(rounds, RUNS_MAX); run += 1) peaks.push(await peakMB(command(path)));
  return peaks;
}

function growth(whole: readonly number[], part: readonly number[], size: LogFile): Row {
  const mark = size.bytes >= FLAT_FROM ? FLAT : undefined;
  return row(`peak memory of the whole file / of ${sizeOf(size)}`, ratioOf(whole, part), mark);
}

export async function memoryOfSyslog({ whole, quarter, sixteenth }: LogFiles, rounds: number): Promise<Row[]> {
  const rows: Row[] = [];
  const peaks: number[][] = [];
  for (const file of [whole, quarter, sixteenth]) {
    const ofFile = await peaksOf(oomkit, file, rounds);
    peaks.push(ofFile);
    rows.push(row(`${oomkit.name}, ${sizeOf(file)}: peak memory, MB`, spreadOf(ofFile), MARK));
  }
  for (const program of others) {
    const ofProgram = await peaksOf(program, whole, rounds);
    rows.push(row(`${program.name}, ${sizeOf(whole)}: peak memory, MB`, spreadOf(ofProgram)));
  }
  const [ofWhole = [], ofQuarter = [], ofSixteenth = []] = peaks;
  return [...rows, growth(ofWhole, ofQuarter, quarter), growth(ofWhole, ofSixteenth, sixteenth)];
}
