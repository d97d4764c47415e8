import { parse } from '../src/index.ts';
import { againstJson, rowsAgainstJson } from './against-json.ts';
import { expectOf, type Input, recordsOf } from './inputs/input.ts';
import { EXAMPLE_TASKS, exampleLog, reportOfTasks } from './inputs/report.ts';
import { atLeast } from './mark.ts';
import { measure } from './measure.ts';
import { digits, ratioOf, spreadOf } from './statistics.ts';
import { type Row, row, type Yardstick } from './yardstick.ts';

const TASKS = [50, 1000, 100_000];
const KILLS = { detail: 'kills' } as const;

function rowsOf(what: string, input: Input, tasks: number, rounds: number): Row[] {
  const compared = againstJson(input);
  const { text, subjects } = compared;
  const [kill] = recordsOf(parse(text, KILLS).records, 'OomKill');
  expectOf('the number of kills that are found alone', kill?.kills.length, 1);
  const times = measure(rounds, { ...subjects, kills: () => parse(text, KILLS) });
  const perTask = times.parsed.map((ms) => (ms * 1000) / tasks);
  return [
    ...rowsAgainstJson(what, compared, times),
    row(`${what}: CPU µs per task`, spreadOf(perTask)),
    row(`${what}: in full / only its kills`, ratioOf(times.parsed, times.kills), atLeast(4)),
  ];
}

/** A report to its AST, in full and only its kills. */
export const reportToAst: Yardstick = {
  name: 'report',
  run: ({ rounds }) => ({
    rows: [
      ...rowsOf(`example log, ${EXAMPLE_TASKS} tasks`, exampleLog(), EXAMPLE_TASKS, rounds),
      ...TASKS.flatMap((tasks) => rowsOf(`report of ${digits(tasks)} tasks`, reportOfTasks(tasks), tasks, rounds)),
    ],
  }),
};
