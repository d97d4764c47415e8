import { describe, expect, it } from 'vitest';
import { type OomReport, parse } from '../../src/index.ts';
import { LogReader } from '../../src/reports/log-reader.ts';
import { fixture } from '../fixture.ts';

const STAMP = 'Nov 20 17:52:39';
/** Messages of the kernel up to the one that says who died; counters are one of eight lines. */
const MESSAGES = fixture('oom-report/6.1-global.log')
  .replace(/^\[ *[0-9]+\.[0-9]+\] /gm, '')
  .replace(/\n (?=[a-z_]+:[0-9])/g, '#012 ')
  .split('\n')
  .filter((_, index, lines) => index <= lines.findIndex((line) => line.includes('Killed process')));

function reportOf(host: string): string[] {
  return MESSAGES.map((message) => `${STAMP} ${host} kernel: ${message}`);
}

function recordsOf(lines: readonly string[]): OomReport[] {
  return parse(lines.map((line) => `${line}\n`).join('')).records as OomReport[];
}

/** Whether each is a whole report of the task that died. */
function areWhole(records: readonly OomReport[]): boolean {
  return records.every(({ type, complete, kills }) => type === 'OomReport' && complete && kills[0]?.pid === 121);
}

describe('a report behind which nothing of its writer comes', () => {
  // A record is given up when 2,048 lines have passed it by.
  it.each([0, 2040, 2060, 5000])('has its last line before %i lines of others', (count) => {
    const others = Array.from({ length: count }, (_, index) => `${STAMP} other app[7]: item ${index} done`);
    const records = recordsOf([...reportOf('vm'), ...others]);
    expect(records).toHaveLength(1);
    expect(areWhole(records)).toBe(true);
  });
});

describe('a record of one line behind which nothing of its writer comes', () => {
  it('is given out when many lines of others have come', () => {
    const kill = MESSAGES.at(-1) as string;
    const others = Array.from({ length: 6000 }, (_, index) => `${STAMP} other app[7]: item ${index} done\n`);
    const reader = new LogReader();
    const records = reader.push(`${STAMP} vm kernel: ${kill}\n${others.join('')}`);
    expect(records.map(({ type }) => type)).toEqual(['OomKill']);
    expect(reader.end()).toEqual([]);
  });
});

describe('reports of many hosts', () => {
  const texts = Array.from({ length: 400 }, (_, index) => reportOf(`vm-${index}`));

  it('are whole one after the other', () => {
    const records = recordsOf(texts.slice(0, 64).flat());
    expect(records).toHaveLength(64);
    expect(areWhole(records)).toBe(true);
  });

  it('are whole line by line, of however many lines the messages are', () => {
    const records = recordsOf(MESSAGES.flatMap((_, index) => texts.map((text) => text[index] as string)));
    expect(records).toHaveLength(texts.length);
    expect(areWhole(records)).toBe(true);
  });
});
