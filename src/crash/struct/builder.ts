import type { AggregateValue, ArrayValue, GdbMember, GdbValue } from './nodes.ts';

/** Deeper than any structure of the kernel; what is deeper still could not be printed or written as JSON. */
const DEPTH_MAX = 1024;

/** An aggregate that is open, and whether it is an array for certain. */
interface Level {
  readonly members: GdbMember[];
  readonly array: boolean;
}

const CONTINUES: ReadonlySet<GdbValue['kind']> = new Set(['string', 'char']);

/**
 * Puts the values of a dump together, line by line, on a stack of its own: no
 * depth of nesting can overflow that of the engine. Each step says whether it
 * can be taken.
 */
export class StructBuilder {
  typeName: string | undefined;
  historyNumber: number | undefined;
  tooDeep = false;
  /** Names of the members that stand outside of all braces. */
  readonly names = new Set<string>();
  readonly #levels: Level[] = [{ members: [], array: false }];
  #pending: string | undefined;
  /** A value stands here that no comma has ended yet. */
  #unseparated = false;

  /** Braces that are open. */
  get depth(): number {
    return this.#levels.length - 1;
  }

  /** A name stands without its value. */
  get waits(): boolean {
    return this.#pending !== undefined;
  }

  get members(): GdbMember[] {
    return (this.#levels[0] as Level).members;
  }

  /** Closes what is still open, where a dump is cut; how many braces that were. */
  finish(): number {
    const { depth } = this;
    while (this.depth > 0) this.close();
    return depth;
  }

  typeHead(text: string): boolean {
    if (this.depth > 0 || this.members.length > 0 || this.typeName !== undefined) return false;
    this.typeName = text.slice(0, -1).trim().replace(/\s+/g, ' ');
    this.#levels.push({ members: this.members, array: false });
    return true;
  }

  name(text: string): boolean {
    if (this.waits || this.#top.array) return false;
    this.#pending = text.slice(0, -1).trim();
    this.#unseparated = false;
    return true;
  }

  history(text: string): boolean {
    if (this.historyNumber !== undefined || this.depth > 0) return false;
    this.historyNumber = Number(/[0-9]+/.exec(text)?.[0]);
    return true;
  }

  open(tight: boolean): boolean {
    if (this.#unseparated && !this.waits) return false;
    const level: Level = { members: [], array: tight };
    this.#add({ kind: 'struct', members: level.members });
    this.#levels.push(level);
    this.#unseparated = false;
    this.tooDeep ||= this.depth > DEPTH_MAX;
    return !this.tooDeep;
  }

  close(): boolean {
    const level = this.depth > 0 ? this.#levels.pop() : undefined;
    if (level === undefined || this.waits) return false;
    this.#unseparated = true;
    if (level.members === this.members) return true;
    const owner = this.#top.members.at(-1);
    if (owner !== undefined) owner.value = aggregateOf(level);
    return true;
  }

  value(value: GdbValue): boolean {
    if (this.#unseparated && !this.waits && value.kind !== 'elided')
      return value.kind === 'word' && this.#remark(value);
    if (this.#goesOn(value)) return true;
    if (this.depth === 0 && !this.waits && this.historyNumber === undefined && value.kind !== 'elided') return false;
    this.#add(value);
    this.#unseparated = true;
    return true;
  }

  comma(): boolean {
    const last = this.#top.members.at(-1);
    if (last === undefined || this.waits) return false;
    if (this.depth === 0) last.comma = true;
    this.#unseparated = false;
    return true;
  }

  repeats(text: string): boolean {
    const last = lastPiece(this.#top.members.at(-1)?.value);
    if (last === undefined || this.waits) return false;
    last.times = Number(/[0-9]+/.exec(text)?.[0]);
    return true;
  }

  note(text: string): boolean {
    const last = this.#top.members.at(-1);
    if (last === undefined || this.waits) return false;
    last.note = text.trimEnd();
    return true;
  }

  get #top(): Level {
    return this.#levels.at(-1) as Level;
  }

  #add(value: GdbValue): void {
    if (this.depth === 0 && this.#pending !== undefined) this.names.add(this.#pending);
    this.#top.members.push({ ...(this.#pending === undefined ? {} : { name: this.#pending }), value });
    this.#pending = undefined;
  }

  /** `b_flags = 0x110032  (XBF_WRITE|XBF_ASYNC)`: flags that the analyst wrote behind the number. */
  #remark({ text }: { text: string }): boolean {
    const last = this.#top.members.at(-1);
    if (last === undefined || !text.startsWith('(') || last.note !== undefined) return false;
    last.note = text;
    return true;
  }

  /** A string in a structure goes on in pieces: `comm = "top", '\000' <repeats 12 times>`. */
  #goesOn(value: GdbValue): boolean {
    const last = this.#top.members.at(-1);
    const alone = this.depth === 0 && this.historyNumber !== undefined;
    if (this.waits || last?.value.kind !== 'string' || (last.name === undefined && !alone)) return false;
    if (!CONTINUES.has(value.kind)) return false;
    delete last.comma;
    (last.value.further ??= []).push(value as never);
    this.#unseparated = true;
    return true;
  }
}

function lastPiece(value: GdbValue | undefined): GdbValue | undefined {
  return value?.kind === 'string' ? (value.further?.at(-1) ?? value) : value;
}

/** Values without any name are an array; a structure in braces of its own is an anonymous member. */
function aggregateOf({ members, array }: Level): AggregateValue | ArrayValue {
  const named = members.some(({ name, value }) => name !== undefined || value.kind === 'struct');
  if ((named && !array) || members.length === 0) return { kind: 'struct', members };
  return { kind: 'array', elements: members.map(({ value }) => value) };
}
