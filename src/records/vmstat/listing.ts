import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, onPartly } from '../record-parser.ts';
import { noValues, putValue, type Values, valuesArbitrary } from '../values.ts';
import { VmstatLine } from './lines.ts';

/** /proc/vmstat, or /sys/devices/system/node/node<n>/vmstat. */
export interface Vmstat extends ListingBase {
  type: 'Vmstat';
  /**
   * By the printed name. Most that begin with `nr_` are pages (`nr_kernel_stack` is kB from 4.8 on, stacks before;
   * transparent huge pages count as huge pages), `nr_dirtied` and `nr_written` are pages since boot, the others events.
   */
  values: Values;
}

interface VmstatDraft extends LineDraft {
  values: Values;
}

const KEYS = ['nr_zone_inactive_anon', 'allocstall_normal', 'pgfault', 'pswpin', 'oom_kill', 'nr_unstable', 'zswpin'];

/** What it takes to be sure: another counter of the file beside the first. */
const SECOND = /^(?:nr|pg|numa|workingset|allocstall|compact)/;

/** /proc/vmstat and its variant per node. */
export const vmstat: Listing<'Vmstat', Vmstat, VmstatDraft> = {
  type: 'Vmstat',
  name: 'vmstat',
  title: '/proc/vmstat',
  lines: [VmstatLine],
  begins: [VmstatLine],
  files: /(?:proc|node[0-9]+)\/vmstat/,
  // Indented counters are those of a zone.
  accepts: (text) => !/^[ \t]/.test(text),
  key: ({ key }) => key as string | undefined,
  keyed: {
    Vmstat:
      () =>
      ({ key, value }) =>
        value === undefined ? undefined : `values.${key}`,
  },
  draft: () => ({ otherLines: [], values: noValues() }),
  rules: (grammar) => [
    grammar.block('vmstatShow', [
      onPartly(VmstatLine, ['key'], (line, draft: VmstatDraft) => {
        const { key, value } = line;
        if (value === undefined) draft.otherLines.push(line);
        else putValue(draft.values, { ...line, value, key }, grammar);
      }),
    ]),
  ],
  build({ values }, _note, { named }) {
    const known = Object.keys(values).filter((key) => SECOND.test(key));
    return known.length < (named ? 1 : 2) ? undefined : { type: 'Vmstat', values };
  },
  print: ({ values }) => Object.entries(values).map(([key, value]) => VmstatLine.print({ key, value })),
  arbitrary: (fc) =>
    valuesArbitrary(fc, ['nr_free_pages', 'nr_mlock'], KEYS).map((values) => ({ type: 'Vmstat', values })),
};
