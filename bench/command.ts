import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file of the project. */
export function projectFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** A built file when there is one, else its source: which one, and where. */
export function builtOrSource(name: string): { path: string; from: 'dist' | 'src' } {
  const built = projectFile(`dist/${name}.js`);
  return existsSync(built) ? { path: built, from: 'dist' } : { path: projectFile(`src/${name}.ts`), from: 'src' };
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

const TIMES = /^([0-9]+)m([0-9.]+)s ([0-9]+)m([0-9.]+)s$/;

const SCRIPT = '"$@" 2>/dev/null; code=$?; times; exit $code';

/**
 * Processor time, user and system, of a command with all it starts, in
 * milliseconds. Bash counts it: the same way for every program.
 */
export function cpuMs(command: readonly string[]): number {
  const { status, stdout, error } = spawnSync('bash', ['-c', SCRIPT, 'bash', ...command], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    maxBuffer: 1 << 30,
  });
  const match = TIMES.exec(stdout?.trim().split('\n').at(-1) ?? '');
  if (error !== undefined || status !== 0 || match === null) throw new Error(`could not time ${command.join(' ')}`);
  const [minutes = 0, seconds = 0, systemMinutes = 0, systemSeconds = 0] = match.slice(1).map(Number);
  return (minutes + systemMinutes) * 60_000 + (seconds + systemSeconds) * 1000;
}

/** Largest memory that a Node.js script takes, in MiB. */
export function peakMiB(script: string, ...args: string[]): number {
  const preload = projectFile('bench/children/peak-memory.ts');
  const { output, error } = spawnSync(process.execPath, ['--import', preload, script, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const peak = Number(output?.[3]);
  if (error !== undefined || !(peak > 0)) throw new Error(`${script} could not be run`);
  return peak / 1024;
}
