import type { Diagnostic } from '../../diagnostic.ts';
import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Family, Placeless } from '../family.ts';
import type { Line } from '../line/line.ts';
import type { CrashNode } from '../node.ts';
import { structArbitrary } from '../struct/arbitrary.ts';
import type { StructValue } from '../struct/nodes.ts';
import { printStruct } from '../struct/print.ts';
import { structValue } from '../struct/struct.ts';
import { pastedEntry } from './pasted-entry.ts';

/** One node of a list or a tree, and what was asked of it. */
export interface ListEntry {
  address: string;
  /** With `-s`: members, or the whole structure. */
  value?: StructValue;
  /** Of a tree, with `-p`: `root/l/r`. */
  position?: string;
}

/** The nodes that `list` and `tree` came by, in their order. The head of the list may be among them. */
export interface ListWalk extends CrashNode {
  type: 'ListWalk';
  entries: ListEntry[];
  /** `(empty)`. */
  empty?: true;
}

const ADDRESS = /^[0-9a-f]{7,16}$/;
/** Without a command, only addresses of full width count. */
const WIDE = /^[0-9a-f]{16}$/;
const POSITION = /^(?:index: [0-9]+ )?position: \S+$/;
/** Empty lines in a row that a walk goes on after. */
const EMPTY_MAX = 2;

interface Walk {
  readonly entries: ListEntry[];
  readonly diagnostics: Diagnostic[];
  next: number;
}

/** Takes a line in that has all of an entry. */
function takePasted(walk: Walk, line: Line): boolean {
  const [address, ...members] = pastedEntry(line) ?? [];
  const value = address && structValue.read(members, 0, true);
  if (address === undefined || value?.next !== members.length) return false;
  walk.entries.push({ address: address.words, value: value.node });
  walk.diagnostics.push(...value.diagnostics);
  return true;
}

/** Takes the line at `index` in; the index after what was taken, or undefined when it is no part of a walk. */
function take(walk: Walk, lines: readonly Line[], index: number): number | undefined {
  const { words } = lines[index] as Line;
  const entry = walk.entries.at(-1);
  if (ADDRESS.test(words)) {
    walk.entries.push({ address: words });
    return index + 1;
  }
  if (takePasted(walk, lines[index] as Line)) return index + 1;
  if (entry !== undefined && POSITION.test(words)) {
    entry.position = words;
    return index + 1;
  }
  if (entry === undefined || entry.value !== undefined) return undefined;
  const value = structValue.read(lines, index, true);
  if (value === undefined) return undefined;
  entry.value = value.node;
  walk.diagnostics.push(...value.diagnostics);
  return value.next;
}

function walkFrom(lines: readonly Line[], at: number): Walk {
  const walk: Walk = { entries: [], diagnostics: [], next: at };
  let empty = 0;
  for (let index = at; index < lines.length && empty <= EMPTY_MAX; ) {
    if (lines[index]?.blank) {
      index += 1;
      empty += 1;
      continue;
    }
    const next = take(walk, lines, index);
    if (next === undefined) break;
    walk.next = index = next;
    empty = 0;
  }
  return walk;
}

function printEntry({ address, value, position }: ListEntry): string[] {
  return [
    address,
    ...(position === undefined ? [] : [`  ${position}`]),
    ...(value === undefined ? [] : printStruct(value)),
  ];
}

function arbitrary(fc: FastCheck): Arbitrary<Placeless<ListWalk>> {
  const value = structArbitrary(fc).filter(({ typeName, history }) => history === undefined && typeName === undefined);
  const entry = fc.tuple(fc.bigInt({ min: 2n ** 63n, max: 2n ** 64n - 1n }), fc.option(value, { nil: undefined })).map(
    ([address, inner]): ListEntry => ({
      address: address.toString(16),
      ...(inner === undefined || inner.members.length === 0 ? {} : { value: { ...inner, start: 0, end: 0 } }),
    }),
  );
  return fc.array(entry, { minLength: 1, maxLength: 5 }).map((entries) => ({ type: 'ListWalk', entries }));
}

/** Nodes of lists and trees. */
export const listWalk: Family<ListWalk> = {
  type: 'ListWalk',
  title: 'Nodes of lists and trees',
  commands: ['list', 'tree'],
  read(lines, at, asked) {
    const first = lines[at] as Line;
    if (asked && first.words === '(empty)') {
      const node: ListWalk = { type: 'ListWalk', start: first.start, end: first.end, entries: [], empty: true };
      return { node, next: at + 1, diagnostics: [] };
    }
    if (!(asked ? ADDRESS : WIDE).test(first.words) && !(asked && pastedEntry(first))) return undefined;
    const { entries, next, diagnostics } = walkFrom(lines, at);
    if (entries.length === 0) return undefined;
    const end = (lines[next - 1] as Line).end;
    return { node: { type: 'ListWalk', start: first.start, end, entries }, next, diagnostics };
  },
  print: ({ entries, empty }) => (empty ? ['(empty)'] : entries.flatMap(printEntry)),
  arbitrary,
};
