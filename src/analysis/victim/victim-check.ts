import type { NoRanking, RankedTask, Ranking } from './rank-tasks.ts';
import type { ScoreCheck } from './score-check.ts';
import type { Victim } from './victim-of.ts';

/** Why the choice stands, or why nobody can tell. */
export type VictimReason =
  | 'highest-badness'
  | 'only-with-more-swap'
  | 'only-with-capability'
  | 'too-close'
  | 'not-highest'
  | 'asker'
  | 'never-killed'
  | 'nobody-killable'
  | 'panic'
  | 'no-victim'
  | 'not-in-table'
  | 'row-damaged'
  | 'columns-missing'
  | NoRanking['code'];

/** Whether the kernel's choice is the one that its own arithmetic gives. */
export interface VictimCheck {
  readonly verdict: 'agrees' | 'disagrees' | 'cannot tell';
  readonly reason: VictimReason;
  /** The reason in words. */
  readonly message: string;
  readonly victim?: Victim;
  /** The victim's place, 1 being the worst. */
  readonly place?: number;
  /** The task that our numbers would have had killed, where it is another. */
  readonly expected?: RankedTask;
  readonly score?: ScoreCheck;
  readonly ranking?: Ranking;
  /** What was taken for granted as the report does not print it. */
  readonly assumptions: readonly string[];
}

/** A check without a result. */
export function cannotTell(reason: VictimReason, message: string): VictimCheck {
  return { verdict: 'cannot tell', reason, message, assumptions: [] };
}
