import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '../../src/parse.ts';
import { Dispatcher } from '../../src/printk/dispatcher.ts';
import { declarations } from '../../src/records/declarations.ts';
import { listings } from '../../src/records/listings.ts';
import { ListingKind } from '../../src/reports/listings/listing-kind.ts';
import type { LogRecord } from '../../src/reports/nodes.ts';
import { parseLog } from '../../src/reports/parse-log.ts';
import { LineReader } from '../../src/source/line-reader.ts';
import type { SourceLine } from '../../src/source/source-line.ts';
import { Text } from '../../src/source/text.ts';

const FIXTURES = 'test/fixtures';

/** Fixtures by what is in them: the types of lines, and the framings around them. */
export interface FixtureIndex {
  readonly byType: ReadonlyMap<string, readonly string[]>;
  readonly byFraming: ReadonlyMap<string, readonly string[]>;
}

function linesOf(text: string): SourceLine[] {
  const reader = new LineReader();
  const lines: SourceLine[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    lines.push(...reader.read(new Text(line.replace(/\r$/, ''), start), false));
    start += line.length + 1;
  }
  return [...lines, ...reader.end()];
}

/** The lines that a record is made of: many nodes keep fewer than they were read from. */
function linesIn({ start, end, ranges = [[start, end]] }: LogRecord, lines: readonly SourceLine[]): SourceLine[] {
  return lines.filter(({ message }) => ranges.some(([from, to]) => message.start >= from && message.start < to));
}

/** Types of the lines of one record that were read whole. */
function typesOf(lines: readonly SourceLine[]): string[] {
  const dispatcher = new Dispatcher(declarations);
  const types: string[] = [];
  let last: string | undefined;
  for (const { message, bare } of lines) {
    const read = dispatcher.read(message.text, { last, headDamaged: bare }, []);
    if (read === undefined) continue;
    last = read.declaration.type;
    if (read.node['truncated'] === undefined) types.push(last);
  }
  return types;
}

const KINDS = new Map(listings.map((listing) => [listing.type as string, new ListingKind(listing)]));

/** Types of the lines of the listings in a text, as far as they are read by themselves. */
function listedTypes(text: string): string[] {
  return parse(text).records.flatMap(({ type, start, end }) => {
    const kind = KINDS.get(type);
    if (kind === undefined) return [];
    let last: string | undefined;
    return text
      .slice(start, end)
      .split(/\r?\n/)
      .flatMap((line) => {
        const read = kind.read(line, last, []);
        last = read?.declaration.type ?? last;
        return read === undefined || read.node['truncated'] ? [] : [read.declaration.type];
      });
  });
}

function add(index: Map<string, string[]>, key: string, file: string): void {
  const files = index.get(key);
  if (files === undefined) index.set(key, [file]);
  else if (!files.includes(file)) files.push(file);
}

/** Paths of the texts under the folder; their expected trees stand beside them. */
function fixtureFiles(): string[] {
  return globSync('**/*', { cwd: FIXTURES })
    .filter((file) => !file.endsWith('.ast.json') && statSync(join(FIXTURES, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Reads every fixture and says what is in it; a missing folder holds none. */
export function indexFixtures(): FixtureIndex {
  const [byType, byFraming] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const file of fixtureFiles()) {
    const text = readFileSync(`${FIXTURES}/${file}`, 'utf8');
    const lines = linesOf(text);
    for (const type of listedTypes(text)) add(byType, type, file);
    for (const record of parseLog(text).records) {
      const own = linesIn(record, lines);
      for (const type of typesOf(own)) add(byType, type, file);
      if ('form' in record) add(byType, record.form, file);
      for (const { envelope } of own)
        for (const framing of [envelope?.framing, envelope?.carrier])
          if (framing !== undefined) add(byFraming, framing, file);
    }
  }
  return { byType, byFraming };
}

const SHOWN = 3;

/** Links to the first of the fixtures, and how many more there are. */
export function fixtureLinks(files: readonly string[] = []): string {
  if (files.length === 0) return '-';
  const links = files.slice(0, SHOWN).map((file) => `[${file}](../${FIXTURES}/${file})`);
  return links.join(', ') + (files.length > SHOWN ? ` and ${files.length - SHOWN} more` : '');
}
