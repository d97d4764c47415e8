import { EmbeddedActionsParser, type IToken, type TokenType } from 'chevrotain';
import type { Note } from '../printk/note.ts';
import type { Fields } from '../printk/part.ts';
import type { NodeOf, Printk } from '../printk/printk.ts';
import type { Partly } from '../printk/types.ts';
import type { Draft, OtherLine } from './draft.ts';
import { OneTokenLookahead } from './one-token-lookahead.ts';

/** A line as the grammar sees it: its declaration is the token, its node the payload. */
export interface LineToken extends IToken {
  readonly payload: { start: number };
}

/** A line that was read, as a token. */
export function lineToken({ token: tokenType }: Printk, payload: { start: number }): LineToken {
  return { image: '', startOffset: payload.start, tokenType, tokenTypeIdx: tokenType.tokenTypeIdx as number, payload };
}

/** A rule: one kernel function, or one block it prints. */
export type Rule = () => void;

type Alternatives = { ALT: Rule }[];

/** What the rules of any grammar of lines can count on in what they fill. */
export interface LineDraft {
  otherLines: OtherLine[];
  /** Type of the line before, for lines that belong to just it. */
  lastLine?: string;
}

/**
 * The base of the grammar of lines. Rules are named after the kernel functions
 * they mirror and fill a draft; each family adds its own. After the head of a
 * record any known line may come, in any order and number: lines get lost, and
 * what is missing is found out afterwards.
 */
export class RecordParser<D extends LineDraft = Draft> extends EmbeddedActionsParser {
  /** The record under construction. */
  draft: D;
  /** Remarks of the rules; indices are offsets from the start of their line. */
  remarks: { start: number; notes: Note[] }[] = [];
  readonly #begin: () => D;

  constructor(
    tokens: TokenType[],
    define: (grammar: RecordParser<D>) => Rule[],
    config: { skipValidations: boolean } = { skipValidations: true },
    begin: () => D = () => ({ otherLines: [] }) as unknown as D,
  ) {
    // Lines get lost in every order, so there is nothing to recover to: the grammar itself is lenient.
    // Validation is the tests' job: at the user's start-up it would cost more than the parsing.
    super(tokens, { recoveryEnabled: false, lookaheadStrategy: new OneTokenLookahead(), maxLookahead: 1, ...config });
    this.#begin = begin;
    this.draft = begin();
    const blocks = define(this);
    const alternatives = blocks.map((block, index) => ({
      ALT: () => this.subrule(index, block as never) as undefined,
    }));
    this.record = this.RULE('record', () => this.many(0, () => this.or(0, alternatives)));
    this.performSelfAnalysis();
  }

  /** A whole record: its blocks in any order. */
  readonly record: Rule;

  /** For the lookahead. */
  get nextType(): number {
    return this.LA(1).tokenTypeIdx;
  }

  /** Defines a rule for lines that come one by one: for each, what it adds to the draft. */
  block(name: string, lines: readonly LineAction<D>[]): Rule {
    const alternatives: Alternatives = lines.map(({ printk, needs, action }, index) => ({
      ALT: () => {
        const token = this.consume(index, printk.token) as LineToken;
        // While Chevrotain records the rules there is no input, and so no payload.
        if (this.RECORDING_PHASE) return;
        const node = token.payload as unknown as Fields;
        if (hasAll(node, needs)) action(node as never, this.draft as never, this as never);
        else this.draft.otherLines.push(node as unknown as OtherLine);
        this.draft.lastLine = printk.type;
      },
    }));
    return this.RULE(name, () => this.atLeastOne(0, () => this.or(0, alternatives))) as Rule;
  }

  /** Notes of a reading that a rule made, at its line. */
  remark(line: { start: number }, notes: Note[]): void {
    if (notes.length > 0) this.remarks.push({ start: line.start, notes });
  }

  /** Runs the grammar over the lines of one record. */
  run(tokens: IToken[]): D {
    this.input = tokens;
    this.draft = this.#begin();
    this.remarks = [];
    this.record();
    return this.draft;
  }
}

function hasAll(node: Fields, fields: readonly string[]): boolean {
  for (const field of fields) if (node[field] === undefined) return false;
  return true;
}

/** What a rule does with one kind of line. */
export interface LineAction<D = Draft> {
  readonly printk: Printk;
  /** Fields without which the line has no place in the record but among its other lines. */
  readonly needs: readonly string[];
  readonly action: (node: never, draft: D, parser: never) => void;
}

/** Pairs a declaration with its action on a line that has all its required fields. */
export function on<P extends Printk, D extends LineDraft = Draft>(
  printk: P,
  action: (node: NodeOf<P>, draft: D, parser: RecordParser<D>) => void,
): LineAction<D> {
  const captures = printk.parts.filter((part) => typeof part !== 'string' && part.part === 'capture');
  // A capture of several fields has them all optional.
  const needs = captures.flatMap(({ names }) => (names.length === 1 ? names : []));
  return { printk, needs, action: action as LineAction<D>['action'] };
}

/** The same for a line that may be cut: only the named fields are certain. */
export function onPartly<
  P extends Printk,
  const K extends keyof NodeOf<P> & string = never,
  D extends LineDraft = Draft,
>(
  printk: P,
  needs: readonly K[],
  action: (node: Partly<NodeOf<P>, K>, draft: D, parser: RecordParser<D>) => void,
): LineAction<D> {
  return { printk, needs, action: action as LineAction<D>['action'] };
}
