import type { ReadLine } from '../printk/dispatcher.ts';
import { Rank } from '../records/rank.ts';
import { FRAMES, STACK_HEADS } from '../records/stack/stack-types.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { Group } from './group.ts';

/** First lines of what else the kernel reports with a stack dump: oopses, warnings, stalls of RCU, locks. */
const HEAD =
  /^(?:rcu: )?(?:BUG: |WARNING: |INFO: |Oops|Unable to handle kernel |Internal error: |kernel BUG at |kasan: |Kernel panic - not syncing: |Showing all locks held |-{8,}\[ cut here \]|(?:sysrq: )?(?:SysRq : )?Show (?:State|Blocked|backtrace)|(?:general protection fault|invalid opcode|divide error|double fault|stack segment|traps|int3)\b.*\[#[0-9]+\])/;

/** Stacks of CPUs that were asked for theirs: of a lockup they are a part. */
const BACKTRACES = /^(?:NMI backtrace for |Sending NMI from )/;

const LAST = /^---\[ end (?:trace|Kernel panic)/;

/** Text after its last line within which further lines of the same stack dump are its own. */
const REACH = 8192;

/** Lines of a call trace below its heading. */
const NAMING: ReadonlySet<string> = new Set(STACK_HEADS);
const OF_TRACE: ReadonlySet<string> = new Set([...FRAMES, 'StackWords', 'StackSwitch']);

/** Whether a line that nothing reads begins a report of another kind. */
export function beginsOtherReport({ message }: SourceLine, open: Group | undefined): boolean {
  const text = message.text.trimStart();
  return HEAD.test(text) || (BACKTRACES.test(text) && open?.head?.type.includes('Lockup') !== true);
}

/**
 * A report that is none of ours, such as an oops: its stack dump must not be
 * taken for that of a record in whose middle it stands.
 */
export class OtherReport {
  readonly start: number;
  end: number;
  #lastStack: number;
  /** Its own call trace has begun. */
  #traced = false;
  #ended = false;
  /** Its stack dump has begun: its first lines, of which there can be several, are over. */
  #dumped = false;

  constructor({ outerStart, outerEnd }: SourceLine) {
    this.start = outerStart;
    this.end = outerEnd;
    this.#lastStack = outerEnd;
  }

  /** Whether further lines may still be its own. */
  goesOnAt({ outerStart }: SourceLine, isHead: boolean): boolean {
    if (isHead && this.#dumped) return false;
    return !this.#ended && outerStart - this.#lastStack <= REACH;
  }

  /** Takes a line that nothing reads. */
  pass({ message, outerEnd }: SourceLine): void {
    this.end = Math.max(this.end, outerEnd);
    if (LAST.test(message.text.trimStart())) this.#ended = true;
  }

  /** Takes a line of a stack dump, unless it is the record's own. */
  takes(read: ReadLine, line: SourceLine, open: Group | undefined): boolean {
    const { rank, type } = read.declaration;
    if (rank !== Rank.stackHead && rank !== Rank.stack) return false;
    if (open !== undefined && this.#isOwn(open, read)) return false;
    if (type === 'CallTraceHeading') this.#traced = true;
    this.#dumped = true;
    this.#lastStack = line.outerEnd;
    this.pass(line);
    return true;
  }

  #isOwn(open: Group, { declaration: { type }, node }: ReadLine): boolean {
    const { seen, lastType } = open;
    const headed = STACK_HEADS.some((head) => seen.has(head));
    if (NAMING.has(type)) return !headed && node['comm'] === open.comm;
    if (type === 'Hardware') return lastType === 'StackHead';
    if (type === 'CallTraceHeading') return headed && !seen.has(type);
    return OF_TRACE.has(type) && seen.has('CallTraceHeading') && !this.#traced;
  }
}
