import { describe, expect, it } from 'vitest';
import { type MemInfoDump, parse } from '../../src/index.ts';

const zone = (name: string) =>
  `Node 0 ${name} free:15908kB min:20kB low:24kB high:28kB active_anon:0kB inactive_anon:0kB active_file:0kB inactive_file:0kB unevictable:0kB present:15992kB managed:15908kB`;

const PREFIX = 'Jun  6 21:33:13 video-stream kernel: ';
const SECOND = 'lowmem_reserve[]: 0 0 29181 29181 29181';

/** A memory state of three zones, the reserves of the second broken at one place. */
function broken(at: number, prefix: string): MemInfoDump {
  const lines = [zone('DMA'), 'lowmem_reserve[]: 0 2935 32117 32117 32117', zone('DMA32'), SECOND.slice(0, at)];
  const after = [zone('Normal'), 'lowmem_reserve[]: 0 0 0 0 0'];
  const text = [
    ...lines.map((line) => prefix + line),
    SECOND.slice(at).trimStart(),
    ...after.map((line) => prefix + line),
  ];
  return parse(`${prefix}Mem-Info:\n${text.join('\n')}\n`).records[0] as MemInfoDump;
}

/** Between which characters of the values a break leaves a digit on both sides. */
const WITHIN = Array.from(SECOND, (_, at) => at).filter(
  (at) => /[0-9]$/.test(SECOND.slice(0, at)) && /^[0-9]/.test(SECOND.slice(at)),
);

describe('reserves of a zone that a carrier broke', () => {
  it('are whole when they were broken between two numbers', () => {
    const { memInfo, diagnostics } = broken(SECOND.lastIndexOf(' '), PREFIX);
    expect(memInfo.zones.map(({ lowmemReservePages }) => lowmemReservePages)).toEqual([
      [0, 2935, 32117, 32117, 32117],
      [0, 0, 29181, 29181, 29181],
      [0, 0, 0, 0, 0],
    ]);
    expect(diagnostics.map(({ code }) => code)).not.toContain('truncated-line');
  });

  it.each(['', PREFIX])('are left out when a number was broken, after %j', (prefix) => {
    expect(WITHIN.length).toBe(12);
    for (const at of WITHIN) {
      const { memInfo, diagnostics } = broken(at, prefix);
      const reserves = memInfo.zones.map(({ lowmemReservePages }) => lowmemReservePages);
      expect([undefined, [0, 0, 29181, 29181, 29181]]).toContainEqual(reserves[1]);
      expect([reserves[0], reserves[2]]).toEqual([
        [0, 2935, 32117, 32117, 32117],
        [0, 0, 0, 0, 0],
      ]);
      if (reserves[1] === undefined) expect(diagnostics.map(({ code }) => code)).toContain('truncated-line');
    }
  });
});
