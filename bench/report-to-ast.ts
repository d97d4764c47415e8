import { parse } from '../src/index.ts';
import { exampleLog } from './inputs/report.ts';
import { measure } from './measure.ts';
import { digits, ratioOf, show, spreadOf } from './statistics.ts';
import type { Yardstick } from './yardstick.ts';

/** A report to its AST, against JSON.parse of the same AST written as JSON. */
export const reportToAst: Yardstick = {
  name: 'report',
  run({ rounds }) {
    const text = exampleLog();
    const json = JSON.stringify(parse(text));
    const { parsed, kills, revived } = measure(rounds, {
      parsed: () => parse(text),
      kills: () => parse(text, { detail: 'kills' }),
      revived: () => JSON.parse(json),
    });
    const ms = spreadOf(parsed);
    return [
      {
        measured: 'report to AST / JSON.parse of the AST',
        value: show(ratioOf(parsed, revived)),
        mark: '≤ 2.5, aim 1',
      },
      {
        measured: `report to AST, ${digits(text.length / 1024)} KiB, µs`,
        value: show(spreadOf(parsed.map((time) => time * 1000))),
      },
      {
        measured: `JSON.parse, ${digits(json.length / 1024)} KiB, µs`,
        value: show(spreadOf(revived.map((time) => time * 1000))),
      },
      { measured: 'report in full / only its kills', value: show(ratioOf(parsed, kills)), mark: '≥ 4' },
      { measured: 'reports per second', value: digits(1000 / ms.median) },
    ];
  },
};
