import type { Mode, Part } from './part.ts';
import { isOptional } from './part.ts';
import { escapeCollapsed, escapeRegExp } from './regexp.ts';

/** Pattern alternatives of what a sequence of parts can begin with; `after` when it can be empty. */
export function firstOf(parts: readonly Part[], after: string, mode: Mode): string {
  const part = parts[0];
  if (part === undefined) return after;
  const rest = parts.slice(1);
  if (typeof part === 'string') return mode === 'strict' ? escapeRegExp(part) : escapeCollapsed(part);
  if (isOptional(part)) {
    const next = firstOf(rest, after, mode);
    return `${firstOf(part.parts, next, mode)}|${next}`;
  }
  return part.pattern({ mode, follow: firstOf(rest, after, mode) });
}

/** Regular expression source of a sequence of parts, one group per capture, in order. */
export function compile(parts: readonly Part[], mode: Mode, after = '$'): string {
  let source = '';
  for (const [index, part] of parts.entries()) {
    const follow = firstOf(parts.slice(index + 1), after, mode);
    if (typeof part === 'string') source += mode === 'strict' ? escapeRegExp(part) : escapeCollapsed(part);
    else if (isOptional(part)) source += `(?:${compile(part.parts, mode, follow)})?`;
    else source += `(${part.pattern({ mode, follow })})`;
  }
  return source;
}
