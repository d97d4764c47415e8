import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain, verifyVictim } from '../../src/analysis/index.ts';
import { type OomReport, parse } from '../../src/index.ts';

/** Logs that are read in place where they are at hand and are no part of the project. */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

/** Reports of the public logs whose victim can be verified; the others are cut, without a table, or too old. */
const PUBLIC_AGREE = 13;

/** What the reports of a file are missing when nothing can be said of their victim. */
const REASONS = ['no-victim', 'panic', 'no-tasks', 'no-release', 'legacy', 'total-pages', 'page-size'];

function reportsOf(pattern: string): { file: string; report: OomReport }[] {
  return globSync(join(CORPUS, pattern)).flatMap((file) =>
    parse(readFileSync(file))
      .records.filter((record) => record.type === 'OomReport')
      .map((report) => ({ file, report })),
  );
}

describe.skipIf(!existsSync(CORPUS))('the kernel’s choice', () => {
  it('is what its own arithmetic gives in every whole report of our own machines', () => {
    const reports = [...reportsOf('live/*/*.console.txt'), ...reportsOf('live/vm-6.18/*.dmesg.txt')];
    expect(reports.length).toBeGreaterThan(60);
    for (const { file, report } of reports) {
      const { verdict, reason } = verifyVictim(report);
      // Two sorts of reports choose nobody by badness: without a table, and before a panic.
      const expected =
        report.tasks.length === 0 && report.kills.length > 0 ? 'no-tasks' : reason === 'panic' ? 'panic' : 'agrees';
      expect(verdict === 'agrees' ? verdict : reason, file).toBe(expected);
    }
  });

  it('is never contradicted by public logs', () => {
    const checks = reportsOf('public/*').map(({ file, report }) => ({ file, ...verifyVictim(report) }));
    expect(checks.filter(({ verdict }) => verdict === 'disagrees')).toEqual([]);
    expect(checks.filter(({ verdict }) => verdict === 'agrees').length).toBe(PUBLIC_AGREE);
    for (const { verdict, reason } of checks) if (verdict !== 'agrees') expect(REASONS).toContain(reason);
  });

  it('has a score that the table explains, wherever one is printed', () => {
    const scores = reportsOf('public/*').flatMap(({ report }) => verifyVictim(report).score ?? []);
    expect(scores.map(({ printed, matches }) => [printed, matches]).toSorted()).toEqual([
      [1046, 'withSwap'],
      [496, 'withCapSysAdmin'],
      [651, 'computed'],
      [996, 'withSwap'],
    ]);
  });

  it('is explained without a hole in a sentence', () => {
    for (const { file, report } of [...reportsOf('public/*'), ...reportsOf('seeds/*')])
      expect(explain(report), file).not.toMatch(/undefined|NaN|Infinity|\[object/);
  });
});
