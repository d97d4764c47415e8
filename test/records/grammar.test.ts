import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../src/arbitraries/line.ts';
import { declarations } from '../../src/records/declarations.ts';
import { RULES, recordParser } from '../../src/records/grammar.ts';
import { type LineToken, RecordParser } from '../../src/records/record-parser.ts';

describe('the grammar of records', () => {
  it('passes Chevrotain’s own validation', () => {
    const validated = () =>
      new RecordParser(
        declarations.map(({ token }) => token),
        (grammar) => RULES.flatMap((rules) => rules(grammar)),
        { skipValidations: false },
      );
    expect(validated).not.toThrow();
  });

  const inRecords = declarations.filter(({ record }) => record === undefined);

  it.each(inRecords.map((printk) => [printk.type, printk] as const))(
    'has a rule that takes %s',
    (_type, { token, ...printk }) => {
      const [payload] = fc.sample(lineOf({ token, ...printk }), { numRuns: 1, seed: 1 });
      const parser = recordParser();
      parser.run([
        {
          image: '',
          startOffset: 0,
          tokenType: token,
          tokenTypeIdx: token.tokenTypeIdx as number,
          payload,
        } as LineToken,
      ]);
      expect(parser.errors).toEqual([]);
      expect(parser.draft.lastLine).toBe(printk.type);
    },
  );
});
