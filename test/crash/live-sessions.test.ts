import { describe, expect, it } from 'vitest';
import { type CrashCommand, type CrashSession, parse, parseCrash, print } from '../../src/index.ts';
import { fixture } from '../fixture.ts';
import { afterJson, withoutBlanks } from './words.ts';

/** Sessions of crash 8.0.6 with the dump of a 6.1 kernel; output of pipes comes late, under the next commands. */
const SESSIONS = ['crash/6.1-session.txt', 'crash/6.1-locks.txt'];
/** Commands whose output is kept as text. */
const UNREAD = ['irq', 'ipcs', 'mach', 'net', 'set', 'sig'];

function commandsOf(session: CrashSession): CrashCommand[] {
  return session.items.filter((item): item is CrashCommand => item.type === 'CrashCommand');
}

describe.each(SESSIONS)('%s', (path) => {
  const text = fixture(path);
  const [session] = parse(text).records as [CrashSession];

  it('is one session with its banner', () => {
    expect(parse(text).records).toHaveLength(1);
    expect(session.banner).toMatchObject({
      cpus: 2,
      release: '6.1.0-56-amd64',
      memory: '319.5',
      panic: '',
      load1: 1.58,
    });
  });

  it('leaves no line of the commands that are read', () => {
    const unparsed = commandsOf(session).filter(({ output }) => output.some(({ type }) => type === 'Unparsed'));
    expect([...new Set(unparsed.map(({ command }) => command))].filter((name) => !UNREAD.includes(name))).toEqual([]);
  });

  it('prints its lines back, after JSON too', () => {
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
    expect(print(afterJson(session))).toBe(print(session));
  });

  it('is the same from bytes', () => {
    const [bytes] = parse(new TextEncoder().encode(text)).records;
    expect(afterJson(bytes)).toEqual(afterJson(session));
  });

  it('reads each command by itself, as it does in the session', () => {
    for (const { command, args, output, start, end } of commandsOf(session).slice(0, 40)) {
      const [alone] = parseCrash(`${text.slice(start, end)}\n`).records;
      const read = alone === undefined ? undefined : commandsOf(alone)[0];
      expect([command, args, read?.output.map(({ type }) => type)]).toEqual([
        command,
        args,
        output.map(({ type }) => type),
      ]);
    }
  });
});

describe('what the session of 6.1 says', () => {
  const [session] = parseCrash(fixture('crash/6.1-session.txt')).records as [CrashSession];
  const outputs = commandsOf(session).flatMap(({ output }) => output);
  const first = <T extends (typeof outputs)[number]['type']>(type: T) =>
    outputs.find((node) => node.type === type) as Extract<(typeof outputs)[number], { type: T }>;

  it('of zones', () => {
    expect(first('KmemZones').zones).toHaveLength(5);
    expect(first('KmemZones').zones[1]).toMatchObject({
      name: 'DMA32',
      sizePages: 77792,
      minPages: 483,
      highPages: 723,
    });
    expect(first('KmemZones').zones[1]?.values?.['NR_ZONE_INACTIVE_ANON']).toBe(28157);
    expect(first('KmemZones').zones[2]).toMatchObject({ name: 'Normal', unpopulated: true });
  });

  it('of free lists', () => {
    const free = first('KmemFree');
    expect(free).toMatchObject({ freePages: 32986, check: 'verified' });
    expect(free.zones.map(({ name, areas }) => [name, areas.length])).toEqual([
      ['DMA', 55],
      ['DMA32', 55],
      ['Normal', 0],
      ['Movable', 0],
      ['Device', 0],
    ]);
    // Zone DMA32: the 3rd migrate type of order 1 has one block of 2 pages.
    expect(free.zones[1]?.areas[7]).toMatchObject({ order: 1, sizeKb: 8, blocks: 1, pages: 2 });
  });

  it('of nodes and memory blocks', () => {
    expect(first('KmemNodes')).toMatchObject({
      nodes: [{ node: 0, sizePages: 81887, bootmemData: '----', furtherZones: { length: 4 }, zones: { length: 5 } }],
      sections: { length: 3 },
      memoryBlocks: [
        { name: 'memory0', first: '0', last: '7ffffff', node: 0, state: 'ONLINE', startSection: 0 },
        {},
        {},
      ],
    });
  });

  it('of tasks', () => {
    const rows = first('PsTable').rows;
    expect(rows).toHaveLength(74);
    expect(rows[0]).toMatchObject({ mark: '>', pid: 0, cpu: 0, state: 'RU', comm: 'swapper/0', bracketed: true });
    expect(rows.find(({ pid }) => pid === 101)).toMatchObject({
      ppid: 97,
      memPercent: 15.2,
      vszKb: 50240,
      rssKb: 49852,
    });
    expect(first('PsSummary').rows.map(({ state, count }) => [state, count])).toEqual([
      ['RU', 2],
      ['IN', 31],
      ['ID', 37],
      ['UN', 4],
    ]);
  });

  it('of the clocks of the CPUs', () => {
    expect(first('RunQueueClocks').cpus).toMatchObject([
      { cpu: 0, clock: 31555779623n, task: { lastArrival: 0n, comm: 'swapper/0' } },
      { cpu: 1, clock: 31557561792n },
    ]);
  });

  it('of slabs, object by object', () => {
    const cache = first('KmemSlabs').caches[0];
    expect(cache).toMatchObject({ name: 'task_struct', objectBytes: 6208, allocated: 73, total: 90, slabKb: 32 });
    const slab = cache?.lists?.find(({ heading }) => heading?.list === 'SLAB:')?.slabs[0];
    expect(slab).toMatchObject({ total: 5, allocated: 2, free: 3 });
    expect(slab?.objects?.map(({ type }) => type)).toEqual([
      'FreeObject',
      'FreeObject',
      'AllocatedObject',
      'AllocatedObject',
      'FreeObject',
    ]);
  });

  it('of an idle CPU: registers before the first frame', () => {
    const stack = outputs.find((node) => node.type === 'Backtrace' && node.above?.registers !== undefined);
    expect(stack).toMatchObject({
      comm: 'swapper/0',
      above: { registers: [{ exception: 'native_safe_halt+11', values: { CS: '0010', SS: '0018' } }] },
      frames: { length: 8 },
    });
  });

  it('of areas, timers, files and mounts', () => {
    expect(first('VirtualMemory')).toMatchObject({ memory: { rssKb: 25276, totalVmKb: 25664 }, areas: { length: 11 } });
    expect(first('OpenFiles').files[3]).toMatchObject({ fd: 3, kind: 'UNKN', path: '[userfaultfd]' });
    expect(first('OpenFiles').files[5]).not.toHaveProperty('path');
    expect(first('Timers')).toMatchObject({ jiffies: 4294900198n });
    expect(first('Mounts').rows).toHaveLength(7);
  });

  it('of errors', () => {
    const errors = commandsOf(session).flatMap(({ errors: found = [] }) => found.map(({ message }) => message));
    expect(errors).toContain('kernel audit log is empty');
    expect(errors).toContain('gdb request failed: p totalram_pages');
    expect(errors.filter((message) => message === 'pipe operation failed')).toHaveLength(4);
  });
});
