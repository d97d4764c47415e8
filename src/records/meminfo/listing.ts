import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on, onPartly } from '../record-parser.ts';
import { noValues, putValue, type Values, valuesArbitrary } from '../values.ts';
import { MeminfoLine, MeminfoTableHeader, MeminfoTableMem, MeminfoTableSwap } from './lines.ts';

/** /proc/meminfo, or /sys/devices/system/node/node<n>/meminfo. */
export interface Meminfo extends ListingBase {
  type: 'Meminfo';
  /** The node, in the file of one. */
  node?: number;
  /** kB (1024 bytes) by the printed key; keys that begin with `HugePages_` count huge pages. */
  values: Values;
  /** Keys have 14 columns instead of 16: up to 2.6.27. */
  narrow?: true;
  /** The table at the head up to 2.4. */
  memory?: MeminfoTableMem;
  swap?: MeminfoTableSwap;
}

interface MeminfoDraft extends LineDraft {
  found: Pick<Meminfo, 'values'> & Partial<Meminfo>;
}

const KEYS = ['Active(anon)', 'ShadowCallStack', 'HugePages_Total', 'Hugepagesize', 'DirectMap1G', 'Committed_AS'];

function arbitrary(fc: FastCheck): Arbitrary<Omit<Meminfo, 'start' | 'end' | 'diagnostics'>> {
  const table = fc.record({
    memory: MeminfoTableMem.arbitrary(fc).map((line) => ({ ...line, start: 0, end: 0 })),
    swap: MeminfoTableSwap.arbitrary(fc).map((line) => ({ ...line, start: 0, end: 0 })),
  });
  const forms = fc.oneof(
    fc.constant<Partial<Meminfo>>({}),
    fc.constant<Partial<Meminfo>>({ narrow: true }),
    fc.record<Partial<Meminfo>>({ node: fc.nat(7) }),
    table.map((parts): Partial<Meminfo> => ({ narrow: true, ...parts })),
  );
  return (
    fc
      .tuple(forms, valuesArbitrary(fc, ['MemTotal', 'MemFree'], KEYS))
      // Where every value is wider than its column nothing tells the widths of the keys apart.
      .map(([form, values]) => ({ type: 'Meminfo' as const, ...form, values: { ...values, MemFree: 72508 } }))
  );
}

/** /proc/meminfo and its variant per node. */
export const meminfo: Listing<'Meminfo', Meminfo, MeminfoDraft> = {
  type: 'Meminfo',
  name: 'meminfo',
  title: '/proc/meminfo',
  lines: [MeminfoTableHeader, MeminfoTableMem, MeminfoTableSwap, MeminfoLine],
  begins: [MeminfoLine, MeminfoTableHeader],
  files: /(?:proc|node[0-9]+)\/meminfo/,
  // The file of the next node has the same keys.
  key: ({ key }) => key as string | undefined,
  keyed: {
    Meminfo:
      () =>
      ({ key, value }) =>
        value === undefined ? undefined : `values.${key}`,
  },
  draft: () => ({ otherLines: [], found: { values: noValues() } }),
  rules: (grammar) => [
    grammar.block('meminfoProcShow', [
      onPartly(MeminfoLine, ['key'], (line, draft: MeminfoDraft) => {
        const { node, key, value, narrow } = line;
        if (Object.keys(draft.found.values).length === 0 && node !== undefined) draft.found.node = node;
        if (narrow) draft.found.narrow = true;
        // Another node's, whose first line is lost, or a value that does not fit.
        if (value === undefined || node !== draft.found.node) draft.otherLines.push(line);
        else putValue(draft.found.values, { ...line, key, value }, grammar);
      }),
    ]),
    grammar.block('meminfoReadProc', [
      on(MeminfoTableHeader, () => undefined),
      on(MeminfoTableMem, (line, draft: MeminfoDraft) => {
        draft.found.memory ??= line;
      }),
      on(MeminfoTableSwap, (line, draft: MeminfoDraft) => {
        draft.found.swap ??= line;
      }),
    ]),
  ],
  build({ found }, _note, { named }) {
    const least = named ? 1 : 2;
    const lines = Object.keys(found.values).length + (found.memory === undefined ? 0 : 1);
    return lines < least ? undefined : { ...found, type: 'Meminfo' };
  },
  print: ({ values, node, narrow, memory, swap }) => [
    ...(memory === undefined && swap === undefined ? [] : [MeminfoTableHeader.print({})]),
    ...(memory === undefined ? [] : [MeminfoTableMem.print(memory)]),
    ...(swap === undefined ? [] : [MeminfoTableSwap.print(swap)]),
    ...Object.entries(values).map(([key, value]) => MeminfoLine.print({ node, key, value, narrow })),
  ],
  arbitrary,
};
