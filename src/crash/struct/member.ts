import type { GdbMember, GdbValue } from './nodes.ts';

/**
 * A member by its path: `wait_list.next`. Anonymous structures are looked
 * through, and a dotted name may be printed as one.
 */
export function memberAt(members: readonly GdbMember[], path: string): GdbValue | undefined {
  for (const { name, value } of members) {
    const inner = value.kind === 'struct' ? value.members : [];
    if (name === path) return value;
    if (name === undefined || path.startsWith(`${name}.`)) {
      const found = memberAt(inner, name === undefined ? path : path.slice(name.length + 1));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A whole number, printed decimal or hexadecimal. */
export function integerAt(members: readonly GdbMember[], path: string): bigint | undefined {
  const value = memberAt(members, path);
  if (value?.kind === 'integer') return BigInt(value.value);
  return value?.kind === 'address' ? BigInt(`0x${value.address}`) : undefined;
}
