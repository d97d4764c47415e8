import { describe, expect, it } from 'vitest';
import { fieldSpans, type OomReport, parse } from '../../src/index.ts';
import { fixture, fixtures } from '../fixture.ts';

describe('fieldSpans', () => {
  const text = fixture('oom-report/4.4-global-syslog.log');
  const report = parse(text).records[0] as OomReport;
  const at = (spans: Record<string, readonly [number, number]>, name: string) => text.slice(...(spans[name] ?? [0, 0]));

  it('finds the values of a line', () => {
    const spans = fieldSpans(report.kills[0] as object, text);
    expect(at(spans, 'pid')).toBe('30002');
    expect(at(spans, 'comm')).toBe('stream_convert');
    expect(at(spans, 'totalVmKb')).toBe('21479079428');
    expect(at(spans, 'anonRssKb')).toBe('24027836');
    expect(at(spans, 'fileRssKb')).toBe('0');
  });

  it('finds the values of a zone, its reserve included', () => {
    const spans = fieldSpans(report.memInfo?.zones[1] as object, text);
    expect(at(spans, 'freeKb')).toBe('132392');
    expect(at(spans, 'isolatedFileKb')).toBe('444');
    expect(at(spans, 'lowmemReservePages')).toBe(' 0 0 29182 29182 29182');
  });

  it('finds the orders of a buddy list', () => {
    const spans = fieldSpans(report.memInfo?.buddyLists[1] as object, text);
    expect(at(spans, 'orders.1.count')).toBe('9038');
    expect(at(spans, 'orders.1.sizeKb')).toBe('8');
    expect(at(spans, 'totalKb')).toBe('132428');
  });

  it('finds the counters behind their escaped newlines', () => {
    const spans = fieldSpans(report.memInfo?.counters as object, text);
    expect(at(spans, 'activeAnonPages')).toBe('7909729');
    expect(at(spans, 'freePcpPages')).toBe('43');
  });

  it('finds everything of a whole report, each number where it stands', () => {
    for (const path of fixtures().filter((name) => name.endsWith('.log'))) {
      const log = fixture(path);
      for (const record of parse(log).records) {
        const spans = fieldSpans(record, log);
        expect(Object.keys(spans).length).toBeGreaterThan(
          path.startsWith('oom-report/') && record.type === 'OomReport' ? 30 : 0,
        );
        for (const [name, span] of Object.entries(spans)) {
          const value = valueAt(record, name);
          if (typeof value !== 'number' || /(?:offset|size)$/i.test(name)) continue;
          expect([path, name, Number(log.slice(...span))]).toEqual([path, name, value]);
        }
      }
    }
  });

  it('counts bytes in byte input', () => {
    const bytes = new TextEncoder().encode(fixture('oom-report/6.18-memcg-odd-names.log'));
    const [odd] = parse(bytes).records as OomReport[];
    const task = odd?.tasks.find(({ pid }) => pid === 28941);
    const span = fieldSpans(task as object, bytes)['name'] ?? [0, 0];
    expect(new TextDecoder().decode(bytes.subarray(...span))).toBe('数据库');
  });

  it('throws a TypeError for what is no node', () => {
    expect(() => fieldSpans({}, text)).toThrow(TypeError);
  });
});

function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Record<string, unknown> | undefined)?.[key], record);
}
