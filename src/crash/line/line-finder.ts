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
  readonly #byFirst = new Map<string, Printk[]>();
  readonly #any: readonly Printk[];
  readonly #successor = new Map<string, Printk>();
  readonly #order: ReadonlyMap<Printk, number>;

  constructor(declarations: readonly Printk[]) {
    this.#order = new Map(declarations.map((declaration, place) => [declaration, place]));
    this.#any = declarations.filter(({ parts }) => beginsOf(parts) === undefined);
    for (const declaration of declarations)
      for (const first of new Set(beginsOf(declaration.parts))) {
        const list = this.#byFirst.get(first) ?? [];
        this.#byFirst.set(first, [...list, declaration]);
      }
  }

  /** Reads the words of a line; `last` is the type of the line before in the same block. */
  read(words: string, last: string, notes: Note[]): ReadLine | undefined {
    const expected = this.#successor.get(last);
    const candidates = expected === undefined ? this.#candidates(words) : [expected, ...this.#candidates(words)];
    for (const declaration of candidates) {
      if (!allowed(declaration, last)) continue;
      const node = declaration.read(words, 'loose', notes);
      if (node === undefined) continue;
      if (!declaration.fallback) this.#successor.set(last, declaration);
      return { declaration, node };
    }
    return undefined;
  }

  /** In the order of the declarations, the more particular first. */
  #candidates(words: string): Printk[] {
    const place = (declaration: Printk) => this.#order.get(declaration) ?? 0;
    return [...(this.#byFirst.get(words[0] ?? '') ?? []), ...this.#any].sort((a, b) => place(a) - place(b));
  }
}

function allowed({ after, type }: Printk, last: string): boolean {
  return after === undefined || type === last || after.includes(last);
}
