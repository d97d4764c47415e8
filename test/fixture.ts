import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, 'fixtures');

/** The text of a fixture, by its path under test/fixtures. */
export function fixture(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Paths of the fixtures under a folder, in order. */
export function fixtures(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.ast.json'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
