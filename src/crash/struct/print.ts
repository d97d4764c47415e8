import type { AggregateValue, ArrayValue, GdbMember, GdbValue, StructValue } from './nodes.ts';

const STEP = 2;

function scalarText(value: Exclude<GdbValue, AggregateValue | ArrayValue>): string {
  switch (value.kind) {
    case 'integer':
      return `${value.value}${value.char === undefined ? '' : ` '${value.char}'`}`;
    case 'address': {
      const { address, symbol, string, cast } = value;
      const behind = `${symbol === undefined ? '' : ` <${symbol}>`}${string === undefined ? '' : ` "${string}"`}`;
      return `${cast === undefined ? '' : `${cast} `}0x${address}${behind}`;
    }
    case 'string': {
      const first = `"${value.text}"${value.more ? '...' : ''}${repeats(value)}`;
      return [first, ...(value.further ?? []).map((piece) => valueText(piece, 0))].join(', ');
    }
    case 'char':
      return `'${value.text}'`;
    case 'word':
      return value.text;
    case 'elided':
      return '...';
  }
}

function repeats({ times }: GdbValue): string {
  return times === undefined ? '' : ` <repeats ${times} times>`;
}

/** The text of a value whose own line is indented so far. */
function valueText(value: GdbValue, indent: number): string {
  if (value.kind === 'struct')
    return value.members.length === 0
      ? `{}${repeats(value)}`
      : `{\n${membersText(value.members, indent + STEP)}\n${' '.repeat(indent)}}${repeats(value)}`;
  if (value.kind === 'array') return `{${elementsText(value.elements, indent)}}${repeats(value)}`;
  return scalarText(value) + (value.kind === 'string' ? '' : repeats(value));
}

/** Structures in an array stand brace to brace, one step further in. */
function elementsText(elements: readonly GdbValue[], indent: number): string {
  const inner = elements.map((element) => valueText(element, indent + STEP));
  return inner.reduce(
    (text, element, place) => `${text}${place === 0 ? '' : elements[place]?.kind === 'elided' ? '' : ', '}${element}`,
    '',
  );
}

function memberText({ name, value }: GdbMember, indent: number): string {
  return `${' '.repeat(indent)}${name === undefined ? '' : `${name} = `}${valueText(value, indent)}`;
}

/** A note hides what stands behind it, so the comma comes first. */
function withNote(text: string, { note }: GdbMember): string {
  return note === undefined ? text : `${text} ${note}`;
}

function membersText(members: readonly GdbMember[], indent: number): string {
  return members
    .map((member, place) => {
      const comma = place + 1 < members.length ? ',' : '';
      return withNote(memberText(member, indent) + comma, member);
    })
    .join('\n');
}

/** The members of a reply that names none but them: each on its own, with the comma that stood there. */
export function memberLines(members: readonly GdbMember[]): string[] {
  return members.flatMap((member) =>
    withNote(memberText(member, STEP) + (member.comma ? ',' : ''), member).split('\n'),
  );
}

/** The lines of a dump, as gdb lays them out. */
export function printStruct(node: StructValue): string[] {
  return withoutClosers(textOf(node), node.open ?? 0).split('\n');
}

function textOf({ typeName, history, members }: StructValue): string {
  if (typeName !== undefined) return `${typeName} {\n${membersText(members, STEP)}\n}`;
  if (history === undefined) return memberLines(members).join('\n');
  return members
    .map(({ name, value }) => `${name === undefined ? '' : `${name} = `}$${history} = ${valueText(value, 0)}`)
    .join('\n');
}

/** Without the braces that were still open where the dump was cut. */
function withoutClosers(text: string, open: number): string {
  let end = text.length;
  const skip = (chars: string) => {
    while (end > 0 && chars.includes(text[end - 1] as string)) end -= 1;
  };
  skip(' \n');
  for (let count = 0; count < open && text[end - 1] === '}'; count += 1) {
    end -= 1;
    skip(' \n,');
  }
  return text.slice(0, end);
}
