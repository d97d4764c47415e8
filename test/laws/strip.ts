/** Members that tell where a node stood, or how it was read, not what it says. */
const PLACE = new Set(['start', 'end', 'ranges', 'diagnostics', 'envelope']);

/** A node without its places: what two readings of the same lines must agree on. */
export function strip<T>(value: T): T {
  if (Array.isArray(value)) return value.map(strip) as T;
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([key, member]) => !PLACE.has(key) && member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, strip(member)])) as T;
}
