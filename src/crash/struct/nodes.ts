import type { CrashNode } from '../node.ts';

/** What stands after any value. */
interface Repeatable {
  /** `0 <repeats 12 times>`: it stands so many times in a row. */
  times?: number;
}

/** `-124`, `0 '\000'`. */
export interface IntegerValue extends Repeatable {
  kind: 'integer';
  value: bigint;
  /** The character of that code, as gdb escapes it. */
  char?: string;
}

/** `0xffff88000f04e400`, with the symbol there or the text it points to. Any number, after `-x`. */
export interface AddressValue extends Repeatable {
  kind: 'address';
  /** Without `0x`, so that it joins with addresses of other commands. */
  address: string;
  /** `<dm_wq_work>`, `<stats_flush_dwork+8>`. */
  symbol?: string;
  string?: string;
  /** `(struct kernfs_node *)`, or the type of a function in braces. */
  cast?: string;
}

/** `"top\000\000"`, as gdb escapes it, without the quotes. */
export interface StringValue extends Repeatable {
  kind: 'string';
  text: string;
  /** gdb stopped here: `...` */
  more?: true;
  /** What goes on after it: `, '\000' <repeats 11 times>`. */
  further?: (CharValue | StringValue)[];
}

/** `'\000'`. */
export interface CharValue extends Repeatable {
  kind: 'char';
  text: string;
}

/** Names of an enum, a boolean, a number with decimals, `<optimized out>`: as printed. */
export interface WordValue extends Repeatable {
  kind: 'word';
  text: string;
}

/** `{a = 1, b = 2}`; anonymous structures and unions are members without a name. */
export interface AggregateValue extends Repeatable {
  kind: 'struct';
  members: GdbMember[];
}

/** `{0, 28, 0, 63}`. */
export interface ArrayValue extends Repeatable {
  kind: 'array';
  elements: GdbValue[];
}

/** `...`: gdb or the analyst left the rest out. */
export interface ElidedValue extends Repeatable {
  kind: 'elided';
}

export type GdbValue =
  | IntegerValue
  | AddressValue
  | StringValue
  | CharValue
  | WordValue
  | AggregateValue
  | ArrayValue
  | ElidedValue;

export interface GdbMember {
  /** `wait_list`, `se.on_rq`, `pids[2]`; absent for an anonymous structure or union. */
  name?: string;
  value: GdbValue;
  /** What the analyst wrote behind it. */
  note?: string;
  /** A comma follows it, outside of all braces: crash prints one from 8.0 on. */
  comma?: true;
}

/** What `struct`, `p`, and structures by their names print. */
export interface StructValue extends CrashNode {
  type: 'StructValue';
  /** `struct worker_pool`; absent where only members were asked for. */
  typeName?: string;
  /** gdb's number of the value: `$5 = …`. */
  history?: number;
  members: GdbMember[];
  /** How many braces were still open where it was cut. */
  open?: number;
}
