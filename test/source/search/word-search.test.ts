import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { triggerPattern } from '../../../src/reports/triggers.ts';
import { sectionKinds } from '../../../src/sections.ts';
import { WordSearch } from '../../../src/source/search/word-search.ts';

const TRIGGERS = triggerPattern(sectionKinds().map(({ trigger }) => trigger)).source;

/** Where the first match of the expression ends that ends first: what a search that reads on once can find. */
function firstEnd(source: string, text: string): number {
  for (let end = 1; end <= text.length; end += 1) if (new RegExp(`(?:${source})$`).test(text.slice(0, end))) return end;
  return -1;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

describe('the search for words', () => {
  it.each([
    ['oom', 'no room', 7],
    ['oom|kill', 'a skill', 7],
    ['Node +[0-9]+, +zone', 'x Node  0, zone', 15],
    ['Node +[0-9]+, +zone', 'x Node , zone', -1],
    ['\\[ *[0-9]+\\](?: +[0-9]+){2} ', '[   12]  0  113 ', 16],
    ['\\[ *[0-9]+\\](?: +[0-9]+){2} ', '[   12]  0 ', -1],
    ['issed [0-9]+ (?:kernel )?messages', 'missed 6 messages', 17],
    ['issed [0-9]+ (?:kernel )?messages', 'missed 6 kernel messages', 24],
    ['aab', 'aaab', 4],
    ['a{1,3}b', 'xaab', 4],
    ['x[a-]y|[_-]z|[^a-c-]!', 'x-y', 3],
    ['x[a-]y|[_-]z|[^a-c-]!', '-z', 2],
    ['x[a-]y|[_-]z|[^a-c-]!', 'd!', 2],
    ['x[a-]y|[_-]z|[^a-c-]!', '-!b!', -1],
  ])('for %s in %j ends at %i', (source, text, end) => {
    expect(new WordSearch(source).find(text, 0)).toBe(end);
    const search = new WordSearch(source);
    search.find('', 0);
    expect(search.findOn(bytesOf(text))).toBe(end);
  });

  it('begins where it is told to', () => {
    const search = new WordSearch('oom');
    expect(search.find('oom oom', 1)).toBe(7);
    expect(search.find('oom', 1)).toBe(-1);
  });

  it('finds a word wherever it stands in a long text, ASCII or not', () => {
    const search = new WordSearch('oom-kill');
    const filler = fc.tuple(fc.nat(70_000), fc.constantFrom('x', 'é', '數', 'oom-', '\ud83d\ude00'));
    fc.assert(
      fc.property(fc.array(filler, { maxLength: 3 }), fc.nat(300), (fillers, from) => {
        const before = fillers
          .map(([length, text]) => text.repeat(length / text.length))
          .join('')
          .slice(0, 90_000);
        const text = `${before}oom-kill ${'y'.repeat(600)}`;
        expect(search.find(text, Math.min(from, before.length))).toBe(before.length + 8);
        expect(search.find(text, before.length + 1)).toBe(-1);
      }),
    );
  });

  it('takes characters beyond a byte for none of its own', () => {
    expect(new WordSearch('oom').find('數據庫 oom', 0)).toBe(7);
    expect(new WordSearch('[\\t-ÿ]oom').find('Āoom', 0)).toBe(-1);
    expect(new WordSearch('x[^ ]oom').find('xĀoom', 0)).toBe(5);
  });

  it.each(['^oom', 'oom$', 'o.m', '(oom)', '\\d', 'a\\b', 'a|(?=c)', 'a*?(', '數', '[a'])(
    'does not take %s',
    (source) => {
      expect(() => new WordSearch(source)).toThrow(TypeError);
    },
  );

  /** Pieces of the triggers themselves, so that they are found, and nearly found. */
  const pieces = TRIGGERS.split(/[|()?:*+\\[\]{}^]+/).filter((piece) => piece !== '');
  const words = fc.oneof(fc.constantFrom('[ 12]', '  0', ' 123', 'Node 0,', '\n'), fc.constantFrom(...pieces));
  const texts = fc
    .array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 12 })
    .map((parts) => parts.join(''));

  it('finds what the expression finds', () => {
    const search = new WordSearch(TRIGGERS);
    fc.assert(
      fc.property(texts, (text) => {
        expect(search.find(text, 0)).toBe(firstEnd(TRIGGERS, text));
      }),
    );
  });

  it('finds the same in bytes, wherever they are cut', () => {
    const search = new WordSearch(TRIGGERS);
    const latin = texts.filter((text) => /^[\0-\xff]*$/.test(text));
    fc.assert(
      fc.property(latin, fc.nat(80), (text, at) => {
        const cut = Math.min(at, text.length);
        const before = search.find(text.slice(0, cut), 0);
        const found = before >= 0 ? before : search.findOn(bytesOf(text.slice(cut)));
        expect(before >= 0 || found < 0 ? found : cut + found).toBe(firstEnd(TRIGGERS, text));
      }),
    );
  });

  it.each([0, 1])('finds the same in bytes that begin at place %i of the memory', (place) => {
    const search = new WordSearch(TRIGGERS);
    const latin = texts.filter((text) => /^[\0-\xff]*$/.test(text));
    fc.assert(
      fc.property(latin, (text) => {
        const memory = new Uint8Array(place + text.length);
        memory.set(bytesOf(text), place);
        search.find('', 0);
        expect(search.findOn(memory.subarray(place))).toBe(firstEnd(TRIGGERS, text));
      }),
    );
  });

  it.each(['OOM', 'a[0-9]b', 'ab{2,3}', 'abc|abcdef', 'b+cd'])(
    'finds short words wherever they stand: %s',
    (source) => {
      const search = new WordSearch(source);
      const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', '1', 'O', 'M', ' '), { maxLength: 24 });
      fc.assert(
        fc.property(letters, fc.nat(24), (chars, at) => {
          const text = chars.join('');
          const cut = Math.min(at, text.length);
          search.find('', 0);
          const before = search.findOn(bytesOf(text.slice(0, cut)));
          const found = before >= 0 ? before : search.findOn(bytesOf(text.slice(cut)));
          expect(before >= 0 || found < 0 ? found : cut + found).toBe(firstEnd(source, text));
        }),
      );
    },
  );

  it('gives its states up when they are too many, and finds on', () => {
    // Every set of the last twelve characters is a state of its own.
    const search = new WordSearch('a[ab]{13}c');
    const next = (seed: number) => (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    let [seed, text] = [1, ''];
    for (let index = 0; index < 60_000; index += 1) {
      seed = next(seed);
      text += seed % 3 === 0 ? 'a' : 'b';
    }
    expect(search.find(text, 0)).toBe(-1);
    expect(search.find(`${text}abbbbbbbbbbbbbc`, 0)).toBe(text.length + 15);
  });
});
