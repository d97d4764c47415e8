import { beginsOf } from '../../printk/anchor.ts';
import type { ReadLine } from '../../printk/dispatcher.ts';
import type { Note } from '../../printk/note.ts';
import type { Printk } from '../../printk/printk.ts';

/**
 * Finds the declaration of a line among those of one family. Crash pads its
 * columns differently from release to release, and what is published has its
 * blanks collapsed, so that lines are always read by their words.
 */
export class LineFinder {
  readonly #declarations: readonly Printk[];
  readonly #byFirst = new Map<string, readonly Printk[]>();
  readonly #successor = new Map<string, Printk>();

  /** The more particular before the more general. */
  constructor(declarations: readonly Printk[]) {
    this.#declarations = declarations;
  }

  /** Whether any of the declarations can begin as these words do. */
  canRead(words: string): boolean {
    return this.#candidates(words).length > 0;
  }

  /** Reads the words of a line; `last` is the type of the line before in the same block. */
  read(words: string, last: string, notes: Note[]): ReadLine | undefined {
    const expected = this.#successor.get(last);
    const first = expected && readAs(expected, words, last, notes);
    if (first !== undefined) return first;
    for (const declaration of this.#candidates(words)) {
      const read = declaration === expected ? undefined : readAs(declaration, words, last, notes);
      if (read === undefined) continue;
      this.#successor.set(last, declaration);
      return read;
    }
    return undefined;
  }

  /** Declarations that can begin with the first character, in their order. */
  #candidates(words: string): readonly Printk[] {
    const first = words[0] ?? '';
    const known = this.#byFirst.get(first);
    if (known !== undefined) return known;
    const found = this.#declarations.filter(({ parts }) => beginsOf(parts)?.includes(first) ?? true);
    this.#byFirst.set(first, found);
    return found;
  }
}

function readAs(declaration: Printk, words: string, last: string, notes: Note[]): ReadLine | undefined {
  const { after, type } = declaration;
  if (after !== undefined && type !== last && !after.includes(last)) return undefined;
  const node = declaration.read(words, 'loose', notes);
  return node && { declaration, node };
}
