import type { Zone } from '../records/mem-info/nodes.ts';

/** A task by its name and number, as far as both are said. */
export function taskName(comm: string | undefined, pid: number | undefined): string {
  if (comm === undefined) return pid === undefined ? 'a task' : `a task (pid ${pid})`;
  return pid === undefined ? comm : `${comm} (pid ${pid})`;
}

/** A zone with its node, where there are nodes. */
export function zoneName({ node, zone }: Pick<Zone, 'node' | 'zone'>): string {
  return node === undefined ? `zone ${zone}` : `zone ${zone} of node ${node}`;
}

/** `1 task`, `2 tasks`. */
export function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** With a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
