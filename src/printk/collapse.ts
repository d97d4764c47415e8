/** A text whose runs of blanks are single ones, and where each character of it stood. */
export interface Collapsed {
  readonly text: string;
  /** The index in the original text of an index in the collapsed one. */
  at(index: number): number;
}

const BLANKS = /[ \t]+/g;

/**
 * The text with runs of blanks and tabs collapsed and those at its end gone:
 * what a page or a mail program makes of kernel text, and so what the second
 * reading compares.
 */
export function collapse(text: string): Collapsed {
  // Nearly always there is nothing to do, and replacing costs the more.
  if (isCollapsed(text)) return { text, at: (index) => index };
  const collapsed = text.replace(BLANKS, ' ').trimEnd();
  let places: number[] | undefined;
  return {
    text: collapsed,
    at(index) {
      places ??= placesOf(text);
      return places[index] ?? text.length;
    },
  };
}

function isCollapsed(text: string): boolean {
  return !text.includes('  ') && !text.includes('\t') && text.trimEnd().length === text.length;
}

function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const blank = text[index] === ' ' || text[index] === '\t';
    const before = text[index - 1];
    if (!blank || (before !== ' ' && before !== '\t')) places.push(index);
  }
  places.push(text.length);
  return places;
}
