import type { Draft } from '../records/draft.ts';
import type { MissingPart } from './nodes.ts';

/** The parts that an OOM report of this form should have and has not. */
export function missingOfOomReport(draft: Draft, panicked: boolean): MissingPart[] {
  const missing: MissingPart[] = [];
  const { kills = [], tasks = [], otherLines } = draft;
  if (draft.head === undefined) missing.push('invocation');
  if (draft.cpu === undefined) missing.push('cpu');
  if (draft.callTrace === undefined) missing.push('callTrace');
  const ofMemcg =
    draft.memcg !== undefined ||
    draft.constraint?.constraint === 'CONSTRAINT_MEMCG' ||
    draft.chosen?.cause === 'Memory cgroup out of memory';
  if (ofMemcg && draft.memcg?.memory === undefined) missing.push('memcg');
  if (!ofMemcg && !isWholeMemInfo(draft)) missing.push('memInfo');
  const nobodyKilled = panicked || otherLines.some(({ type }) => type === 'NoKillableProcesses');
  const ended = kills.length > 0 || draft.constraint !== undefined || draft.chosen !== undefined || nobodyKilled;
  if (tasks.length > 0 && draft.taskTable?.header === undefined) missing.push('taskHeader');
  // vm.oom_dump_tasks can be off: a table is missed when it was begun, or when nothing after it came.
  if (tasks.length === 0 && (draft.taskTable !== undefined || !ended)) missing.push('tasks');
  if (draft.constraint === undefined && kills.some(({ pgtablesKb }) => pgtablesKb !== undefined))
    missing.push('constraint');
  if (kills.length === 0 && !nobodyKilled) missing.push('kills');
  return missing;
}

function isWholeMemInfo({ memInfo }: Draft): boolean {
  return memInfo?.counters !== undefined && memInfo.zones.length > 0 && memInfo.buddyLists.length > 0;
}

/** The same for an allocation failure or stall; Mem-Info is rate limited, so that its absence means nothing. */
export function missingOfAllocation(draft: Draft): MissingPart[] {
  const missing: MissingPart[] = [];
  if (draft.cpu === undefined) missing.push('cpu');
  if (draft.callTrace === undefined) missing.push('callTrace');
  if (draft.memInfo !== undefined && !isWholeMemInfo(draft)) missing.push('memInfo');
  return missing;
}
