import { describe, expect, it } from 'vitest';
import { type OomReport, parse, print } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

/** Both sets hold the same kill, written down by different programs. */
describe.each(['dmesg', 'syslog'])('one report in every framing of %s', (folder) => {
  const paths = fixtures(`framings/${folder}`);
  const plain = paths.find((path) => path.endsWith('.dmesg.txt')) as string;
  const expected = print(parse(fixture(plain)).records[0] as OomReport).split('\n');

  // journalctl's export and verbose files hold only the beginning of the report.
  it.each(paths)('%s gives the same lines', (path) => {
    const { records, diagnostics } = parse(fixture(path));
    const lines = records.flatMap((record) => print(record).split('\n'));
    const cut = /export|verbose/.test(path);
    expect(records).toHaveLength(1);
    expect(diagnostics).toEqual([]);
    expect(records[0]?.diagnostics).toEqual([]);
    expect(lines).toEqual(cut ? expected.slice(0, lines.length) : expected);
    expect(lines.length).toBeGreaterThan(cut ? 5 : 80);
  });

  it.each(paths)('%s gives the same from bytes, in byte offsets', (path) => {
    const text = fixture(path);
    const bytes = new TextEncoder().encode(text);
    const [record] = parse(bytes).records;
    expect(print(record as OomReport)).toBe(print(parse(text).records[0] as OomReport));
    const decoder = new TextDecoder();
    const [kill] = (record as OomReport).kills;
    // Where the carrier changed nothing, the bytes of a node are its text.
    if (kill !== undefined && !/json|colour|color|kmsg|pieces/.test(path))
      expect(decoder.decode(bytes.subarray(kill.start, kill.end))).toBe(print(kill));
  });
});
