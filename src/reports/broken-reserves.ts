import type { LowmemReserve } from '../records/mem-info/lines.ts';
import type { SourceLine } from '../source/source-line.ts';
import type { Group } from './group.ts';

interface ReserveLine {
  readonly node: LowmemReserve;
  readonly line: SourceLine;
}

function reservesOf({ tokens, lines }: Group): ReserveLine[] {
  return tokens.flatMap(({ tokenType, payload }, index) =>
    tokenType.name === 'LowmemReserve'
      ? [{ node: payload as unknown as LowmemReserve, line: lines[index] as SourceLine }]
      : [],
  );
}

/** The line was put together of several. */
function isJoined({ line }: ReserveLine): boolean {
  return line.lastNumber !== undefined;
}

/**
 * Where `lowmem_reserve[]: 0 2935 32` and `117 32117` were one line, nobody can
 * tell whether two numbers were parted or one was broken. Its zones have as many
 * values each: a line that was joined to more of them is left out.
 */
export function dropBrokenReserves(group: Group): void {
  if (!group.seen.has('LowmemReserve')) return;
  const reserves = reservesOf(group);
  if (!reserves.some(isJoined)) return;
  const counts = reserves.filter((reserve) => !isJoined(reserve)).map(({ node }) => node.pages.length);
  if (counts.length === 0) return;
  const most = Math.max(...counts);
  for (const { node, line } of reserves.filter(isJoined)) {
    if (node.pages.length <= most) continue;
    node.pages = [];
    node.truncated = true;
    const { start, end } = line.message;
    group.note('truncated-line', 'this line was broken, perhaps within a number; its values are left out', start, end);
  }
}
