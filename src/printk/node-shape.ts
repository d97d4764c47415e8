import type { Fields } from './part.ts';

/** Objects that get more fields than this one by one are made hash tables by V8: slow to make, to read and to copy. */
export const FIELDS_MAX = 12;

/**
 * The fields of the last line of a declaration, so that the next, which mostly
 * has the same, is read into a copy that has them already.
 */
export class NodeShape {
  readonly #keys: readonly string[];
  readonly #blank: Fields;

  private constructor(keys: readonly string[]) {
    this.#keys = keys;
    // JSON.parse makes objects that are no hash tables, however many fields they have.
    this.#blank = JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:null`).join()}}`);
    for (const key of keys) this.#blank[key] = undefined;
  }

  /**
   * The shape of a node; undefined where it has so few fields that it is made as
   * quickly without, or not in their usual order.
   * @param names the fields in their usual order
   */
  static of(node: Fields, names: readonly string[]): NodeShape | undefined {
    const keys = Object.keys(node);
    if (keys.length <= FIELDS_MAX) return undefined;
    const usual = new Set(['type', 'start', 'end', ...names].filter((name) => name in node));
    const inOrder = [...usual].every((name, index) => name === keys[index]);
    return inOrder && usual.size === keys.length ? new NodeShape(keys) : undefined;
  }

  /** A node whose fields are all there, and undefined. */
  blank(type: string): Fields {
    const node = { ...this.#blank };
    node['type'] = type;
    node['start'] = 0;
    node['end'] = 0;
    return node;
  }

  /** Whether the node has got just these fields, in this order: printing goes by it. */
  fits(node: Fields): boolean {
    let index = 0;
    for (const key in node) {
      if (key !== this.#keys[index] || node[key] === undefined) return false;
      index += 1;
    }
    return index === this.#keys.length;
  }
}
