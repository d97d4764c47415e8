import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';
import { COLUMN_BY_KEY, TASK_COLUMNS } from './columns.ts';

const MIDDLE = [
  ['cpu', 'oom_adj'],
  ['cpu', 'oom_adj', 'oom_score_adj'],
  ['nr_ptes', 'swapents', 'oom_score_adj'],
  ['nr_ptes', 'nr_pmds', 'swapents', 'oom_score_adj'],
  ['pgtables_bytes', 'swapents', 'oom_score_adj'],
  ['rss_anon', 'rss_file', 'rss_shmem', 'pgtables_bytes', 'swapents', 'oom_score_adj'],
];

/** The column names of a task table's header, `name` not counted; columns nobody knows are kept. */
export function headerColumns<const N extends string>(name: N): Capture<{ [K in N]: string[] }> {
  return field(name, {
    template: `{ <column>}+ name, of ${TASK_COLUMNS.map(({ key }) => key).join(' ')}`,
    pattern: ({ mode }) =>
      mode === 'strict' ? '   uid  tgid total_vm(?: +[a-z_]+)+ name' : ' uid tgid total_vm(?: [a-z_]+)+',
    accepts: (raw, mode) => /\sname$/.test(raw) && (mode !== 'strict' || raw === print(parse(raw))),
    parse,
    print,
    arbitrary: (fc) => fc.constantFrom(...MIDDLE.map((middle) => ['uid', 'tgid', 'total_vm', 'rss', ...middle])),
  });
}

function parse(raw: string): string[] {
  return raw.trim().split(/\s+/).slice(0, -1);
}

function print(columns: string[]): string {
  return ` ${columns.map((key) => COLUMN_BY_KEY.get(key)?.label ?? key).join(' ')} name`;
}
