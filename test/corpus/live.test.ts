import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { linesInvented, linesNotPrinted, messagesOf } from './lines-back.ts';

/** Captures of running kernels, more of them than the fixtures hold, where they are at hand. */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'live');

function files(): string[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:txt|log|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(CORPUS.length + 1))
    .sort();
}

describe.skipIf(files().length === 0)('the live corpus', () => {
  it.each(files())('%s: every line of a record is read and printed back', (file) => {
    const text = readFileSync(join(CORPUS, file), 'utf8');
    const messages = messagesOf(text);
    for (const record of parse(text).records) {
      expect(record.diagnostics.filter(({ code }) => code === 'unread-line' || code === 'unread-text')).toEqual([]);
      expect(linesNotPrinted(record, messages)).toEqual([]);
      expect(linesInvented(record, messages)).toEqual([]);
    }
  });
});
