/** The ends of both scales: OOM_DISABLE and OOM_ADJUST_MAX, OOM_SCORE_ADJ_MAX. */
const OOM_DISABLE = -17;
const OOM_ADJUST_MAX = 15;
const OOM_SCORE_ADJ_MAX = 1000;

/**
 * What /proc/<pid>/oom_score_adj becomes when oom_adj is written: 15 is 1000,
 * else the share of 17, truncated.
 *
 * Source: oom_adj_write of fs/proc/base.c, 2.6.36..6.18.
 *
 * @param oomAdj -17 to 15
 * @example oomAdjToScoreAdj(8) // 470
 */
export function oomAdjToScoreAdj(oomAdj: number): number {
  if (oomAdj === OOM_ADJUST_MAX) return OOM_SCORE_ADJ_MAX;
  return positive(Math.trunc((oomAdj * OOM_SCORE_ADJ_MAX) / -OOM_DISABLE));
}

/**
 * What /proc/<pid>/oom_adj reads when oom_score_adj is set; much is lost on the
 * way, so that 1 written is read as 0.
 *
 * Source: oom_adj_read of fs/proc/base.c, 2.6.36..6.18.
 *
 * @param oomScoreAdj -1000 to 1000
 * @example oomScoreAdjToAdj(470) // 7
 */
export function oomScoreAdjToAdj(oomScoreAdj: number): number {
  if (oomScoreAdj === OOM_SCORE_ADJ_MAX) return OOM_ADJUST_MAX;
  return positive(Math.min(Math.trunc((oomScoreAdj * -OOM_DISABLE) / OOM_SCORE_ADJ_MAX), OOM_ADJUST_MAX));
}

/** Truncation gives −0 for small negative numbers. */
function positive(value: number): number {
  return value === 0 ? 0 : value;
}
