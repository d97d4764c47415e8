import { parse } from '../src/index.ts';
import { checkedText, type Input } from './inputs/input.ts';
import { atMost } from './mark.ts';
import { measure } from './measure.ts';
import { digits, type Rounds, ratioOf, show, spreadOf } from './statistics.ts';
import { type Row, row } from './yardstick.ts';

const MARK = atMost(2.5);

/** A text, checked, with the two things that are compared. */
export interface AgainstJson {
  readonly text: string;
  /** The AST of the text, written as JSON. */
  readonly json: string;
  readonly subjects: Record<'parsed' | 'revived', () => unknown>;
}

function kib(text: string): string {
  return `${digits(Math.round(text.length / 1024))} KiB`;
}

/** A text to its AST, against JSON.parse of the same AST written as JSON. */
export function againstJson(input: Input): AgainstJson {
  const text = checkedText(input);
  const json = JSON.stringify(parse(text));
  return { text, json, subjects: { parsed: () => parse(text), revived: () => JSON.parse(json) } };
}

/** What was measured of it. */
export function rowsAgainstJson(
  what: string,
  { text, json }: AgainstJson,
  { parsed, revived }: Rounds<'parsed' | 'revived'>,
): Row[] {
  return [
    row(`${what}: parse / JSON.parse of the AST`, ratioOf(parsed, revived), MARK),
    {
      measured: `${what}: ${kib(text)} of text and ${kib(json)} of JSON, CPU ms`,
      value: `${show(spreadOf(parsed))} and ${show(spreadOf(revived))}`,
    },
  ];
}

/** All there is to say of an input that is only compared. */
export function comparedWithJson(what: string, input: Input, rounds: number): Row[] {
  const compared = againstJson(input);
  return rowsAgainstJson(what, compared, measure(rounds, compared.subjects));
}
