/**
 * Writes the reference pages in docs/ from the code. With --check it writes
 * nothing and fails when a page, or a path that the other pages name, is out
 * of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { crashPage } from './docs/crash.ts';
import { diagnosticsPage } from './docs/diagnostics.ts';
import { formatsPage } from './docs/formats.ts';
import { grammarPage } from './docs/grammar.ts';
import type { Page } from './docs/markdown.ts';
import { nodesPage } from './docs/nodes.ts';
import { brokenReferences } from './docs/references.ts';

function isCurrent({ path, text }: Page): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}

process.chdir(resolve(import.meta.dirname, '..'));

const pages = [formatsPage(), diagnosticsPage(), grammarPage(), nodesPage(), crashPage()];
const outdated = pages.filter((page) => !isCurrent(page));

if (process.argv.includes('--check')) {
  const complaints = [
    ...outdated.map(({ path }) => `${path} is not what the code gives: npm run docs`),
    ...brokenReferences(pages.map(({ path }) => path)),
  ];
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length === 0 ? 0 : 1;
} else {
  for (const { path, text } of outdated) {
    writeFileSync(path, text);
    console.log(`wrote ${path}`);
  }
}
