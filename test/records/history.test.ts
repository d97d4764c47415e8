import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

const PATHS = ['oom-report/6.1-global.log', 'oom-report/6.12-global.log', 'framings/dmesg/oddnames.dmesg.txt'];

describe('a document', () => {
  it('is the same when its text is parsed again', () => {
    const texts = PATHS.map((path) => fixture(path));
    const first = texts.map((text) => JSON.stringify(parse(text)));
    expect(texts.map((text) => JSON.stringify(parse(text)))).toEqual(first);
    expect(texts.toReversed().map((text) => JSON.stringify(parse(text)))).toEqual(first.toReversed());
  });

  // A log with a line among the registers that no declaration reads, or that another one reads.
  it('does not depend on what was parsed before it', () => {
    const text = fixture(PATHS[0] as string);
    const first = JSON.stringify(parse(text));
    const lines = text.split('\n');
    for (let at = 1; at < lines.length; at += 1) parse([...lines.slice(0, at), 'foo', ...lines.slice(at)].join('\n'));
    expect(JSON.stringify(parse(text))).toBe(first);
  });
});
