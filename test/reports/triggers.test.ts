import { describe, expect, it } from 'vitest';
import { ordinaryMessages } from '../../bench/inputs/ordinary-lines.ts';
import { random } from '../../bench/inputs/random.ts';
import { declarations } from '../../src/records/declarations.ts';
import { KILL_WORDS } from '../../src/reports/kill-sieve.ts';
import { triggerOf, triggerPattern } from '../../src/reports/triggers.ts';
import { sectionKinds } from '../../src/sections.ts';
import { Automaton } from '../../src/source/search/automaton.ts';
import { pairTable } from '../../src/source/search/pair-table.ts';
import { readPattern } from '../../src/source/search/pattern.ts';

const BEGINNING = declarations.filter(({ after }) => after === undefined);

/** The part of all pairs of bytes behind which a search for the words goes on at once. */
function passed(source: string): number {
  const pairs = pairTable(new Automaton(readPattern(source)));
  return pairs.filter((pair) => pair === 0).length / pairs.length;
}

describe('the words that records begin with', () => {
  it.each(BEGINNING.map((printk) => [printk.type, triggerOf(printk)] as const))(
    'of %s are long enough to pass over text without them: %s',
    (_, source) => {
      expect(passed(source)).toBeGreaterThan(0.5);
    },
  );

  it('are so all together, and those of kills', () => {
    expect(passed(triggerPattern(sectionKinds().map(({ trigger }) => trigger)).source)).toBeGreaterThan(0.5);
    expect(passed(KILL_WORDS)).toBeGreaterThan(0.5);
  });

  it('stand in few ordinary lines', () => {
    const messages = ordinaryMessages(random(3), 5000);
    const words = new RegExp(triggerPattern(sectionKinds().map(({ trigger }) => trigger)).source);
    expect(messages.filter((message) => words.test(message)).length / messages.length).toBeLessThan(0.01);
  });
});
