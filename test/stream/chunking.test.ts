import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { cutAt, places, recordsOf } from './chunks.ts';

const LOGS = [
  'oom-report/4.4-global-syslog.log',
  'oom-report/5.10-memcg-bare-statistics.log',
  'oom-report/6.1-memcg-group-kill.log',
  'oom-report/6.18-memcg-odd-names.log',
  'allocation-failure/6.12-order-10.log',
  'allocation-stall/4.9-glued.log',
  'framings/dmesg/oddnames.dmesg.json',
  'framings/dmesg/oddnames.dmesg-color.txt',
  'framings/dmesg/oddnames.kmsg.txt',
  'framings/syslog/syslogd.journal-export.txt',
  'framings/syslog/syslogd.journal-verbose.txt',
];

const NOISE = 'Nov 20 17:52:38 vm systemd[1]: Started nothing of interest.\n'.repeat(40);

/** The log with lines of others before and after it, so that most of the text is passed over. */
function noisy(path: string): string {
  const log = fixture(path);
  // Framings of several lines are told by the first line.
  return path.includes('journal') || path.endsWith('.json') ? log : `${NOISE}${log.trimEnd()}\n${NOISE}`;
}

describe.each(LOGS)('%s', (path) => {
  const text = noisy(path);
  const bytes = new TextEncoder().encode(text);
  const ofText = JSON.stringify(parse(text).records);
  const ofBytes = JSON.stringify(parse(bytes).records);

  it('has records', () => {
    expect(parse(text).records.length).toBeGreaterThan(0);
    expect(parse(bytes).records.length).toBe(parse(text).records.length);
  });

  it('has the same records however its text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(places(text.length), async (cuts) => {
        expect(JSON.stringify(await recordsOf(cutAt(text, cuts)))).toBe(ofText);
      }),
      { numRuns: 15 },
    );
  });

  it('has the same records however its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(places(bytes.length), async (cuts) => {
        expect(JSON.stringify(await recordsOf(cutAt(bytes, cuts)))).toBe(ofBytes);
      }),
      { numRuns: 15 },
    );
  });
});

describe('a small log', () => {
  const text =
    '[    1.000000] 数据库😀 invoked oom-killer: gfp_mask=0x0, order=0, oom_score_adj=0\r\n' +
    '[    1.000001] Out of memory: Killed process 5 (数据库😀) total-vm:1kB, anon-rss:2kB, file-rss:3kB\r\n';
  const bytes = new TextEncoder().encode(text);

  it('has the same records in chunks of one unit', async () => {
    expect(await recordsOf(text.split(''))).toEqual(parse(text).records);
    expect(await recordsOf([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(parse(bytes).records);
  });

  it('has the same records when it is cut at any one place', async () => {
    for (let place = 0; place <= text.length; place += 1)
      expect(await recordsOf([text.slice(0, place), text.slice(place)])).toEqual(parse(text).records);
    for (let place = 0; place <= bytes.length; place += 1)
      expect(await recordsOf([bytes.slice(0, place), bytes.slice(place)])).toEqual(parse(bytes).records);
  });

  it('keeps its names whole when a sequence or a pair of surrogates is cut', async () => {
    const [record] = await recordsOf(cutAt(bytes, [16, 17, 25, 26]));
    expect(record).toMatchObject({
      type: 'OomReport',
      invocation: { comm: '数据库😀' },
      kills: [{ comm: '数据库😀' }],
    });
    const [ofText] = await recordsOf(cutAt(text, [16, 19]));
    expect(ofText).toMatchObject({
      type: 'OomReport',
      invocation: { comm: '数据库😀' },
      kills: [{ comm: '数据库😀' }],
    });
  });

  it('has the same records among empty chunks', async () => {
    expect(await recordsOf(['', text.slice(0, 50), '', '', text.slice(50), ''])).toEqual(parse(text).records);
    const empty = new Uint8Array();
    expect(await recordsOf([empty, bytes.slice(0, 50), empty, bytes.slice(50), empty])).toEqual(parse(bytes).records);
  });

  it('has bytes that are a view of a larger buffer', async () => {
    const buffer = new Uint8Array(bytes.length + 20).fill(0x41);
    buffer.set(bytes, 10);
    expect(await recordsOf([buffer.subarray(10, 10 + bytes.length)])).toEqual(parse(bytes).records);
  });
});
