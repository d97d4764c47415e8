import { spawnSync } from 'node:child_process';

const TIMES = /^([0-9]+)m([0-9.]+)s ([0-9]+)m([0-9.]+)s$/;

const SCRIPT = '"$@" 2>/dev/null; code=$?; times; exit $code';

/** What a run of a command costs, in milliseconds. */
interface Cost {
  /** Processor time, user and system, of the command with all it starts. */
  readonly cpu: number;
  /** Time that passes until it has ended. */
  readonly wall: number;
  /** What it printed. */
  readonly output: string;
}

/** Runs a command, which ends with the expected status. Bash counts its processor time: the same way for every program. */
export function costOf(command: readonly string[], expected = 0): Cost {
  const begin = performance.now();
  const { status, stdout, error } = spawnSync('bash', ['-c', SCRIPT, 'bash', ...command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 30,
  });
  const wall = performance.now() - begin;
  if (error !== undefined) throw new Error(`bash, which counts processor time, could not be run: ${error.message}`);
  const match = TIMES.exec(stdout.trim().split('\n').at(-1) ?? '');
  if (status !== expected || match === null) throw new Error(`exit status ${status} of ${command.join(' ')}`);
  const [minutes = 0, seconds = 0, systemMinutes = 0, systemSeconds = 0] = match.slice(1).map(Number);
  return { cpu: (minutes + systemMinutes) * 60_000 + (seconds + systemSeconds) * 1000, wall, output: stdout };
}
