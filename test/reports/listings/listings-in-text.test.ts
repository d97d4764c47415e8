import { describe, expect, it } from 'vitest';
import { parse, parseLog } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const BUDDYINFO = fixture('listings/buddyinfo/6.12-fragmented.txt');
const ZONEINFO = fixture('listings/zoneinfo/6.12-fragmented.txt');
const MEMINFO = fixture('listings/meminfo/6.12-fragmented.txt');
const REPORT = fixture('oom-report/6.1-global.log');

const typesOf = (text: string) => parse(text).records.map(({ type }) => type);

describe('listings among other text', () => {
  it('are found in the sections of a dump, each with its path', () => {
    const text = [
      '------ MEMORY INFO (/proc/meminfo) ------',
      MEMINFO,
      '------ ZONEINFO (/proc/zoneinfo) ------',
      ZONEINFO,
      '[zoneinfo: 0.1s elapsed]',
    ].join('\n');
    expect(parse(text).records.map((record) => 'path' in record && record.path)).toEqual([
      '/proc/meminfo',
      '/proc/zoneinfo',
    ]);
  });

  it('follow each other without anything between', () => {
    expect(typesOf(BUDDYINFO + ZONEINFO + MEMINFO)).toEqual(['Buddyinfo', 'Zoneinfo', 'Meminfo']);
  });

  it('stand beside a report of the kernel, and none is lost', () => {
    const [report] = parseLog(REPORT).records;
    const { records } = parse(MEMINFO + REPORT + BUDDYINFO);
    expect(records.map(({ type }) => type)).toEqual(['Meminfo', 'OomReport', 'Buddyinfo']);
    expect(records[1]).toMatchObject({ kills: [{ pid: report?.type === 'OomReport' && report.kills[0]?.pid }] });
  });

  it('are no part of a log that is asked for', () => {
    expect(parseLog(MEMINFO + BUDDYINFO).records).toEqual([]);
  });

  it('are read behind quote marks, indentation and mark-up', () => {
    const quoted = BUDDYINFO.replace(/^/gm, '> ');
    const indented = BUDDYINFO.replace(/^/gm, '    ');
    for (const text of [quoted, indented, `<pre>${BUDDYINFO}</pre>`]) expect(typesOf(text)).toEqual(['Buddyinfo']);
  });

  it('have lines of CR LF from a serial console', () => {
    expect(typesOf(MEMINFO.replaceAll('\n', '\r\n'))).toEqual(['Meminfo']);
  });
});
