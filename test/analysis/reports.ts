import { type OomReport, parseLog } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

/** The OOM reports of a fixture, by its path under test/fixtures. */
function reportsOf(path: string): OomReport[] {
  return parseLog(fixture(path)).records.filter((record) => record.type === 'OomReport');
}

/** One report of a fixture, the first unless said. */
export function reportOf(path: string, index = 0): OomReport {
  const report = reportsOf(path)[index];
  if (report === undefined) throw new Error(`${path} has no report ${index}`);
  return report;
}

/** Every fixture with an OOM report. */
export const REPORTS = fixtures()
  .filter((path) => /^(?:oom-report|oom-panic)\/.*\.log$/.test(path))
  .flatMap((path) => reportsOf(path).map((report, index) => ({ name: `${path} ${index}`, path, index, report })));
