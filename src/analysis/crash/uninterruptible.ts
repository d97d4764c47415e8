/** A task of any of the lists that `ps` prints. */
export interface TaskState {
  state: string;
  comm: string;
  /** Its name stands in brackets: a kernel thread. */
  bracketed?: true;
}

/** Tasks of one name that sleep uninterruptibly. */
export interface NamedCount {
  comm: string;
  tasks: number;
}

/**
 * The tasks that sleep uninterruptibly (`UN`, `UNEX`), by name, most first.
 * Counted by their state, not by looking for the letters: names hold them too.
 *
 * @example uninterruptible(psTable.rows) // [{ comm: 'top', tasks: 749 }, …]
 */
export function uninterruptible(tasks: readonly TaskState[]): NamedCount[] {
  const counts = new Map<string, number>();
  for (const { state, comm } of tasks) if (state.startsWith('UN')) counts.set(comm, (counts.get(comm) ?? 0) + 1);
  return [...counts].map(([comm, count]) => ({ comm, tasks: count })).sort((a, b) => b.tasks - a.tasks);
}
