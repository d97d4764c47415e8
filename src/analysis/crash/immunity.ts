/** What a signal_struct says of how a task is chosen. */
export interface OomAdjustment {
  oomScoreAdj?: number | undefined;
  /** The lowest that the task may set by itself; not what counts. */
  oomScoreAdjMin?: number | undefined;
}

/** Whether the OOM killer passes a task over. */
export interface Immunity {
  /** Absent when only the floor is known, which does not tell. */
  immune?: boolean;
  oomScoreAdj?: number;
  /** What is known: the adjustment that counts, or only the floor. */
  source: 'oom_score_adj' | 'oom_score_adj_min';
}

/** OOM_SCORE_ADJ_MIN of include/uapi/linux/oom.h. */
const IMMUNE = -1000;

/**
 * Whether a task is immune against the OOM killer: at an `oom_score_adj` of
 * -1000, and not above it, mm/oom_kill.c. At -998 it is chosen last, and can be
 * chosen. `oom_score_adj_min` is another field: it follows the last write with
 * privilege, and most often, not always, says the same.
 *
 * @returns undefined when neither is known
 * @example oomImmunity({ oomScoreAdjMin: -998 }) // { source: 'oom_score_adj_min' }
 */
export function oomImmunity({ oomScoreAdj, oomScoreAdjMin }: OomAdjustment): Immunity | undefined {
  if (oomScoreAdj !== undefined) return { immune: oomScoreAdj === IMMUNE, oomScoreAdj, source: 'oom_score_adj' };
  return oomScoreAdjMin === undefined ? undefined : { source: 'oom_score_adj_min' };
}
