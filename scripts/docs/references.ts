import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FENCED = /^```[\s\S]*?^```$/gm;
const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
/** Paths in code spans; those with a placeholder or a wildcard name no one file. */
const PATH = /`((?:src|test|docs|scripts|examples|bench)\/[\w./-]*)`/g;

/** What a page links to and which paths of the project it names. */
function targetsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(FENCED, '');
  const links = [...text.matchAll(LINK)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
  const paths = [...text.matchAll(PATH)].map(([, path = '']) => path);
  return [...links.map((target) => join(dirname(file), target)), ...paths];
}

/** Files and folders that a page written by hand names and that are not there. A changelog names what was. */
export function brokenReferences(generated: readonly string[]): string[] {
  const files = globSync(['*.md', 'docs/*.md']).sort();
  return files
    .filter((file) => file !== 'CHANGELOG.md' && !generated.includes(file))
    .flatMap((file) => [...new Set(targetsOf(file))].map((target) => ({ file, target })))
    .filter(({ target }) => !existsSync(target))
    .map(({ file, target }) => `${file} names ${target}, which is not there`);
}
