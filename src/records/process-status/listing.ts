import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase, ListingContext } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { OomScoreValue, StatusAmount, StatusNumber, StatusText } from './lines.ts';

/** /proc/<pid>/status, or one of the files about the task's score. */
export interface ProcessStatus extends ListingBase {
  type: 'ProcessStatus';
  /** Of the file's path, or of its `Pid` line. */
  pid?: number;
  /** By the printed key: kB for `Vm…`, `Rss…` and `HugetlbPages`, counts and pids as numbers, the rest as text. */
  values: Record<string, number | string>;
  /** /proc/<pid>/oom_score: how bad the task is, of 1000 (2000 from 5.9 on, scaled by two thirds). */
  oomScore?: number;
  /** /proc/<pid>/oom_score_adj: -1000 to 1000. */
  oomScoreAdj?: number;
  /** /proc/<pid>/oom_adj: -17 to 15. */
  oomAdj?: number;
}

interface ProcessStatusDraft extends LineDraft {
  values: Record<string, number | string>;
  score?: number;
}

const SCORES: Record<string, 'oomScore' | 'oomScoreAdj' | 'oomAdj'> = {
  oom_score: 'oomScore',
  oom_score_adj: 'oomScoreAdj',
  oom_adj: 'oomAdj',
};

function build(
  { values, score }: ProcessStatusDraft,
  { path = '', named }: ListingContext,
): Omit<ProcessStatus, keyof ListingBase> | undefined {
  const ofPath = /(?:^|\/)proc\/([0-9]+)\//.exec(path)?.[1];
  const pid = ofPath === undefined ? values['Pid'] : Number(ofPath);
  const file = SCORES[path.slice(path.lastIndexOf('/') + 1)];
  if (score !== undefined && file === undefined) return undefined;
  if (!named && (values['Name'] === undefined || values['State'] === undefined || pid === undefined)) return undefined;
  return {
    type: 'ProcessStatus',
    ...(typeof pid === 'number' ? { pid } : {}),
    values,
    ...(score === undefined || file === undefined ? {} : { [file]: score }),
  };
}

function print({ values, oomScore, oomScoreAdj, oomAdj }: ProcessStatus): string[] {
  const score = oomScore ?? oomScoreAdj ?? oomAdj;
  if (score !== undefined) return [OomScoreValue.print({ score })];
  return Object.entries(values).map(([key, value]) => {
    if (typeof value === 'string') return StatusText.print({ key, value });
    return (/^(?:Vm|Rss|Hugetlb)/.test(key) ? StatusAmount : StatusNumber).print({ key, value });
  });
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<ProcessStatus, 'start' | 'end' | 'diagnostics'>> {
  const status = fc
    .tuple(fc.constantFrom('svc-main', 'Web Content', 'kworker/0:1'), fc.nat(99_999), fc.nat(99_999_999))
    .map(([Name, Pid, VmRSS]) => ({
      type: 'ProcessStatus' as const,
      pid: Pid,
      values: { Name, Umask: '0022', State: 'S (sleeping)', Tgid: 7, Pid, VmRSS, Threads: 1 },
    }));
  const scores = fc.tuple(fc.constantFrom(...Object.entries(SCORES)), fc.nat(1000)).map(([[file, field], score]) => ({
    ...{ type: 'ProcessStatus' as const, path: `/proc/121/${file}`, pid: 121, values: {}, [field]: score },
  }));
  return fc.oneof(status, scores);
}

/** /proc/<pid>/status and the files about the score. */
export const processStatus: Listing<'ProcessStatus', ProcessStatus, ProcessStatusDraft> = {
  type: 'ProcessStatus',
  name: 'process-status',
  title: '/proc/<pid>/status',
  lines: [StatusAmount, StatusNumber, StatusText, OomScoreValue],
  begins: [StatusText],
  lone: [OomScoreValue],
  files: /proc\/[0-9a-zA-Z]+\/(?:status|oom_score|oom_score_adj|oom_adj)/,
  key: ({ key }) => (key as string | undefined) ?? 'score',
  keyed: {
    ProcessStatus:
      () =>
      ({ key, value }) =>
        value === undefined ? undefined : `values.${key}`,
  },
  draft: () => ({ otherLines: [], values: Object.create(null) as ProcessStatusDraft['values'] }),
  rules: (grammar) => [
    grammar.block('procPidStatus', [
      ...[StatusAmount, StatusNumber, StatusText].map((printk) =>
        on(printk, ({ key, value }, draft: ProcessStatusDraft) => {
          draft.values[key] = value;
        }),
      ),
    ]),
    grammar.block('procOomScore', [
      on(OomScoreValue, ({ score }, draft: ProcessStatusDraft) => {
        draft.score = score;
      }),
    ]),
  ],
  build: (draft, _note, context) => build(draft, context),
  print,
  arbitrary,
};
