import type { Fields, Part } from './part.ts';
import { isOptional } from './part.ts';

function present(parts: readonly Part[], node: Fields): boolean {
  return parts.some((part) => {
    if (typeof part === 'string') return false;
    return isOptional(part) ? present(part.parts, node) : part.print(node) !== undefined;
  });
}

/** The text of the parts, as far as the node has their fields: a cut line is printed up to its cut. */
export function printParts(parts: readonly Part[], node: Fields): { text: string; whole: boolean } {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (isOptional(part)) {
      if (!present(part.parts, node)) continue;
      const inner = printParts(part.parts, node);
      text += inner.text;
      if (!inner.whole) return { text, whole: false };
    } else {
      const value = part.print(node);
      if (value === undefined) return { text, whole: false };
      text += value;
    }
  }
  return { text, whole: true };
}
