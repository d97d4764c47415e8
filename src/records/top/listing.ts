import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Printk } from '../../printk/printk.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, on } from '../record-parser.ts';
import { TopCpu, TopCpuOld, TopHeader, TopTasks } from './lines.ts';
import { TopMem, TopMemOld, TopSwap, TopSwapOld } from './memory.ts';

/** The summary at the head of top(1). */
export interface TopSummary extends ListingBase {
  type: 'TopSummary';
  header?: TopHeader;
  tasks?: TopTasks;
  /** All CPUs together as `(s)`, or each by its number. */
  cpus: (TopCpu | TopCpuOld)[];
  /** Amounts are in its `unit`, or kB where the fields say so. */
  memory?: TopMem | TopMemOld;
  swap?: TopSwap | TopSwapOld;
}

interface TopDraft extends LineDraft {
  found: Pick<TopSummary, 'cpus'> & Partial<TopSummary>;
}

const PRINT: Record<string, Printk> = { TopCpu, TopCpuOld, TopMem, TopMemOld, TopSwap, TopSwapOld };

function printOne(line: { type: string } | undefined): string[] {
  return line === undefined ? [] : [(PRINT[line.type] as Printk).print(line)];
}

function arbitrary(fc: FastCheck): Arbitrary<Omit<TopSummary, 'start' | 'end' | 'diagnostics'>> {
  const place = <T extends object>(line: T) => ({ ...line, start: 0, end: 0 });
  const recent = fc.tuple(TopCpu.arbitrary(fc), TopMem.arbitrary(fc), TopSwap.arbitrary(fc));
  const old = fc.tuple(TopCpuOld.arbitrary(fc), TopMemOld.arbitrary(fc), TopSwapOld.arbitrary(fc));
  const parts = fc.oneof(recent, old) as Arbitrary<[TopCpu, TopMem, TopSwap]>;
  return fc
    .tuple(TopHeader.arbitrary(fc), TopTasks.arbitrary(fc), parts)
    .map(([header, tasks, [cpu, memory, swap]]) => ({
      type: 'TopSummary' as const,
      header: place(header) as TopHeader,
      tasks: place(tasks) as TopTasks,
      cpus: [place(cpu)],
      memory: place(memory),
      swap: place(swap),
    }));
}

/** The summary of top. */
export const topSummary: Listing<'TopSummary', TopSummary, TopDraft> = {
  type: 'TopSummary',
  name: 'top',
  title: 'Summary of top',
  lines: [TopHeader, TopTasks, TopCpu, TopCpuOld, TopMem, TopMemOld, TopSwap, TopSwapOld],
  begins: [TopHeader, TopCpu, TopCpuOld, TopMem, TopMemOld, TopSwap, TopSwapOld],
  key: ({ type, cpu }) => `${(type as string).replace('Old', '')} ${cpu ?? ''}`,
  draft: () => ({ otherLines: [], found: { cpus: [] } }),
  rules: (grammar) => [
    grammar.block('summaryShow', [
      on(TopHeader, (line, draft: TopDraft) => {
        draft.found.header ??= line;
      }),
      on(TopTasks, (line, draft: TopDraft) => {
        draft.found.tasks ??= line;
      }),
      on(TopCpu, (line, draft: TopDraft) => draft.found.cpus.push(line)),
      on(TopCpuOld, (line, draft: TopDraft) => draft.found.cpus.push(line)),
      ...[TopMem, TopMemOld].map((printk) =>
        on(printk, (line: TopMem | TopMemOld, draft: TopDraft) => {
          draft.found.memory ??= line;
        }),
      ),
      ...[TopSwap, TopSwapOld].map((printk) =>
        on(printk, (line: TopSwap | TopSwapOld, draft: TopDraft) => {
          draft.found.swap ??= line;
        }),
      ),
    ]),
  ],
  build: ({ found }) => ({ type: 'TopSummary', ...found }),
  print: ({ header, tasks, cpus, memory, swap }) => [
    ...(header === undefined ? [] : [TopHeader.print(header)]),
    ...(tasks === undefined ? [] : [TopTasks.print(tasks)]),
    ...cpus.flatMap(printOne),
    ...printOne(memory),
    ...printOne(swap),
  ],
  arbitrary,
};
