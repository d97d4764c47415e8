import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 2;
const PEAK = /^VmHWM:\s+([0-9]+) kB$/m;

/** Why no memory can be measured here, where it cannot. */
export const NO_MEMORY = existsSync('/proc/self/status')
  ? undefined
  : 'Peak memory is not measured: it is read from /proc, which this system does not have.';

/** The most that a process has had so far, in MB; undefined when it has just ended. */
function peakSoFar(pid: number): number | undefined {
  try {
    const match = PEAK.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match === null ? undefined : (Number(match[1]) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}

/**
 * Largest memory of a command, in MB. The kernel keeps the highest mark of each
 * process, which is looked at until it ends. What a process tells of itself
 * (`maxRSS`) is no use: it begins with the memory of the process that started it.
 */
export async function peakMB([program = '', ...args]: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  // To a pipe that is read: what prints to nowhere may do less.
  child.stdout.resume();
  let peak = 0;
  while (failure === undefined && child.exitCode === null && child.signalCode === null) {
    if (child.pid !== undefined) peak = peakSoFar(child.pid) ?? peak;
    await sleep(POLL_MS);
  }
  if (child.exitCode !== 0 || peak === 0)
    throw new Error(`the memory of ${[program, ...args].join(' ')} could not be measured`, { cause: failure });
  return peak;
}
