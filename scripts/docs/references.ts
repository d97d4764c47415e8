import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const LINK = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
/** Paths in code spans; those with a placeholder or a wildcard name no one file. */
const PATH = /`((?:src|test|docs|scripts|examples|bench)\/[\w./-]*)`/g;

function targetsOf(file: string, text: string): string[] {
  const links = [...text.matchAll(LINK)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target));
  const paths = [...text.matchAll(PATH)].map(([, path = '']) => path);
  return [...links.map((target) => join(dirname(file), target)), ...paths];
}

/** Files and folders that a page names and that are not there. */
export function brokenReferences(): string[] {
  const files = globSync(['*.md', 'docs/*.md']).sort();
  return files.flatMap((file) => {
    const targets = new Set(targetsOf(file, readFileSync(file, 'utf8')));
    return [...targets]
      .filter((target) => !existsSync(target))
      .map((target) => `${file} names ${target}, which is not there`);
  });
}
