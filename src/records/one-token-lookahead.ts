import { Alternation, type IProduction, LLkLookaheadStrategy, NonTerminal, Terminal, type TokenType } from 'chevrotain';

/** What of a parser the lookahead asks. */
interface Lookahead {
  /** Index of the type of the next token. */
  readonly nextType: number;
}

interface Composed {
  readonly definition: readonly IProduction[];
}

/** The production of all in a rule that is nothing but a repetition. */
function repeatedIn(rule: Composed): IProduction {
  return (rule.definition[0] as unknown as Composed).definition[0] as IProduction;
}

/** The tokens that a production begins with; none can be empty. */
function firstOf(production: IProduction): TokenType[] {
  if (production instanceof Terminal) return [production.terminalType];
  if (production instanceof NonTerminal) return firstOf(production.referencedRule);
  const { definition } = production as unknown as Composed;
  return production instanceof Alternation ? definition.flatMap(firstOf) : firstOf(definition[0] as IProduction);
}

/**
 * Lookahead for rules that are each a repetition of alternatives that the next
 * token tells apart. Chevrotain's own finds the same out by walking through all
 * that can follow in the grammar, which takes longer than to parse a report.
 */
export class OneTokenLookahead extends LLkLookaheadStrategy {
  constructor() {
    super({ maxLookahead: 1 });
  }

  override buildLookaheadForAlternation({ rule }: { rule: Composed }): () => number | undefined {
    const chosen: number[] = [];
    for (const [index, alternative] of (repeatedIn(rule) as Alternation).definition.entries())
      for (const { tokenTypeIdx } of firstOf(alternative)) chosen[tokenTypeIdx as number] ??= index;
    return function (this: Lookahead) {
      return chosen[this.nextType];
    } as () => number | undefined;
  }

  override buildLookaheadForOptional({ rule }: { rule: Composed }): () => boolean {
    const begins: boolean[] = [];
    for (const { tokenTypeIdx } of firstOf(repeatedIn(rule))) begins[tokenTypeIdx as number] = true;
    return function (this: Lookahead) {
      return begins[this.nextType] === true;
    } as () => boolean;
  }
}
