import { parse } from '../src/index.ts';
import { reportAt, reportOfTasks } from './inputs/report.ts';
import { measure } from './measure.ts';
import { digits, type Spread, show, spreadOf } from './statistics.ts';
import type { Row, Settings, Yardstick } from './yardstick.ts';

const STAMP = 'Jun  6 21:33:13';
const HOST = 'video-stream';
const ENVELOPE = `${STAMP} ${HOST} kernel: `;
const FACTOR = 4;

/** Inputs that grow in one respect. */
interface Growing {
  readonly of: string;
  readonly size: number;
  input(size: number): string;
}

/** A line that has to be looked at: of so many characters, with what makes it so at its end. */
function longLine(length: number, end: string): string {
  const words = 'lorem 42 ipsum: dolor=7kB (sit) '.repeat(Math.ceil(length / 32));
  return `${ENVELOPE}${words.slice(0, length - end.length)}${end}\n`;
}

function reportsOfHosts(hosts: number): string {
  return Array.from({ length: hosts }, (_, host) => reportAt(STAMP).replaceAll(HOST, `${HOST}-${host}`)).join('');
}

const GROWING: readonly Growing[] = [
  { of: 'task rows of a report', size: 1000, input: reportOfTasks },
  { of: 'reports of a log', size: 25, input: (size) => reportAt(STAMP).repeat(size) },
  { of: 'hosts of a log, a report each', size: 25, input: reportsOfHosts },
  {
    of: 'length of a line with a trigger',
    size: 262_144,
    input: (size) => longLine(size, ' invoked oom-killer: gfp_mask=0x0'),
  },
  {
    of: 'length of a foreign line inside a report',
    size: 262_144,
    input: (size) => reportAt(STAMP).replace(`${ENVELOPE}Mem-Info:`, `${longLine(size, '.')}$&`),
  },
];

/** Time at four times the input over four times the time: 1 when the cost is linear, 4 when it is quadratic. */
function growth({ of, size, input }: Growing, { rounds }: Settings): Row {
  const [small, large] = [input(size), input(size * FACTOR)];
  const times = measure(rounds, { small: () => parse(small), large: () => parse(large) });
  const ratio: Spread = spreadOf(times.large.map((time, round) => time / times.small[round]! / FACTOR));
  return {
    measured: `${of}, ${digits(size)} × ${FACTOR}: time / ${FACTOR} × time`,
    value: show(ratio),
    mark: 'about 1 at most',
  };
}

/** What a task row costs in reports of very different length. */
function perRow({ rounds }: Settings): Row[] {
  return [50, 1000, 20_000].map((rows) => {
    const text = reportOfTasks(rows);
    const { report } = measure(rounds, { report: () => parse(text) });
    const perReport = spreadOf(report);
    return {
      measured: `report of ${digits(rows)} task rows, ms (µs per row)`,
      value: `${show(perReport)} (${digits((perReport.median * 1000) / rows)})`,
    };
  });
}

/** How the cost grows with the input. */
export const growthOfInput: Yardstick = {
  name: 'growth',
  run: (settings) => [...perRow(settings), ...GROWING.map((growing) => growth(growing, settings))],
};
