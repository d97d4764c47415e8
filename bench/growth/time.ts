import { parse } from '../../src/index.ts';
import { checkedText } from '../inputs/input.ts';
import { LINEAR } from '../mark.ts';
import { measure } from '../measure.ts';
import { digits, spreadOf } from '../statistics.ts';
import { type Row, row } from '../yardstick.ts';
import { type Growing, type PerFactor, perFactor } from './growing.ts';

/** Time at so many times the input over so many times the time: 1 when the cost is linear, the factor when quadratic. */
export function growthOfTime({ of, forTime, input }: Growing, rounds: number): Row[] {
  if (forTime === undefined) return [];
  const texts = perFactor((factor) => checkedText(input(forTime * factor)));
  const subjects = perFactor((factor) => () => parse(texts[factor]));
  const times = measure(rounds, subjects) as PerFactor<number[]>;
  return ([4, 16] as const).map((factor) => {
    const growth = times[factor].map((ms, round) => ms / times[1][round]! / factor);
    return row(`${of}, ${digits(forTime)} × ${factor}: time / linear`, spreadOf(growth), LINEAR);
  });
}
