import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CrashCommand, type CrashSession, parse, parseCrash, print } from '../../src/index.ts';
import { afterJson, withoutBlanks } from '../crash/words.ts';

/** Sessions of others and of our own dumps, read in place where they are at hand. */
const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

function files(folder: string, pattern: RegExp): string[] {
  const path = join(CORPUS, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));
}

const LIVE = ['crash-6.1', 'crash-6.1-locks', 'crash-6.1-more'].flatMap((name) => files(`live/${name}`, /\.txt$/));
const PUBLIC = files('public', /^(?:ml-)?crash-/);
/** Commands whose output is kept as text, the shell's own among them. */
const UNREAD = /^(?:irq|ipcs|mach|net|set|sig|!.*|<)$/;

function commandsOf({ items }: CrashSession): CrashCommand[] {
  return items.filter((item): item is CrashCommand => item.type === 'CrashCommand');
}

describe.skipIf(LIVE.length + PUBLIC.length === 0)('sessions in the corpus', () => {
  describe.each([...LIVE, ...PUBLIC])('%s', (path) => {
    const text = readFileSync(join(CORPUS, path), 'utf8');
    const [session] = parseCrash(text).records as [CrashSession];

    it('are printed back, after JSON too', () => {
      expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
      expect(print(afterJson(session))).toBe(print(session));
    });

    it('have no command that should be read and is not', () => {
      const unparsed = commandsOf(session).filter(
        // What a filter such as grep or sed made of the output may be anything.
        ({ command, pipe, output }) =>
          !UNREAD.test(command) && pipe === undefined && output.some(({ type }) => type === 'Unparsed'),
      );
      expect(unparsed.map(({ command, args }) => [command, ...args].join(' '))).toEqual([]);
    });

    it('are found by parse, with as many commands', () => {
      const found = parse(text).records.filter((record) => record.type === 'CrashSession');
      expect(found.flatMap(commandsOf)).toHaveLength(commandsOf(session).length);
    });
  });

  it('have commands that are not read as docs/crash.md counts them', () => {
    const sessions = LIVE.filter((path) => path.endsWith('session.txt')).flatMap(
      (path) => parseCrash(readFileSync(join(CORPUS, path), 'utf8')).records,
    );
    const counts = new Map<string, number>();
    for (const { command, output } of sessions.flatMap(commandsOf))
      if (output.some(({ type }) => type === 'Unparsed')) counts.set(command, (counts.get(command) ?? 0) + 1);
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'crash.md'), 'utf8');
    const told = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, count]) => [name, Number(count)]);
    expect(told).toEqual([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
  });
});
