import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = join(import.meta.dirname, '..', 'src');

/** Which rooms each room may import from; the files of src itself are the public surface. */
const ARROWS: Record<string, readonly string[]> = {
  source: ['diagnostic'],
  printk: ['diagnostic'],
  records: ['printk', 'diagnostic'],
  reports: ['records', 'printk', 'source', 'diagnostic'],
  crash: ['reports', 'records', 'printk', 'source', 'diagnostic'],
  print: ['crash', 'reports', 'records', 'printk', 'source', 'ast'],
  stream: ['reports', 'sections'],
  files: ['stream', 'reports', 'sections', 'source', 'diagnostic'],
  arbitraries: ['crash', 'print', 'reports', 'records', 'printk'],
  cli: ['analysis', 'files', 'stream', 'reports', 'sections', 'diagnostic'],
};

/** Node's own modules may stand here and nowhere else: the rest runs in a browser. */
const NODE_ONLY = [/^cli\//, /^files\//];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function files(): string[] {
  return readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
}

function importsOf(path: string): Import[] {
  const text = readFileSync(join(SRC, path), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from\s+'([^']+)'/gms)].map((match) => ({
    from: path,
    to: match[2]?.startsWith('.') ? relative(SRC, join(SRC, dirname(path), match[2])) : (match[2] as string),
    typeOnly: match[1] !== undefined,
  }));
}

const imports = files().flatMap(importsOf);
const room = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') as string;

describe('the rooms', () => {
  it.each(Object.entries(ARROWS))('%s imports only from %s', (name, allowed) => {
    const outside = imports.filter(
      ({ from, to }) => from.startsWith(`${name}/`) && to.endsWith('.ts') && room(to) !== name,
    );
    expect(outside.filter(({ to }) => !allowed.includes(room(to)))).toEqual([]);
  });

  it('has analysis see types and its own tables only', () => {
    const outside = imports.filter(({ from, to }) => from.startsWith('analysis/') && !to.startsWith('analysis/'));
    expect(outside.filter(({ typeOnly }) => !typeOnly)).toEqual([]);
  });

  it('has nothing import the command', () => {
    expect(imports.filter(({ from, to }) => to.startsWith('cli/') && !from.startsWith('cli/'))).toEqual([]);
  });

  it('keeps Node out of what runs in a browser', () => {
    const node = imports.filter(
      ({ from, to }) => to.startsWith('node:') && !NODE_ONLY.some((place) => place.test(from)),
    );
    expect(node).toEqual([]);
  });

  it('loads the progress line only when it is shown', () => {
    expect(imports.filter(({ to, typeOnly }) => to === 'cli-progress' && !typeOnly)).toEqual([]);
  });

  it('loads fast-check in the arbitraries only', () => {
    expect(imports.filter(({ from, to }) => to === 'fast-check' && !from.startsWith('arbitraries/'))).toEqual([]);
  });
});
