import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Placeless } from '../family.ts';
import type { GdbMember, GdbValue, StructValue } from './nodes.ts';

/** Levels of braces in made-up values. */
const DEPTH = 4;

/** An object without the members that are undefined. */
function present<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function scalar(fc: FastCheck): Arbitrary<GdbValue> {
  const maybe = <T>(value: Arbitrary<T>) => fc.option(value, { nil: undefined });
  const times = maybe(fc.integer({ min: 2, max: 300 }));
  const integer = fc
    .tuple(
      fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
      maybe(fc.constantFrom('\\000', 'N', '\\f', "\\'", '\\\\')),
      times,
    )
    .map(([value, char, count]) => present<GdbValue>({ kind: 'integer', value, char, times: count } as never));
  const address = fc
    .tuple(
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.constantFrom<{ symbol?: string; string?: string; cast?: string }>(
        {},
        { symbol: 'stats_flush_dwork+8' },
        { symbol: '__mutex_lock.constprop.0' },
        { string: 'DMA32' },
        { cast: '(struct kernfs_node *)' },
        { cast: '{void (struct work_struct *)}', symbol: 'nfsd4_run_cb_work' },
      ),
    )
    .map(([value, more]): GdbValue => ({ kind: 'address', address: value.toString(16), ...more }));
  const others = fc.constantFrom<GdbValue>(
    { kind: 'string', text: 'top\\000\\000' },
    { kind: 'string', text: 'a "quoted" name'.replaceAll('"', '\\"'), more: true },
    { kind: 'string', text: 'init', further: [{ kind: 'char', text: '\\000', times: 11 }] },
    { kind: 'char', text: 'x' },
    { kind: 'word', text: 'true' },
    { kind: 'word', text: 'MIGRATE_MOVABLE' },
    { kind: 'word', text: 'A | B' },
    { kind: 'word', text: '0.5' },
    { kind: 'word', text: '<optimized out>' },
  );
  return fc.oneof(integer, address, others);
}

function members(fc: FastCheck, depth: number): Arbitrary<GdbMember[]> {
  const named = value(fc, depth).map((inner): GdbMember => ({ value: inner }));
  const anonymous =
    depth === 0
      ? fc.constant<GdbMember[]>([])
      : fc.array(
          members(fc, depth - 1).map((inner): GdbMember => ({ value: { kind: 'struct', members: inner } })),
          { maxLength: 1 },
        );
  return fc
    .tuple(fc.array(named, { minLength: 1, maxLength: 4 }), anonymous)
    .map(([some, unnamed]) => [
      ...some.map((member, place) => ({ name: NAMES[place] as string, ...member })),
      ...unnamed,
    ]);
}

const NAMES = ['counter', 'wait_list', 'pids[2]', 'se.on_rq'];

function value(fc: FastCheck, depth: number): Arbitrary<GdbValue> {
  if (depth === 0) return scalar(fc);
  const struct = members(fc, depth - 1).map((inner): GdbValue => ({ kind: 'struct', members: inner }));
  const numbers = fc
    .array(fc.bigInt({ min: -9n, max: 99n }), { minLength: 1, maxLength: 5 })
    .map(
      (elements): GdbValue => ({ kind: 'array', elements: elements.map((one) => ({ kind: 'integer', value: one })) }),
    );
  const structs = fc
    .array(struct, { minLength: 1, maxLength: 3 })
    .map((elements): GdbValue => ({ kind: 'array', elements }));
  return fc.oneof(scalar(fc), struct, numbers, structs);
}

/** Every form of a dump: whole, members of a reply, a variable. */
export function structArbitrary(fc: FastCheck): Arbitrary<Placeless<StructValue>> {
  const whole = members(fc, DEPTH).map((inner) => ({
    type: 'StructValue' as const,
    typeName: 'struct mutex',
    members: inner,
  }));
  const reply = fc.tuple(members(fc, DEPTH), fc.boolean()).map(([inner, comma]) => ({
    type: 'StructValue' as const,
    members: inner
      .filter(({ name }) => name !== undefined)
      .map((member) => (comma ? { ...member, comma: true as const } : member)),
  }));
  const variable = fc
    .tuple(value(fc, DEPTH), fc.nat(99), fc.constantFrom(undefined, 'nodes[0]', 'per_cpu(runqueues, 1)'))
    .map(([inner, history, name]) => ({
      type: 'StructValue' as const,
      history,
      members: [{ ...(name === undefined ? {} : { name }), value: inner }],
    }));
  return fc.oneof(whole, reply, variable);
}
