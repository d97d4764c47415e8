/** One line of gdb's values. Braces may open in one line and close in another, so nesting is the builder's. */
import { EmbeddedActionsParser, type IToken, Lexer } from 'chevrotain';
import type { StructBuilder } from './builder.ts';
import {
  Bar,
  Cast,
  Char,
  Close,
  Comma,
  Ellipsis,
  Float,
  FunctionType,
  Hex,
  History,
  Integer,
  MemberName,
  Name,
  Note,
  Open,
  Parenthesised,
  Repeats,
  Special,
  SymbolName,
  Text,
  TOKENS,
  TypeHead,
} from './lexer.ts';
import type { GdbValue } from './nodes.ts';

/** One thing that a line says, to be done when the whole line is known to be a line of values. */
export type Step = (builder: StructBuilder) => boolean;

const NOTHING: GdbValue = { kind: 'elided' };

/** What stands between the quotes or angles of a token, as a field, if the token is there. */
function inside<const N extends string>(name: N, token: IToken | undefined): { [K in N]?: string } {
  // While Chevrotain records the rules, what is optional is an object without an image.
  const text = token?.image?.slice(1, -1);
  return (text === undefined ? {} : { [name]: text }) as { [K in N]?: string };
}

/** Rules named after the functions of gdb that print what they read. */
export class StructLineParser extends EmbeddedActionsParser {
  constructor(config: { skipValidations: boolean } = { skipValidations: true }) {
    super(TOKENS, { recoveryEnabled: false, maxLookahead: 1, ...config });
    this.performSelfAnalysis();
  }

  /** `0xffffffffc03bec80 <dm_wq_work>`, `0xffffffff82371250 "DMA32"`. */
  readonly #pointer = this.RULE('print_unpacked_pointer', (): GdbValue => {
    const image = this.CONSUME(Hex).image;
    const symbol = this.OPTION1(() => this.CONSUME(SymbolName));
    const string = this.OPTION2(() => this.CONSUME(Text));
    return { kind: 'address', address: image.slice(2), ...inside('symbol', symbol), ...inside('string', string) };
  });

  readonly #integer = this.RULE('generic_val_print_int', (): GdbValue => {
    const image = this.CONSUME(Integer).image;
    const char = this.OPTION(() => this.CONSUME(Char));
    if (this.RECORDING_PHASE) return NOTHING;
    return { kind: 'integer', value: BigInt(image), ...inside('char', char) };
  });

  readonly #string = this.RULE('generic_printstr', (): GdbValue => {
    const text = this.CONSUME(Text).image.slice(1, -1);
    const more = this.OPTION(() => this.CONSUME(Ellipsis));
    return { kind: 'string', text, ...(more === undefined ? {} : { more: true as const }) };
  });

  /** Names of an enum: `MIGRATE_MOVABLE`, `A | B`. */
  readonly #names = this.RULE('generic_val_print_enum', (): GdbValue => {
    const names: string[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: Bar, DEF: () => names.push(this.CONSUME(Name).image) });
    return { kind: 'word', text: names.join(' | ') };
  });

  readonly #scalar = this.RULE('common_val_print', (): GdbValue => {
    return this.OR([
      { ALT: () => this.SUBRULE1(this.#pointer) },
      { ALT: () => this.#withCast(this.CONSUME(Cast), this.SUBRULE2(this.#pointer)) },
      { ALT: () => this.#withCast(this.CONSUME(FunctionType), this.SUBRULE3(this.#pointer)) },
      { ALT: () => this.SUBRULE(this.#integer) },
      { ALT: () => this.SUBRULE(this.#string) },
      { ALT: () => ({ kind: 'char', text: this.CONSUME(Char).image.slice(1, -1) }) },
      { ALT: () => ({ kind: 'word', text: this.CONSUME(Float).image }) },
      { ALT: () => ({ kind: 'word', text: this.CONSUME(Special).image }) },
      { ALT: () => ({ kind: 'word', text: this.CONSUME(Parenthesised).image }) },
      { ALT: () => this.SUBRULE(this.#names) },
      { ALT: () => this.#elided() },
    ]) as GdbValue;
  });

  /** Everything a line says, in order. */
  readonly line = this.RULE('generic_val_print', (): Step[] => {
    const steps: Step[] = [];
    const say = (token: IToken, step: (text: string, token: IToken) => Step) => {
      if (!this.RECORDING_PHASE) steps.push(step(token.image, token));
    };
    this.MANY(() =>
      this.OR([
        { ALT: () => say(this.CONSUME(TypeHead), (text) => (builder) => builder.typeHead(text)) },
        { ALT: () => say(this.CONSUME(MemberName), (text) => (builder) => builder.name(text)) },
        { ALT: () => say(this.CONSUME(History), (text) => (builder) => builder.history(text)) },
        {
          ALT: () =>
            say(
              this.CONSUME(Open),
              (_, { startOffset }) =>
                (builder) =>
                  builder.open(this.#tight(startOffset)),
            ),
        },
        { ALT: () => say(this.CONSUME(Close), () => (builder) => builder.close()) },
        { ALT: () => say(this.CONSUME(Comma), () => (builder) => builder.comma()) },
        { ALT: () => say(this.CONSUME(Repeats), (text) => (builder) => builder.repeats(text)) },
        { ALT: () => say(this.CONSUME2(Note), (text) => (builder) => builder.note(text)) },
        {
          ALT: () => {
            const value = this.SUBRULE(this.#scalar);
            if (!this.RECORDING_PHASE) steps.push((builder) => builder.value(value));
          },
        },
      ]),
    );
    return steps;
  });

  #elided(): GdbValue {
    this.CONSUME(Ellipsis);
    return { kind: 'elided' };
  }

  #withCast({ image }: IToken, value: GdbValue): GdbValue {
    return value.kind === 'address' ? { ...value, cast: image } : value;
  }

  /** Whether another brace follows at once: an array of structures, not an anonymous one. */
  #tight(offset: number): boolean {
    return this.text[offset + 1] === '{';
  }

  /** The line being read. */
  text = '';
}

let lexer: Lexer | undefined;
let parser: StructLineParser | undefined;

/** What a line of values says; undefined for any other line. */
export function readStructLine(text: string): Step[] | undefined {
  lexer ??= new Lexer(TOKENS, { positionTracking: 'onlyOffset' });
  parser ??= new StructLineParser();
  const { tokens, errors } = lexer.tokenize(text);
  if (errors.length > 0) return undefined;
  parser.text = text;
  parser.input = tokens;
  const steps = parser.line();
  return parser.errors.length > 0 ? undefined : steps;
}
