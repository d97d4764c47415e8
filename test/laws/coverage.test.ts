import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PAGE = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'formats.md'), 'utf8');

/** Rows of the reference's tables, by what they are about. */
const ROWS = PAGE.split('\n').filter((line) => /^\| `/.test(line));

describe('the reference of forms', () => {
  it('has a row for each line and framing', () => {
    expect(ROWS.length).toBeGreaterThan(150);
  });

  it('names a fixture for every one of them', () => {
    expect(ROWS.filter((row) => !row.includes('](../test/fixtures/')).map((row) => row.split('`')[1])).toEqual([]);
  });
});
