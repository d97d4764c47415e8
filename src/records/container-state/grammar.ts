/** The words of `kubectl describe`: keys and values, wherever their lines end, or where no line end is left. */
import { createToken, EmbeddedActionsParser, type IToken, Lexer, type TokenType } from 'chevrotain';

const KEYS = ['Last State', 'State', 'Reason', 'Message', 'Exit Code', 'Signal', 'Started', 'Finished'] as const;

const White = createToken({ name: 'White', pattern: /[ \t\n]+/, group: Lexer.SKIPPED });
const LastState = createToken({ name: 'LastState', pattern: /Last State:/ });
const State = createToken({ name: 'State', pattern: /State:/ });
const Reason = createToken({ name: 'Reason', pattern: /Reason:/ });
/** With its text: anything up to the line's end, or the key that always follows it. */
const Message = createToken({ name: 'Message', pattern: /Message:(?:(?!Exit Code:)[^\n])*/ });
const ExitCode = createToken({ name: 'ExitCode', pattern: /Exit Code:/ });
const Signal = createToken({ name: 'Signal', pattern: /Signal:/ });
const Started = createToken({ name: 'Started', pattern: /Started:/ });
const Finished = createToken({ name: 'Finished', pattern: /Finished:/ });
/** RFC 1123 with a numeric zone. */
const Moment = createToken({
  name: 'Moment',
  pattern: /[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} [+-][0-9]{4}/,
});
const Name = createToken({
  name: 'Name',
  // A name ends where a key begins, when a page took the line ends away: `OOMKilledExit Code:`.
  pattern: new RegExp(`[A-Za-z][A-Za-z0-9_.-]{0,63}?(?:(?=(?:${KEYS.join('|')}):)|(?!\\S))`),
});
const StateName = createToken({ name: 'StateName', pattern: /Running|Waiting|Terminated/, categories: [Name] });
const Whole = createToken({ name: 'Whole', pattern: /-?(?:0|[1-9][0-9]{0,14})(?![0-9])/ });

const TOKENS = [
  White,
  LastState,
  State,
  Reason,
  Message,
  ExitCode,
  Signal,
  Started,
  Finished,
  Moment,
  StateName,
  Name,
  Whole,
];

const KEY_TOKENS: ReadonlySet<TokenType> = new Set([
  LastState,
  State,
  Reason,
  Message,
  ExitCode,
  Signal,
  Started,
  Finished,
]);

/** Fields of one state, each with the token of its value. */
export interface StatusTokens {
  state?: IToken;
  reason?: IToken;
  message?: IToken;
  exitCode?: IToken;
  signal?: IToken;
  startedAt?: IToken;
  finishedAt?: IToken;
}

/** The state that a container is in, and the one before. */
export interface StatesTokens {
  current: StatusTokens;
  last?: StatusTokens;
}

/** Rules named after the functions of kubectl that print what they read. */
export class ContainerStateParser extends EmbeddedActionsParser {
  /** A key stood twice in one state. */
  doubled = false;

  constructor(config: { skipValidations: boolean } = { skipValidations: true }) {
    super(TOKENS, { recoveryEnabled: false, maxLookahead: 1, ...config });
    this.performSelfAnalysis();
  }

  readonly #details = this.RULE('describeStatus', (status: StatusTokens): void => {
    this.MANY(() =>
      this.OR([
        { ALT: () => this.#pair(status, 'reason', () => [this.CONSUME(Reason), this.CONSUME(Name)]) },
        { ALT: () => this.#pair(status, 'message', () => [this.CONSUME(Message)]) },
        { ALT: () => this.#pair(status, 'exitCode', () => [this.CONSUME(ExitCode), this.CONSUME1(Whole)]) },
        { ALT: () => this.#pair(status, 'signal', () => [this.CONSUME(Signal), this.CONSUME2(Whole)]) },
        { ALT: () => this.#pair(status, 'startedAt', () => [this.CONSUME(Started), this.CONSUME1(Moment)]) },
        { ALT: () => this.#pair(status, 'finishedAt', () => [this.CONSUME(Finished), this.CONSUME2(Moment)]) },
      ]),
    );
  });

  readonly states = this.RULE('describeContainerState', (): StatesTokens => {
    const states: StatesTokens = { current: {} };
    this.OPTION1(() => {
      this.#pair(states.current, 'state', () => [this.CONSUME(State), this.CONSUME1(StateName)]);
    });
    this.SUBRULE1(this.#details, { ARGS: [states.current] });
    this.OPTION2(() => {
      const last: StatusTokens = {};
      states.last = last;
      this.#pair(last, 'state', () => [this.CONSUME(LastState), this.CONSUME2(StateName)]);
      this.SUBRULE2(this.#details, { ARGS: [last] });
    });
    return states;
  });

  /** Keeps the token of a pair's value, the last one consumed. */
  #pair(status: StatusTokens, field: keyof StatusTokens, consume: () => IToken[]): void {
    const value = consume().at(-1) as IToken;
    if (this.RECORDING_PHASE) return;
    if (status[field] !== undefined) this.doubled = true;
    status[field] = value;
  }
}

let lexer: Lexer | undefined;
let parser: ContainerStateParser | undefined;

/**
 * The states in a text, which has to be nothing else; of a damaged one, as
 * much as is sure: the pairs before its last key, up to what cannot be read.
 */
export function readStates(text: string, damaged: boolean): { states: StatesTokens; pairs: number } | undefined {
  lexer ??= new Lexer(TOKENS, { positionTracking: 'onlyOffset' });
  parser ??= new ContainerStateParser();
  const { tokens, errors } = lexer.tokenize(text);
  let read = tokens;
  if (damaged) {
    const end = errors[0]?.offset ?? text.length;
    const before = tokens.filter(({ startOffset }) => startOffset < end);
    read = before.slice(0, Math.max(0, before.findLastIndex(isKey)));
  } else if (errors.length > 0) return undefined;
  parser.input = read;
  parser.doubled = false;
  const states = parser.states();
  if (parser.errors.length > 0 || parser.doubled) return undefined;
  return { states, pairs: read.filter(isKey).length };
}

function isKey({ tokenType }: IToken): boolean {
  return KEY_TOKENS.has(tokenType);
}
