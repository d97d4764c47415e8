import type { Rounds } from './statistics.ts';

/** Shortest time of one measurement, so that the clock and the collector weigh little. */
const LEAST_MS = 120;
const WARM_UP_MS = 1000;

/** Keeps results alive, so that no work is optimised away. */
const kept: { result?: unknown } = {};

/** Processor time of this thread per call: what other programs take is not in it. */
function msPerCall(run: () => unknown, calls: number): number {
  const begin = process.threadCpuUsage();
  for (let call = 0; call < calls; call += 1) kept.result = run();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1000 / calls;
}

/** Warms up, and finds how many calls a measurement needs. */
function callsOf(run: () => unknown): number {
  const end = performance.now() + WARM_UP_MS;
  let calls = 0;
  do {
    kept.result = run();
    calls += 1;
  } while (performance.now() < end);
  return Math.max(1, Math.ceil(LEAST_MS / msPerCall(run, Math.max(1, calls >> 3))));
}

/** Takes the garbage of the others away, and with it what the engine has compiled: that is made again untimed. */
function collect(run: () => unknown, calls: number): void {
  globalThis.gc?.();
  for (let call = 0; call < calls >> 1; call += 1) kept.result = run();
}

/**
 * Times the given functions in turn, round by round, so that whatever else the
 * machine does falls on all of them alike. Milliseconds of processor time per call.
 */
export function measure<N extends string>(rounds: number, subjects: Record<N, () => unknown>): Rounds<N> {
  const names = Object.keys(subjects) as N[];
  const calls = new Map(names.map((name) => [name, callsOf(subjects[name])]));
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Rounds<N>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      collect(subjects[name], calls.get(name)!);
      times[name].push(msPerCall(subjects[name], calls.get(name)!));
    }
  }
  return times;
}
