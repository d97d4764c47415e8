import type { Draft, Head } from './draft.ts';

/** Sets the line that begins the record; a second one is kept beside it. */
export function head(node: Head, draft: Draft): void {
  if (draft.head === undefined) draft.head = node;
  else draft.otherLines.push(node);
}
