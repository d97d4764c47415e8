import { globSync, readFileSync } from 'node:fs';

/** What the comment above an exported constant says: lines as they are printed, and words about them. */
export interface DocComment {
  readonly samples: readonly string[];
  readonly words: string;
}

const COMMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)/g;
const SAMPLE = /^ {5}/;

function read(comment: string): DocComment {
  const lines = comment.split('\n').map((line) => line.replace(/^ \*/, ''));
  const words = lines.filter((line) => !SAMPLE.test(line)).map((line) => line.trim());
  return {
    samples: lines.filter((line) => SAMPLE.test(line)).map((line) => line.slice(5)),
    words: words.filter((line) => line !== '').join(' '),
  };
}

/** The comments of all exported constants in the files, by the name of the constant. */
export function docComments(pattern: string): ReadonlyMap<string, DocComment> {
  const comments = new Map<string, DocComment>();
  for (const file of globSync(pattern).sort())
    for (const [, comment = '', name = ''] of readFileSync(file, 'utf8').matchAll(COMMENTED))
      comments.set(name, read(comment));
  return comments;
}
