/**
 * The part of regular expressions that words to look for are written in:
 * literals, classes, groups, alternatives, `* + ? {n} {n,m}`.
 */
export type Pattern =
  | { readonly kind: 'set'; readonly holds: (code: number) => boolean }
  | { readonly kind: 'sequence'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'choice'; readonly parts: readonly Pattern[] }
  | { readonly kind: 'repeat'; readonly part: Pattern; readonly min: number; readonly max: number };

const ESCAPED: Record<string, string> = { t: '\t', n: '\n', r: '\r' };
const DIGIT = /[0-9]/;
const QUANTIFIERS: Record<string, readonly [min: number, max: number]> = {
  '*': [0, Number.POSITIVE_INFINITY],
  '+': [1, Number.POSITIVE_INFINITY],
  '?': [0, 1],
};

/** One object for each character, so that sets that are the same are known to be. */
const characters = new Map<string, Pattern>();

function exactly(char: string): Pattern {
  const wanted = char.charCodeAt(0);
  const known = characters.get(char) ?? { kind: 'set', holds: (code) => code === wanted };
  characters.set(char, known);
  return known;
}

class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  readAll(): Pattern {
    const pattern = this.#readChoice();
    if (this.#at < this.#source.length) this.#fail();
    return pattern;
  }

  #fail(): never {
    throw new TypeError(`cannot look for ${this.#source}: what stands at ${this.#at} is not supported`);
  }

  get #next(): string | undefined {
    return this.#source[this.#at];
  }

  #take(): string {
    return this.#source[this.#at++] ?? this.#fail();
  }

  #takeIf(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #readChoice(): Pattern {
    const parts = [this.#readSequence()];
    while (this.#takeIf('|')) parts.push(this.#readSequence());
    return parts.length === 1 ? (parts[0] as Pattern) : { kind: 'choice', parts };
  }

  #readSequence(): Pattern {
    const parts: Pattern[] = [];
    while (this.#next !== undefined && this.#next !== '|' && this.#next !== ')') parts.push(this.#readRepeat());
    return { kind: 'sequence', parts };
  }

  #readRepeat(): Pattern {
    const part = this.#readAtom();
    const quantifier = QUANTIFIERS[this.#next ?? ''];
    if (quantifier !== undefined) this.#at += 1;
    const [min, max] = quantifier ?? this.#readCount() ?? [1, 1];
    return min === 1 && max === 1 ? part : { kind: 'repeat', part, min, max };
  }

  #readCount(): readonly [number, number] | undefined {
    const match = /^\{([0-9]+)(?:,([0-9]+))?\}/.exec(this.#source.slice(this.#at));
    if (match === null) return undefined;
    this.#at += match[0].length;
    return [Number(match[1]), Number(match[2] ?? match[1])];
  }

  #readAtom(): Pattern {
    if (this.#takeIf('(?:')) {
      const inner = this.#readChoice();
      return this.#takeIf(')') ? inner : this.#fail();
    }
    if (this.#takeIf('[')) return this.#readClass();
    if (/[.^$()[\]*+?{}]/.test(this.#next ?? '.')) this.#fail();
    return exactly(this.#readChar());
  }

  #readChar(): string {
    const char = this.#take();
    // Characters beyond a byte are not told apart.
    if (char > '\xff') this.#fail();
    if (char !== '\\') return char;
    const escaped = this.#take();
    if (ESCAPED[escaped] !== undefined) return ESCAPED[escaped] as string;
    return /[A-Za-z]/.test(escaped) || DIGIT.test(escaped) ? this.#fail() : escaped;
  }

  #readClass(): Pattern {
    const negated = this.#takeIf('^');
    const ranges: (readonly [from: number, to: number])[] = [];
    while (!this.#takeIf(']')) {
      const from = this.#readChar().charCodeAt(0);
      // A bar before the bracket stands for itself.
      const isRange = this.#next === '-' && this.#source[this.#at + 1] !== ']';
      if (isRange) this.#at += 1;
      ranges.push([from, isRange ? this.#readChar().charCodeAt(0) : from]);
    }
    const within = (code: number) => ranges.some(([from, to]) => code >= from && code <= to);
    return { kind: 'set', holds: negated ? (code) => !within(code) : within };
  }
}

/**
 * Reads the source of a regular expression.
 *
 * @throws TypeError when it holds what words to look for need not have
 */
export function readPattern(source: string): Pattern {
  return new PatternReader(source).readAll();
}
