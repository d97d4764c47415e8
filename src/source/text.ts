/**
 * A stretch of the input: its text, and where each character of it stood. Text
 * that was decoded (escapes, UTF-8) carries a table of offsets; verbatim text
 * needs only its start.
 */
export class Text {
  readonly text: string;
  readonly start: number;
  /** Offset of each character and of the end; absent when the text is verbatim. */
  readonly offsets: readonly number[] | undefined;

  constructor(text: string, start: number, offsets?: readonly number[]) {
    this.text = text;
    this.start = start;
    this.offsets = offsets;
  }

  /** Offset in the input of the character at `index`. */
  at(index: number): number {
    return this.offsets?.[index] ?? this.start + index;
  }

  get end(): number {
    return this.at(this.text.length);
  }

  slice(from: number, to: number = this.text.length): Text {
    const text = this.text.slice(from, to);
    return new Text(text, this.at(from), this.offsets?.slice(from, to + 1));
  }

  /** This text, some characters that nobody printed, and another text. */
  concat(separator: string, next: Text): Text {
    const offsets: number[] = [];
    for (let index = 0; index < this.text.length; index += 1) offsets.push(this.at(index));
    for (let index = 0; index < separator.length; index += 1) offsets.push(this.end);
    for (let index = 0; index <= next.text.length; index += 1) offsets.push(next.at(index));
    return new Text(this.text + separator + next.text, this.start, offsets);
  }

  /** The text with every match of the pattern replaced, offsets kept. The pattern must be global. */
  replace(pattern: RegExp, by: (match: RegExpExecArray) => string): Text {
    let text = '';
    const offsets: number[] = [];
    let from = 0;
    const keep = (to: number) => {
      for (let index = from; index < to; index += 1) offsets.push(this.at(index));
      text += this.text.slice(from, to);
    };
    pattern.lastIndex = 0;
    for (let match = pattern.exec(this.text); match !== null; match = pattern.exec(this.text)) {
      keep(match.index);
      const replacement = by(match);
      for (let index = 0; index < replacement.length; index += 1) offsets.push(this.at(match.index));
      text += replacement;
      from = match.index + match[0].length;
    }
    if (offsets.length === 0 && from === 0) return this;
    keep(this.text.length);
    offsets.push(this.end);
    return new Text(text, this.start, offsets);
  }
}
