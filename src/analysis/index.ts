/**
 * Pure functions over the nodes: no parser is loaded.
 *
 * @packageDocumentation
 */
export {
  type MemoryAccount,
  type MemoryPart,
  type MemoryUse,
  memoryAccount,
} from './account/memory-account.ts';
export { type BadnessGeneration, badnessGeneration, hasIntPoints } from './badness/generation.ts';
export { type LegacyTask, legacyBadness } from './badness/legacy-badness.ts';
export { oomAdjToScoreAdj, oomScoreAdjToAdj } from './badness/oom-adj.ts';
export { type BadnessContext, type BadnessTask, oomBadness } from './badness/oom-badness.ts';
export { oomScore, printedScore } from './badness/score.ts';
export * from './changes/index.ts';
export { groupTasks, type TaskGroup } from './consumers/group-tasks.ts';
export * from './crash/index.ts';
export { diagnose } from './diagnose/diagnose.ts';
export type { Finding } from './diagnose/finding.ts';
export { FINDINGS, type FindingCode, type FindingSeverity } from './diagnose/findings.ts';
export { type ExplainOptions, explain, explanation } from './explain/explain.ts';
export type {
  Explanation,
  ExplanationPart,
  ExplanationSection,
  ExplanationTable,
  SectionId,
  Span,
  Statement,
  TableRow,
} from './explain/explanation.ts';
export { type ExplainFormat, renderExplanation } from './explain/render.ts';
export {
  type CompactionOptions,
  type CompactionVerdict,
  compactionVerdict,
} from './fragmentation/compaction-verdict.ts';
export { fragmentationIndex } from './fragmentation/fragmentation-index.ts';
export {
  extfragForOrder,
  type FragmentationWatermarks,
  fragmentationScore,
  fragmentationWatermarks,
  type ScoredZone,
} from './fragmentation/fragmentation-score.ts';
export { freeCounts } from './fragmentation/free-counts.ts';
export { printedIndex } from './fragmentation/printed-index.ts';
export { unusableFreeIndex } from './fragmentation/unusable-free-index.ts';
export { type GfpAbilities, gfpAbilities, gfpWords } from './gfp/abilities.ts';
export { type DecodedGfp, decodeGfp } from './gfp/decode.ts';
export { encodeGfp } from './gfp/encode.ts';
export { type GfpRange, inferGfpRelease } from './gfp/infer-release.ts';
export { type MemoryRequest, memoryRequest } from './gfp/request.ts';
export type { GfpConfig } from './gfp/tables.ts';
export { pageSizeKb } from './page-size.ts';
export { releaseOf } from './release-of.ts';
export { type ConstraintKind, type OomConstraint, oomConstraint } from './victim/constraint.ts';
export {
  type NoRanking,
  type RankedTask,
  type Ranking,
  type RankOptions,
  rankTasks,
} from './victim/rank-tasks.ts';
export type { ScoreCheck } from './victim/score-check.ts';
export type { Tie } from './victim/tie.ts';
export {
  type KnownPages,
  type PagesTerm,
  type TotalPages,
  type TotalPagesOptions,
  totalPages,
} from './victim/total-pages.ts';
export { verifyVictim } from './victim/verify-victim.ts';
export type { VictimCheck, VictimReason } from './victim/victim-check.ts';
export type { Victim } from './victim/victim-of.ts';
export { type Change, type WhatIf, whatIf } from './victim/what-if.ts';
export { type WatermarkGeneration, watermarkGeneration } from './watermarks/generation.ts';
export { lowmemReserve, type ReserveOptions } from './watermarks/lowmem-reserve.ts';
export { minFreeKbytes } from './watermarks/min-free-kbytes.ts';
export { type SizedZone, type WatermarkOptions, type Watermarks, watermarks } from './watermarks/watermarks.ts';
export { type Served, type ZoneState, zoneStates } from './watermarks/zone-states.ts';
export {
  type AllocFlags,
  type WatermarkRequest,
  type WatermarkZone,
  zoneWatermarkOk,
} from './watermarks/zone-watermark-ok.ts';
