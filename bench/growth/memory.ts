import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedText } from '../inputs/input.ts';
import { withTempFolder } from '../inputs/temp-folder.ts';
import { atMost } from '../mark.ts';
import { peakMB } from '../peak-memory.ts';
import { builtOrSource, projectFile } from '../programs.ts';
import { digits, show, spreadOf } from '../statistics.ts';
import { type Row, row } from '../yardstick.ts';
import { FACTORS, type Growing, type PerFactor, perFactor } from './growing.ts';

/** Runs of a process for one size: its peak differs less than its time. */
const RUNS_MAX = 3;

/**
 * Memory over that of linear growth; quadratic growth would be 4. The heap grows
 * in steps and is cleared late, so that linear growth is less exact than in time.
 */
const LINEAR = atMost(1.5);

/** Peaks of processes that parse the input, in MB, by how many times the smallest it is. */
async function peaksIn(folder: string, sizes: PerFactor<string>, runs: number): Promise<PerFactor<number[]>> {
  const library = builtOrSource('index').path;
  const peaks = perFactor((): number[] => []);
  for (const factor of FACTORS) {
    const file = join(folder, `${factor}.txt`);
    writeFileSync(file, sizes[factor]);
    for (let run = 0; run < runs; run += 1)
      peaks[factor].push(await peakMB([process.execPath, projectFile('bench/children/parse-file.js'), library, file]));
  }
  return peaks;
}

/**
 * How the peak memory of a process that parses the input grows. Most of it is
 * Node.js itself, so what is compared is what comes on top of the smallest input.
 */
export function growthOfMemory({ of, forMemory, input }: Growing, rounds: number): Promise<Row[]> {
  return withTempFolder(async (folder) => {
    if (forMemory === undefined) return [];
    const texts = perFactor((factor) => checkedText(input(forMemory * factor)));
    const peaks = await peaksIn(folder, texts, Math.min(rounds, RUNS_MAX));
    const beyond = (factor: 4 | 16, run: number) => (peaks[factor][run]! - peaks[1][run]!) / (factor - 1);
    const growth = peaks[1].map((_, run) => beyond(16, run) / beyond(4, run));
    const what = `${of}, ${digits(forMemory)}`;
    return [
      {
        measured: `${what} × ${FACTORS.join(', ')}: peak MB`,
        value: FACTORS.map((factor) => show(spreadOf(peaks[factor]))).join(', '),
      },
      row(`${what} × 16: peak beyond × 1 / linear from × 4`, spreadOf(growth), LINEAR),
    ];
  });
}
