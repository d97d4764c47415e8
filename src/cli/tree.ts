/** Members that say where a node stood rather than what it says. */
const PLACE = new Set(['type', 'start', 'end', 'ranges', 'diagnostics']);

function scalar(value: unknown): value is string | number | boolean {
  return typeof value !== 'object' && value !== undefined;
}

/** An object as an outline: scalars of one object on one line, the rest below it. */
export function tree(value: object, indent = ''): string[] {
  const { type } = value as { type?: string };
  const members = Object.entries(value).filter(([key]) => !PLACE.has(key));
  const own = members.flatMap(([key, member]) => {
    if (scalar(member)) return [`${key}=${member}`];
    return Array.isArray(member) && member.every(scalar) ? [`${key}=[${member.join(' ')}]`] : [];
  });
  const head = [type ?? '', ...own].filter((text) => text !== '').join('  ');
  return [
    ...(head === '' ? [] : [indent + head]),
    ...members.flatMap(([key, member]) => branch(key, member, `${indent}  `)),
  ];
}

function branch(key: string, member: unknown, indent: string): string[] {
  if (scalar(member) || member === null || member === undefined) return [];
  if (!Array.isArray(member)) return [`${indent}${key}`, ...tree(member, `${indent}  `)];
  if (member.length === 0 || member.every(scalar)) return [];
  return [`${indent}${key} (${member.length})`, ...member.flatMap((item: object) => tree(item, `${indent}  `))];
}
