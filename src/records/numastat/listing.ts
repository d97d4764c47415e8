import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, onPartly } from '../record-parser.ts';
import { noValues, putValue, type Values, valuesArbitrary } from '../values.ts';
import { NUMASTAT_KEYS, NumastatLine } from './lines.ts';

/** /sys/devices/system/node/node<n>/numastat: where pages came from. The node is in its `path` only. */
export interface Numastat extends ListingBase {
  type: 'Numastat';
  /**
   * By the printed name, pages since boot: `numa_hit` were wanted from this node and came from it, `numa_miss` came
   * from it though another was wanted, `numa_foreign` were wanted from it and came from another.
   */
  values: Values;
}

interface NumastatDraft extends LineDraft {
  values: Values;
}

/** What it takes to be sure: a name that /proc/vmstat, which has `numa_hit` too, has not. */
const PROOFS = ['interleave_hit', 'local_node', 'other_node'];

/** numastat of a node. */
export const numastat: Listing<'Numastat', Numastat, NumastatDraft> = {
  type: 'Numastat',
  name: 'numastat',
  title: '/sys/devices/system/node/node<n>/numastat',
  lines: [NumastatLine],
  begins: [NumastatLine],
  files: /node[0-9]+\/numastat/,
  // Indented counters are those of a zone.
  accepts: (text) => !/^[ \t]/.test(text),
  key: ({ key }) => key as string | undefined,
  keyed: {
    Numastat:
      () =>
      ({ key, value }) =>
        value === undefined ? undefined : `values.${key}`,
  },
  draft: () => ({ otherLines: [], values: noValues() }),
  rules: (grammar) => [
    grammar.block('nodeReadNumastat', [
      onPartly(NumastatLine, ['key'], (line, draft: NumastatDraft) => {
        const { key, value } = line;
        if (value === undefined) draft.otherLines.push(line);
        else putValue(draft.values, { ...line, value, key }, grammar);
      }),
    ]),
  ],
  build({ values }, _note, { named }) {
    const keys = Object.keys(values);
    const sure = named ? keys.length > 0 : PROOFS.some((key) => keys.includes(key));
    return sure ? { type: 'Numastat', values } : undefined;
  },
  print: ({ values }) => Object.entries(values).map(([key, value]) => NumastatLine.print({ key, value })),
  arbitrary: (fc) => valuesArbitrary(fc, NUMASTAT_KEYS).map((values) => ({ type: 'Numastat', values })),
};
