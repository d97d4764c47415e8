import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as analysis from '../src/analysis/index.ts';
import { explain } from '../src/analysis/index.ts';
import * as arbitraries from '../src/arbitraries/index.ts';
import * as files from '../src/files/index.ts';
import * as oomkit from '../src/index.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

const ENTRIES: Readonly<Record<string, object>> = {
  oomkit,
  'oomkit/analysis': analysis,
  'oomkit/arbitraries': arbitraries,
  'oomkit/node': files,
};

/** Every record: the compiler sees to it that none is left out. */
const RECORDS: Record<oomkit.AnyRecord['type'], true> = {
  OomReport: true,
  OomKill: true,
  AllocationFailure: true,
  AllocationStall: true,
  MemInfoDump: true,
  OomPanic: true,
  VmallocFailure: true,
  SlabAllocationFailure: true,
  OvercommitRefusal: true,
  XfsAllocationDeadlock: true,
  TcpMemory: true,
  HungTask: true,
  SoftLockup: true,
  UserspaceKill: true,
  LowMemoryKill: true,
  ForkRejected: true,
  ContainerState: true,
  LogLoss: true,
  Buddyinfo: true,
  Pagetypeinfo: true,
  Zoneinfo: true,
  Meminfo: true,
  Vmstat: true,
  Pressure: true,
  Swaps: true,
  Slabinfo: true,
  AllocInfo: true,
  Vmallocinfo: true,
  Iomem: true,
  Numastat: true,
  ExtfragIndex: true,
  UnusableIndex: true,
  ProcessStatus: true,
  CgroupMemory: true,
  TopSummary: true,
  PerfTop: true,
  PerfReport: true,
  LastReboot: true,
  SignalTable: true,
  Sysctl: true,
  CrashSession: true,
};

describe('README.md', () => {
  it('shows what npm start prints', () => {
    const shown = /The first prints, among the rest:\n\n```\n(?<sample>.*?)```/s.exec(readme)?.groups?.['sample'];
    const pieces = (shown ?? '').trimEnd().split('\n…\n');
    const [report] = oomkit
      .parse(read('examples/global-oom-4.4.log'))
      .records.filter(({ type }) => type === 'OomReport');
    const printed = explain(report as oomkit.OomReport);
    expect(pieces.length).toBeGreaterThan(2);
    for (const piece of pieces) expect(printed).toContain(piece);
  });

  it('imports what there is', () => {
    const imports = [...readme.matchAll(/import \{ ([^}]+) \} from '(oomkit[^']*)'/g)];
    expect(imports.length).toBeGreaterThan(3);
    for (const [, names = '', entry = ''] of imports)
      for (const name of names.split(', ')) expect(ENTRIES[entry]).toHaveProperty(name);
  });

  it('names every record that is read', () => {
    const cells = [...readme.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
    const rows = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, type]) => type));
    expect(new Set(rows)).toEqual(new Set(Object.keys(RECORDS)));
  });

  it('links to files that there are', () => {
    for (const [, path] of readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(() => read(path as string)).not.toThrow();
  });
});
