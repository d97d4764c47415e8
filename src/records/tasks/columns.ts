/** How dump_tasks prints one column, in every release that has it. */
export interface TaskColumn {
  /** As it stands in the header, without padding. */
  readonly key: string;
  /** As it is printed in the header, padding included. */
  readonly label: string;
  /** Field of the task. */
  readonly field: TaskField;
  /** Minimum width of a value. */
  readonly width: number;
}

export type TaskField =
  | 'pid'
  | 'uid'
  | 'tgid'
  | 'totalVmPages'
  | 'rssPages'
  | 'rssAnonPages'
  | 'rssFilePages'
  | 'rssShmemPages'
  | 'cpu'
  | 'nrPtes'
  | 'nrPmds'
  | 'pgtablesBytes'
  | 'swapents'
  | 'oomAdj'
  | 'oomScoreAdj';

/**
 * Every column that a header between 2.6.26 and 6.18 has, in the kernel's
 * order. The pid stands in brackets before them and the name after.
 */
export const TASK_COLUMNS: readonly TaskColumn[] = [
  { key: 'uid', label: '  uid', field: 'uid', width: 5 },
  { key: 'tgid', label: ' tgid', field: 'tgid', width: 5 },
  { key: 'total_vm', label: 'total_vm', field: 'totalVmPages', width: 8 },
  { key: 'rss', label: '     rss', field: 'rssPages', width: 8 },
  { key: 'rss_anon', label: 'rss_anon', field: 'rssAnonPages', width: 8 },
  { key: 'rss_file', label: 'rss_file', field: 'rssFilePages', width: 8 },
  { key: 'rss_shmem', label: 'rss_shmem', field: 'rssShmemPages', width: 9 },
  { key: 'cpu', label: 'cpu', field: 'cpu', width: 3 },
  { key: 'nr_ptes', label: 'nr_ptes', field: 'nrPtes', width: 7 },
  { key: 'nr_pmds', label: 'nr_pmds', field: 'nrPmds', width: 7 },
  { key: 'pgtables_bytes', label: 'pgtables_bytes', field: 'pgtablesBytes', width: 8 },
  { key: 'swapents', label: 'swapents', field: 'swapents', width: 8 },
  { key: 'oom_adj', label: 'oom_adj', field: 'oomAdj', width: 7 },
  { key: 'oom_score_adj', label: 'oom_score_adj', field: 'oomScoreAdj', width: 13 },
];

export const COLUMN_BY_KEY: ReadonlyMap<string, TaskColumn> = new Map(
  TASK_COLUMNS.map((column) => [column.key, column]),
);

/** The columns that stand first in every header, in this order. */
export const LEADING_COLUMNS: readonly string[] = ['uid', 'tgid', 'total_vm', 'rss'];
