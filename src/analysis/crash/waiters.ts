/** How many wait for a lock, as far as a walk through its list tells. */
export interface WaiterCount {
  /** Nodes that the walk came by. */
  entries: number;
  /** The least and the most that wait: one less than the entries when the head of the list is among them. */
  least: number;
  most: number;
}

/** One entry of a list, and the task that waits there. */
export interface WaiterEntry {
  address: string;
  task?: string;
}

/**
 * Waiters out of the lines that `list … | wc -l` counted: an address and one
 * line per member for each entry. A walk that does not begin at the head
 * (`-H`) comes by it, and counts it.
 *
 * @param lines what `wc -l` says
 * @param options members per entry; whether the walk began at the head
 * @returns undefined when the lines are not that many whole entries
 * @example waitersOfLines(1498, { members: 1, fromHead: false }) // { entries: 749, least: 748, most: 748 }
 */
export function waitersOfLines(
  lines: number,
  { members, fromHead }: { members: number; fromHead: boolean },
): WaiterCount | undefined {
  const entries = lines / (1 + members);
  if (!Number.isInteger(entries)) return undefined;
  const waiters = fromHead ? entries : Math.max(0, entries - 1);
  return { entries, least: waiters, most: waiters };
}

/**
 * Waiters out of the entries of a walk. Which of them is the head is known by
 * its address, or because what it says of a task is none.
 *
 * @param knownTasks tasks that the session shows; without them the head cannot be told by its task
 */
export function waitersOfEntries(
  entries: readonly WaiterEntry[],
  { head, fromHead, knownTasks }: { head?: string; fromHead: boolean; knownTasks?: ReadonlySet<string> },
): WaiterCount {
  const count = entries.length;
  if (fromHead || count === 0) return { entries: count, least: count, most: count };
  const isHead = ({ address, task }: WaiterEntry) =>
    address === head || (task !== undefined && knownTasks !== undefined && !knownTasks.has(task));
  const heads = entries.filter(isHead).length;
  const least = count - 1;
  return { entries: count, least, most: head !== undefined || heads > 0 ? least : count };
}
