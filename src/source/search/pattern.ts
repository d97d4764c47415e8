import { type CharSet, charSet } from './char-set.ts';

/**
 * The part of regular expressions that words to look for are written in:
 * literals, classes, groups, alternatives, `* + ? {n} {n,m}`.
 */
export type Pattern =
  | { readonly kind: 'set'; readonly set: CharSet }
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

/** What stands for itself outside of a class only behind a backslash. */
const SPECIAL = '.^$()[]*+?{}';

/** Characters that stand for themselves, the last not repeated: most of what words are made of. */
const PLAIN = /[^\\.^$()[\]*+?{}|\u0100-\uffff]+(?![*+?{])/y;

class PatternReader {
  readonly #source: string;
  #at = 0;
  /** By the text of a class or a character: sets that are the same are one object. */
  readonly #sets = new Map<string, Pattern>();

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
    for (;;) {
      for (const char of this.#takePlain()) parts.push(this.#exactly(char));
      if (this.#next === undefined || this.#next === '|' || this.#next === ')') return { kind: 'sequence', parts };
      parts.push(this.#readRepeat());
    }
  }

  #takePlain(): string {
    PLAIN.lastIndex = this.#at;
    const [plain] = PLAIN.exec(this.#source) ?? [''];
    this.#at += plain.length;
    return plain;
  }

  #readRepeat(): Pattern {
    const part = this.#readAtom();
    const quantifier = QUANTIFIERS[this.#next ?? ''];
    if (quantifier !== undefined) this.#at += 1;
    const [min, max] = quantifier ?? this.#readCount() ?? [1, 1];
    return min === 1 && max === 1 ? part : { kind: 'repeat', part, min, max };
  }

  #readCount(): readonly [number, number] | undefined {
    if (this.#next !== '{') return undefined;
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
    if (SPECIAL.includes(this.#next ?? '.')) this.#fail();
    return this.#exactly(this.#readChar());
  }

  #exactly(char: string): Pattern {
    return this.#sets.get(char) ?? this.#keep(char, charSet([[char.charCodeAt(0), char.charCodeAt(0)]]));
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
    const start = this.#at - 1;
    const negated = this.#takeIf('^');
    const ranges: (readonly [from: number, to: number])[] = [];
    while (!this.#takeIf(']')) {
      const from = this.#readChar().charCodeAt(0);
      // A bar before the bracket stands for itself.
      const isRange = this.#next === '-' && this.#source[this.#at + 1] !== ']';
      if (isRange) this.#at += 1;
      ranges.push([from, isRange ? this.#readChar().charCodeAt(0) : from]);
    }
    const written = this.#source.slice(start, this.#at);
    return this.#sets.get(written) ?? this.#keep(written, charSet(ranges, negated));
  }

  #keep(written: string, set: CharSet): Pattern {
    const pattern: Pattern = { kind: 'set', set };
    this.#sets.set(written, pattern);
    return pattern;
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
