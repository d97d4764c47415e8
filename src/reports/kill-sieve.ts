import type { Printk } from '../printk/printk.ts';
import { lowmemorykillerLines } from '../records/lowmemorykiller/lines.ts';
import { oomKillerLines } from '../records/oom-killer/lines.ts';
import { Rank } from '../records/rank.ts';
import { userspaceKillLines } from '../records/userspace-kill/lines.ts';
import type { SourceLine } from '../source/source-line.ts';
import { readKernelLine } from './lines/reading.ts';
import type { LogRecord } from './nodes.ts';
import { anyOf, triggerOf } from './triggers.ts';

/** The lines that tell of kills. */
const LINES = [
  ...oomKillerLines.filter(({ rank }) => rank >= Rank.constraint && rank <= Rank.reaped),
  ...lowmemorykillerLines,
  ...userspaceKillLines,
];

const OF_KILLS: ReadonlySet<Printk> = new Set<Printk>(LINES);

/** The words that they are found by. */
export const KILL_WORDS = anyOf(LINES.map(triggerOf)).source;

const WORDS = new RegExp(KILL_WORDS);

/** How further lines of those go on that are several lines. */
const GOES_ON = LINES.flatMap((declaration: Printk) => declaration.block?.goesOn ?? []);

/** Their records. */
const KILLS: ReadonlySet<LogRecord['type']> = new Set<LogRecord['type']>(['OomKill', 'LowMemoryKill', 'UserspaceKill']);

export function isKillRecord({ type }: LogRecord): boolean {
  return KILLS.has(type);
}

/** Lines after one of a kill among which its next, such as the reaper's, is waited for. */
const WAIT = 64;

/** Keeps the lines that tell of kills, as if the log held no others. */
export class KillSieve {
  #since = Number.POSITIVE_INFINITY;

  /** A line of the last kill may still come. */
  get waits(): boolean {
    return this.#since < WAIT;
  }

  /** The line just asked for was the last that was waited for. */
  get gaveUp(): boolean {
    return this.#since === WAIT;
  }

  keeps(line: SourceLine): boolean {
    const { text } = line.message;
    if (!(WORDS.test(text) && !isOther(line)) && !(this.#since === 0 && goesOn(line))) {
      this.#since += 1;
      return false;
    }
    this.#since = 0;
    return true;
  }
}

/** Whether the line has the words, but says something else with them: who called the killer, say. */
function isOther(line: SourceLine): boolean {
  const { read } = readKernelLine(line, undefined);
  return read !== undefined && !OF_KILLS.has(read.declaration);
}

/** Whether the line after one of a kill is a further line of it: of the same message, or broken off by a mail program. */
function goesOn(line: SourceLine): boolean {
  const text = line.message.text.trimStart();
  if (GOES_ON.some((pattern) => pattern.test(text))) return true;
  return line.bare && readKernelLine(line, undefined).read === undefined;
}
