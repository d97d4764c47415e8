import { type Collapsed, collapse } from '../../printk/collapse.ts';
import type { Text } from '../../source/text.ts';

/** A line of a session, with what pagers, terminals and web pages put around it taken off. */
export class Line {
  readonly text: Text;
  /** The line may go on where it ends: the input, or a pipe, ended inside it. */
  readonly cut: boolean;
  /** Blanks before its first character; web pages take them off, so that they only ever break ties. */
  readonly indent: number;
  #collapsed: Collapsed | undefined;

  constructor(text: Text, cut = false) {
    this.text = text;
    this.cut = cut;
    this.indent = text.text.length - text.text.trimStart().length;
  }

  /** Its words with single blanks between them. */
  get words(): string {
    return this.#words().text;
  }

  get blank(): boolean {
    return this.indent === this.text.text.length;
  }

  /** Offset in the input of a character of `words`. */
  at(index: number): number {
    return this.text.at(this.indent + this.#words().at(index));
  }

  /** What stood there for a stretch of `words`, with all its blanks. */
  verbatim(start: number, end: number): string {
    const { at } = this.#words();
    return this.text.text.slice(this.indent + at(start), this.indent + at(end));
  }

  get start(): number {
    return this.text.at(this.indent);
  }

  get end(): number {
    return this.text.at(this.text.text.trimEnd().length);
  }

  /** This line and the next as one: mail programs break lines at a blank. */
  join(next: Line): Line {
    const rest = next.text.slice(next.indent);
    return new Line(this.text.concat(' ', rest), next.cut);
  }

  #words(): Collapsed {
    this.#collapsed ??= collapse(this.text.text.slice(this.indent));
    return this.#collapsed;
  }
}
