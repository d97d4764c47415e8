import { describe, expect, it } from 'vitest';
import { parse, parseNumastat } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

const text = fixture('listings/numastat/6.18.txt');

describe('numastat of a node', () => {
  it('gives each counter by its name', () => {
    const [record] = parseNumastat(text).records;
    expect(record?.values).toEqual({
      ...{ numa_hit: 35800502, numa_miss: 0, numa_foreign: 0 },
      ...{ interleave_hit: 1127, local_node: 35800502, other_node: 0 },
    });
  });

  it('has its node in its path', () => {
    const path = '/sys/devices/system/node/node1/numastat';
    expect(parse(`$ cat ${path}\n${text}`).records).toMatchObject([{ type: 'Numastat', path }]);
  });

  it('is a record of each node where two follow each other', () => {
    const { records } = parse(text + text.replaceAll('35800502', '7'));
    expect(records.map((record) => record.type === 'Numastat' && record.values['local_node'])).toEqual([35800502, 7]);
  });

  it.each(['vmstat/6.18', 'vmstat/6.18-node', 'zoneinfo/6.18'])('is not the same names in %s', (name) => {
    const { records } = parse(fixture(`listings/${name}.txt`));
    expect(records).toHaveLength(1);
    expect(records[0]?.type).not.toBe('Numastat');
  });

  it('is neither a piece of /proc/vmstat nor of a zone', () => {
    const vmstat = fixture('listings/vmstat/6.18-node.txt');
    expect(parse(vmstat.slice(vmstat.indexOf('numa_hit '), vmstat.indexOf('nr_inactive_anon '))).records).toEqual([]);
    expect(parse(text.replace(/^/gm, '      ')).records).toEqual([]);
  });

  it('comes behind /proc/vmstat', () => {
    const { records } = parse(fixture('listings/vmstat/6.18-node.txt') + text);
    expect(records.map(({ type }) => type)).toEqual(['Vmstat', 'Numastat']);
  });
});
