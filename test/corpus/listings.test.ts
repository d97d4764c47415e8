import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ListingRecord, parse, print } from '../../src/index.ts';
import { listings } from '../../src/records/listings.ts';
import { PUBLIC_COUNTS } from './public-counts.ts';

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'public');

const TYPES = new Set<string>(listings.map(({ type }) => type));

/** Every listing that really stands in the public corpus: its type, and its rows, zones or keys as counted in the text. */
const FOUND: Record<string, readonly (readonly [type: ListingRecord['type'], count: number])[]> = {
  'android-3.1-dumpstate-head.log': [
    ['Meminfo', 39],
    ['Vmstat', 70],
    ['Vmallocinfo', 66],
    ['Slabinfo', 159],
    ['Zoneinfo', 2],
    ['Pagetypeinfo', 10],
    ['Buddyinfo', 2],
  ],
  'android-3.4-mtk-meminfo.log': [['Meminfo', 37]],
  'android-3.4-mtk-pagetypeinfo.log': [['Pagetypeinfo', 10]],
  'android-3.4-mtk-zoneinfo.log': [['Zoneinfo', 2]],
  'centos9s-5.14-buddyinfo.log': [['Buddyinfo', 2]],
  'centos9s-5.14-meminfo.log': [['Meminfo', 55]],
  'centos9s-5.14-pagetypeinfo.log': [['Pagetypeinfo', 12]],
  'centos9s-5.14-zoneinfo.log': [['Zoneinfo', 5]],
  'd2000-zoneinfo.log': [['Zoneinfo', 1]],
  'hotsos-kubernetes-buddyinfo.log': [['Buddyinfo', 3]],
  'hotsos-kubernetes-extfrag_index.log': [['ExtfragIndex', 3]],
  'hotsos-kubernetes-meminfo.log': [['Meminfo', 53]],
  'hotsos-kubernetes-pagetypeinfo.log': [['Pagetypeinfo', 18]],
  'hotsos-kubernetes-unusable_index.log': [['UnusableIndex', 3]],
  'hotsos-kubernetes-zoneinfo.log': [['Zoneinfo', 5]],
  'hotsos-openstack-buddyinfo.log': [['Buddyinfo', 3]],
  'hotsos-openstack-zoneinfo.log': [['Zoneinfo', 5]],
  'ml-memavail-buddy-pagetype-1.log': [['Pagetypeinfo', 15]],
  'ml-memavail-zoneinfo-meminfo.log': [
    ['Zoneinfo', 5],
    ['Meminfo', 3],
  ],
  'ml-xfs-buddyinfo-wrapped.log': [['Buddyinfo', 4]],
  'nodeexporter-fixture-buddyinfo.log': [['Buddyinfo', 3]],
  'nodeexporter-fixture-meminfo.log': [['Meminfo', 42]],
  'nodeexporter-fixture-zoneinfo.log': [['Zoneinfo', 5]],
  'xilinx-4.4-buddyinfo.log': [['Buddyinfo', 1]],
  'xilinx-4.4-pagetypeinfo.log': [['Pagetypeinfo', 6]],
  'xilinx-4.4-zoneinfo.log': [['Zoneinfo', 1]],
};

function countOf(record: ListingRecord): number {
  if ('values' in record) return Object.keys(record.values).length;
  if ('zones' in record) return record.zones.length;
  if ('free' in record) return record.free.length;
  if ('caches' in record) return record.caches.length;
  if (record.type === 'Vmallocinfo') return record.areas.length;
  return 'rows' in record ? (record.rows?.length ?? 0) : 0;
}

describe.skipIf(!existsSync(CORPUS))('listings in the public corpus', () => {
  it.each(PUBLIC_COUNTS.map(([file]) => file))('%s has those that stand in it, and no other', (file) => {
    const { records } = parse(readFileSync(join(CORPUS, file), 'utf8'));
    const found = records.filter((record): record is ListingRecord => TYPES.has(record.type));
    expect(found.map((record) => [record.type, countOf(record)])).toEqual(FOUND[file] ?? []);
  });

  const WHOLE = Object.keys(FOUND).filter((file) => !/^ml-|dumpstate/.test(file));

  it.each(WHOLE)('%s is read whole and prints back to the byte', (file) => {
    const text = readFileSync(join(CORPUS, file), 'utf8').replace(/\n*$/, '\n');
    const [record] = parse(text).records as [ListingRecord];
    expect(record.diagnostics).toEqual([]);
    expect(`${print(record)}\n`).toBe(text);
  });
});
