import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { OtherLine } from '../draft.ts';
import type { Listing } from '../listing.ts';
import { type LineDraft, on, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import { noValues, putValue, valuesArbitrary } from '../values.ts';
import { CgroupMax, CgroupMemoryLine, CgroupNumaLine, CgroupValue } from './lines.ts';
import type { CgroupMemory } from './nodes.ts';

interface CgroupMemoryDraft extends LineDraft {
  found: Pick<CgroupMemory, 'values'> & Partial<CgroupMemory>;
}

/** Keys that together prove which file it is, as they stand in it first. */
const PROOFS: readonly (readonly [file: string, ...keys: string[]])[] = [
  ['memory.stat', 'anon', 'file'],
  ['memory.stat', 'cache', 'rss'],
  ['memory.events', 'low', 'high', 'max'],
  ['memory.oom_control', 'oom_kill_disable', 'under_oom'],
];

/** A single number or `max`: only one, and only where there are no keys. */
function single(node: OtherLine, draft: CgroupMemoryDraft, fields: Partial<CgroupMemory>): void {
  const { found } = draft;
  if (found.value !== undefined || found.unlimited || Object.keys(found.values).length > 0) draft.otherLines.push(node);
  else Object.assign(found, fields);
}

function rules(grammar: RecordParser<CgroupMemoryDraft>): Rule[] {
  return [
    grammar.block('memoryStatShow', [
      onPartly(CgroupMemoryLine, ['key'], (line, { found, otherLines }: CgroupMemoryDraft) => {
        const { key, value, unlimited } = line;
        if (unlimited !== undefined) {
          found.unlimitedKeys ??= [];
          const place = Object.keys(found.values).length + found.unlimitedKeys.length;
          found.unlimitedKeys.push({ key, digits: unlimited, place });
        } else if (value === undefined) otherLines.push(line);
        else putValue(found.values, { ...line, key, value }, grammar);
      }),
    ]),
    grammar.block('memoryNumaStatShow', [
      onPartly(CgroupNumaLine, ['key', 'nodes'], ({ key, total, nodes }, { found }: CgroupMemoryDraft) => {
        found.nodes ??= Object.create(null) as NonNullable<CgroupMemory['nodes']>;
        found.nodes[key] = nodes;
        if (total !== undefined) found.values[key] = total;
      }),
    ]),
    grammar.block('memCgroupReadU64', [
      onPartly(CgroupValue, [], (line, draft: CgroupMemoryDraft) => {
        const { value, unlimited } = line;
        if (unlimited !== undefined) single(line, draft, { unlimited: true, unlimitedDigits: unlimited });
        else if (value !== undefined) single(line, draft, { value });
      }),
      on(CgroupMax, (line, draft: CgroupMemoryDraft) => single(line, draft, { unlimited: true })),
    ]),
  ];
}

function fileOf({ values, nodes }: CgroupMemoryDraft['found'], path: string | undefined): string | undefined {
  const name = path?.slice(path.lastIndexOf('/') + 1);
  if (name !== undefined) return name;
  if (nodes !== undefined) return 'memory.numa_stat';
  return PROOFS.find(([, ...keys]) => keys.every((key) => Object.hasOwn(values, key)))?.[0];
}

function print({ values, unlimitedKeys = [], nodes, value, unlimited, unlimitedDigits }: CgroupMemory): string[] {
  if (nodes !== undefined)
    return Object.entries(nodes).map(([key, of]) => CgroupNumaLine.print({ key, total: values[key], nodes: of }));
  const single = unlimited && unlimitedDigits === undefined ? CgroupMax.print({ max: true }) : undefined;
  if (single !== undefined) return [single];
  if (value !== undefined || unlimited) return [CgroupValue.print({ value, unlimited: unlimitedDigits })];
  const lines = Object.entries(values).map(([key, number]) => CgroupMemoryLine.print({ key, value: number }));
  for (const { key, digits, place } of unlimitedKeys)
    lines.splice(place, 0, CgroupMemoryLine.print({ key, unlimited: digits }));
  return lines;
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<CgroupMemory, 'start' | 'end' | 'diagnostics'>> {
  const stat = fc
    .tuple(fc.constantFrom(...PROOFS), fc.subarray(['kernel', 'pgfault', 'total_rss', 'oom_kill', 'thp_swpout']))
    .chain(([[file, ...keys], others]) =>
      valuesArbitrary(fc, keys, others).map((values) => ({ type: 'CgroupMemory' as const, file, values })),
    );
  const number = fc.oneof(
    fc.nat(99_999_999).map((value) => ({ value })),
    fc.constant({ unlimited: true as const }),
    fc.constant({ unlimited: true as const, unlimitedDigits: '9223372036854771712' }),
  );
  const file = number.map((fields) => ({
    ...{ type: 'CgroupMemory' as const, path: '/sys/fs/cgroup/app.slice/memory.max', file: 'memory.max' },
    ...{ values: {}, ...fields },
  }));
  return fc.oneof(stat, file);
}

/** Files of a memory cgroup, v1 and v2. */
export const cgroupMemory: Listing<'CgroupMemory', CgroupMemory, CgroupMemoryDraft> = {
  type: 'CgroupMemory',
  name: 'cgroup-memory',
  title: 'Memory cgroup files',
  lines: [CgroupNumaLine, CgroupMemoryLine, CgroupValue, CgroupMax],
  begins: [CgroupNumaLine, CgroupMemoryLine],
  files:
    /memory\.(?:(?:memsw|kmem|kmem\.tcp|swap|zswap)\.)?(?:stat|events(?:\.local)?|max|high|low|min|current|peak|numa_stat|oom_control|oom\.group|(?:max_)?usage_in_bytes|(?:soft_)?limit_in_bytes|failcnt)/,
  lone: [CgroupValue, CgroupMax],
  // The same lines stand in a report of the OOM killer.
  notAfter: /Memory cgroup stats for /,
  // The first key of one file behind another's lines begins that file.
  key: ({ key = 'value' }) => (PROOFS.some(([, first]) => first === key) ? 'first' : (key as string)),
  keyed: {
    CgroupMemory: () => (line) => {
      if (line['key'] === undefined) return 'value';
      return line['value'] === undefined ? undefined : `values.${line['key']}`;
    },
  },
  draft: () => ({ otherLines: [], found: { values: noValues() } }),
  rules,
  build({ found }, _note, { named, path }) {
    const file = fileOf(found, path);
    if (!named && file === undefined) return undefined;
    return { type: 'CgroupMemory', ...(file === undefined ? {} : { file }), ...found };
  },
  print,
  arbitrary,
};
