/**
 * Numbers of a node list as the kernel prints it, `0,2-3`; undefined for
 * `(null)` and whatever is no list.
 */
export function nodeNumbers(list: string): number[] | undefined {
  const nodes: number[] = [];
  for (const part of list.split(',')) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (match === null) return undefined;
    const last = Number(match[2] ?? match[1]);
    for (let node = Number(match[1]); node <= last; node += 1) nodes.push(node);
  }
  return nodes;
}
