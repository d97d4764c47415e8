import type { GdbMember, GdbValue } from '../../crash/struct/nodes.ts';

/**
 * A member of a structure by its path. Anonymous structures are looked
 * through, and a dotted name may be printed as one.
 *
 * @example memberAt(mutex.members, 'wait_list.next') // { kind: 'address', address: 'ffff88000da31e80' }
 */
export function memberAt(members: readonly GdbMember[], path: string): GdbValue | undefined {
  for (const { name, value } of members) {
    if (name === path) return value;
    if (value.kind !== 'struct' || (name !== undefined && !path.startsWith(`${name}.`))) continue;
    const found = memberAt(value.members, name === undefined ? path : path.slice(name.length + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A whole number, printed decimal or hexadecimal; of a node that went through JSON too. */
export function integerAt(members: readonly GdbMember[], path: string): bigint | undefined {
  const value = memberAt(members, path);
  if (value?.kind === 'integer') return BigInt(value.value);
  return value?.kind === 'address' ? BigInt(`0x${value.address}`) : undefined;
}
