import { beginsOf } from '../../printk/anchor.ts';
import type { Printk } from '../../printk/printk.ts';
import { declarations } from '../../records/declarations.ts';
import { joinLines } from '../../source/join-lines.ts';
import type { SourceLine } from '../../source/source-line.ts';
import { type Reading, readKernelLine, readUserspaceLine } from './reading.ts';

/** Lines of one block, so that a page of alike lines is not gathered whole. */
const LINES_MAX = 32;

const blocks = declarations.filter(({ block }) => block !== undefined);
/** One pattern for all of them, since it is asked of every line. */
const BEGINS = new RegExp(blocks.map(({ block }) => block?.begins.source).join('|'));

/** The characters that they begin with, by code. */
const FIRST = new Set(blocks.flatMap(({ parts }) => [...(beginsOf(parts) ?? '')].map((char) => char.charCodeAt(0))));

const BLANK = 32;

/** Lines that are read together, while they come in. */
export class Block {
  readonly #declaration: Printk;
  readonly lines: SourceLine[];

  private constructor(declaration: Printk, line: SourceLine) {
    this.#declaration = declaration;
    this.lines = [line];
  }

  /** The block that the line begins, if it does. */
  static begunBy(line: SourceLine): Block | undefined {
    const first = line.message.text.charCodeAt(0);
    if (first > BLANK && !FIRST.has(first)) return undefined;
    const text = line.message.text.trimStart();
    if (!BEGINS.test(text)) return undefined;
    const declaration = blocks.find(({ block }) => block?.begins.test(text));
    return declaration && new Block(declaration, line);
  }

  /** Takes the line if the block goes on with it. */
  takes(line: SourceLine): boolean {
    const [first] = this.lines as [SourceLine];
    // A further line of one message need not have an envelope, but not that of another writer.
    const { host, ident, caller } = line.envelope ?? first.envelope ?? {};
    const { envelope } = first;
    const ofSameWriter = host === envelope?.host && ident === envelope?.ident && caller === envelope?.caller;
    if (!ofSameWriter || this.lines.length >= LINES_MAX) return false;
    if (!this.#declaration.block?.goesOn.test(line.message.text.trimStart())) return false;
    this.lines.push(line);
    return true;
  }

  /** The lines read as one; undefined when they are not what they looked like. */
  read(): Reading | undefined {
    const line = this.#joined();
    const reading = this.#declaration.userspace ? readUserspaceLine(line) : readKernelLine(line, undefined);
    const { read } = reading;
    return read?.declaration === this.#declaration && !read.node['truncated'] ? reading : undefined;
  }

  #joined(): SourceLine {
    const [first, ...rest] = this.lines as [SourceLine, ...SourceLine[]];
    const last = rest.at(-1) ?? first;
    return {
      ...first,
      message: joinLines([first.message, ...rest.map(({ message }) => message)]),
      outerEnd: last.outerEnd,
      lastNumber: last.lastNumber ?? last.number,
      unterminated: last.unterminated,
    };
  }
}
