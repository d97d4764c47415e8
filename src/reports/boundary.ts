import type { ReadLine } from '../printk/dispatcher.ts';
import type { Printk } from '../printk/printk.ts';
import { Rank } from '../records/rank.ts';
import { STACK_HEADS } from '../records/stack/stack-types.ts';
import type { Group } from './group.ts';
import { isMember, isSaidAgain } from './members.ts';

/** Lines that say who dies: a second one of these, for another task, is another event. */
const KILLS = new Set([
  'KilledProcess',
  'KilledProcessEl6',
  'KilledProcessEl7',
  'KilledProcessVsz',
  'KilledProcessPlain',
]);
const REAPER = new Set(['ReaperReaped', 'ReaperFailed']);

/** Lines of which a record has one per node and zone. */
const PER_ZONE = new Set(['ZoneLine', 'BuddyList', 'NodeLine']);

function hasKill(group: Group): boolean {
  for (const type of KILLS) if (group.seen.has(type)) return true;
  return false;
}

/** Name of the place that a per-zone line fills. */
export function zoneKey({ declaration, node }: ReadLine): string | undefined {
  return PER_ZONE.has(declaration.type) ? `${declaration.type} ${node['node'] ?? ''} ${node['zone'] ?? ''}` : undefined;
}

function joinsKills(group: Group, { declaration, node }: ReadLine): boolean {
  const { type } = declaration;
  if (type === 'OomConstraint' || type === 'KillChoice' || type === 'NoKillableProcesses') return !hasKill(group);
  if (!KILLS.has(type) || !hasKill(group) || group.seen.has('GroupKill')) return true;
  // Without a cause of its own the line belongs to the announcement before it.
  return node['cause'] === undefined || group.victims.has(node['pid'] as number);
}

/** A line of the oom_reaper. */
export function isReaper({ type }: Printk): boolean {
  return REAPER.has(type);
}

/** A reaper line belongs to the record that killed its task. */
export function reaps(group: Group, { declaration, node }: ReadLine): boolean {
  return isReaper(declaration) && group.victims.has(node['pid'] as number);
}

const NAMING = new Set<string>([...STACK_HEADS, 'CpusetLine']);

/** The task that asks is named by the head, the cpuset line and the line of its CPU: by one name in one record. */
function isOfAnotherTask({ head, comm }: Group, { declaration: { type }, node }: ReadLine): boolean {
  if (!NAMING.has(type)) return false;
  if (head === undefined || !ASKING.test(head.type)) return false;
  return comm !== undefined && node['comm'] !== undefined && comm !== node['comm'];
}

/** Heads of records of a task that asks for memory. */
const ASKING = /^(?:OomInvocation|PageAlloc|Vm(?:alloc|emmap))/;

/**
 * Whether a line goes on with the record, or begins another: a head, a second
 * line of a kind that stands once, a fall back to an earlier part.
 */
export function joins(group: Group, read: ReadLine): boolean {
  const { declaration } = read;
  if (declaration.head || !isMember(group, read) || isOfAnotherTask(group, read)) return false;
  if (isReaper(declaration)) return reaps(group, read) || (group.victims.size === 0 && group.phase === 4);
  if (!isSaidAgain(group, read)) {
    if (declaration.once && group.seen.has(declaration.type)) return false;
    if (group.fallsBack(declaration)) return false;
  }
  const key = zoneKey(read);
  if (key !== undefined && group.seen.has(key)) return false;
  const ofOom = declaration.rank >= Rank.tasks;
  if (ofOom && group.head !== undefined && !group.head.type.startsWith('OomInvocation')) return false;
  return joinsKills(group, read);
}
