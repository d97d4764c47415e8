import { crashReply } from '../inputs/crash-reply.ts';
import { crashSession } from '../inputs/crash-session.ts';
import type { Input } from '../inputs/input.ts';
import { interleavedHosts } from '../inputs/interleaved-hosts.ts';
import { foreignLines, linesWithTrigger } from '../inputs/long-lines.ts';
import { reportOfTasks, reportsInTurn } from '../inputs/report.ts';

/** An input that grows in one respect. */
export interface Growing {
  readonly of: string;
  /** The size at 1× where time is measured, if it is. */
  readonly forTime?: number;
  /** The same for memory: large enough to be told from what Node.js takes by itself. */
  readonly forMemory?: number;
  input(size: number): Input;
}

/** The sizes that are compared: so many times the smallest. */
export const FACTORS = [1, 4, 16] as const;

type Factor = (typeof FACTORS)[number];

export type PerFactor<T> = Record<Factor, T>;

export function perFactor<T>(make: (factor: Factor) => T): PerFactor<T> {
  return Object.fromEntries(FACTORS.map((factor) => [factor, make(factor)])) as PerFactor<T>;
}

const LINES = 48;
const MANY = `length of each of ${LINES} lines`;

/** Lines of up to 32,768 characters are tried as lines of a record, longer ones are not: both have to be linear. */
export const GROWING: readonly Growing[] = [
  { of: 'tasks of a report', forTime: 6250, forMemory: 12_500, input: reportOfTasks },
  { of: 'reports of a log', forTime: 25, forMemory: 100, input: reportsInTurn },
  { of: 'hosts whose reports interleave', forTime: 16, input: interleavedHosts },
  {
    of: 'hosts whose reports of 500 tasks interleave',
    forMemory: 16,
    input: (size) => interleavedHosts(size, 500),
  },
  { of: 'inodes and tasks of a crash dump', forTime: 16, forMemory: 32, input: crashSession },
  { of: 'members of a reply of crash', forTime: 400, input: crashReply },
  { of: `${MANY} with a trigger`, forTime: 2000, input: (size) => linesWithTrigger(size, LINES) },
  { of: `${MANY} inside a report`, forTime: 2000, input: (size) => foreignLines(size, LINES) },
  { of: 'length of a line with a trigger', forTime: 262_144, input: (size) => linesWithTrigger(size, 1) },
  {
    of: 'length of a line inside a report',
    forTime: 262_144,
    forMemory: 1_000_000,
    input: (size) => foreignLines(size, 1),
  },
];
