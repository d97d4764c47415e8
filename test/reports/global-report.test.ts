import { describe, expect, it } from 'vitest';
import { type OomReport, parse } from '../../src/index.ts';
import { fixture } from '../fixture.ts';

// Every value below was read off the log by eye.
describe('a global report of 4.4 in a syslog', () => {
  const text = fixture('oom-report/4.4-global-syslog.log');
  const { records } = parse(text, {
    referenceDate: new Date('2022-06-30T00:00:00Z'),
    timeZone: '+08:00',
  });
  const report = records[0] as OomReport;

  it('is one record, whole, with what the journal says of its loss beside it', () => {
    expect(records.map(({ type }) => type)).toEqual(['OomReport', 'LogLoss']);
    expect(report.complete).toBe(true);
    expect(report.missing).toBeUndefined();
  });

  it('has its envelope, with the year and the zone it was given', () => {
    expect(report.envelope).toEqual({
      host: 'video-stream',
      stamp: 'Jun  6 21:33:13',
      time: '2022-06-06T13:33:13.000Z',
      endStamp: 'Jun  6 21:33:14',
      endTime: '2022-06-06T13:33:14.000Z',
    });
  });

  it('has who asked', () => {
    expect(report.invocation).toMatchObject({ comm: 'stream_convert', gfpMask: '0x24280ca', order: 0, oomScoreAdj: 0 });
    expect(report.cpuset).toMatchObject({
      comm: 'stream_convert',
      name: '4ebca70fe5bffef91f0e4d355ecceca3b977acdf70f519a9a7ffbc02f38c0613',
      memsAllowed: '0',
    });
    expect(report.cpu).toMatchObject({
      cpu: 7,
      pid: 11545,
      comm: 'stream_convert',
      tainted: 'G           OE  ',
      kernelRelease: '4.4.0-150-generic',
      kernelBuild: '#176-Ubuntu',
    });
    expect(report.hardware?.name).toBe('Fedora Project OpenStack Nova, BIOS seabios-1.7.5-11.el7 04/01/2014');
  });

  it('has the stack', () => {
    expect(report.stack?.words).toHaveLength(12);
    expect(report.stack?.words?.[1]).toBe('bc6e93ac5afb4302');
    expect(report.callTrace).toHaveLength(15);
    expect(report.callTrace[2]).toMatchObject({
      address: 'ffffffff813a2814',
      reliable: false,
      symbol: 'apparmor_capable',
      offset: 0xc4,
      size: 0x1b0,
    });
  });

  it('has the counters, in pages', () => {
    const { type, start, end, repaired, ...counters } = report.memInfo?.counters ?? { start: 0, end: 0 };
    expect(counters).toEqual({
      activeAnonPages: 7909729,
      inactiveAnonPages: 28750,
      isolatedAnonPages: 0,
      activeFilePages: 10180,
      inactiveFilePages: 9878,
      isolatedFilePages: 474,
      unevictablePages: 1021,
      dirtyPages: 0,
      writebackPages: 168,
      unstablePages: 0,
      slabReclaimablePages: 124746,
      slabUnreclaimablePages: 16959,
      mappedPages: 8098,
      shmemPages: 85614,
      pagetablesPages: 23340,
      bouncePages: 0,
      freePages: 52373,
      freePcpPages: 43,
      freeCmaPages: 0,
    });
  });

  it('has three zones, the last of them below its min', () => {
    const zones = report.memInfo?.zones ?? [];
    expect(
      zones.map(({ node, zone, freeKb, minKb, lowKb, highKb }) => [node, zone, freeKb, minKb, lowKb, highKb]),
    ).toEqual([
      [0, 'DMA', 15872, 32, 40, 48],
      [0, 'DMA32', 132392, 6172, 7712, 9256],
      [0, 'Normal', 61228, 61376, 76720, 92064],
    ]);
    expect(zones.map(({ lowmemReservePages }) => lowmemReservePages)).toEqual([
      [0, 2935, 32117, 32117, 32117],
      [0, 0, 29182, 29182, 29182],
      [0, 0, 0, 0, 0],
    ]);
    expect(zones[1]).toMatchObject({
      pagesScanned: 48596,
      allUnreclaimable: true,
      isolatedFileKb: 444,
      writebackTmpKb: 0,
    });
  });

  it('has three buddy lists that sum to their totals', () => {
    const lists = report.memInfo?.buddyLists ?? [];
    expect(lists.map(({ zone, totalKb }) => [zone, totalKb])).toEqual([
      ['DMA', 15872],
      ['DMA32', 132428],
      ['Normal', 61052],
    ]);
    expect(lists[1]?.orders.slice(0, 3)).toEqual([
      { order: 0, sizeKb: 4, count: 2563, migrateTypes: ['U', 'M', 'E', 'H'] },
      { order: 1, sizeKb: 8, count: 9038, migrateTypes: ['U', 'M', 'E', 'H'] },
      { order: 2, sizeKb: 16, count: 3117, migrateTypes: ['U', 'M', 'E', 'H'] },
    ]);
    expect(2563 * 4 + 9038 * 8 + 3117 * 16).toBe(132428);
    expect(lists[0]?.orders.map(({ count }) => count)).toEqual([0, 0, 0, 0, 2, 1, 1, 0, 1, 1, 3]);
  });

  it('has huge pages, swap and totals', () => {
    expect(report.memInfo?.hugepages.map(({ hugepagesSizeKb }) => hugepagesSizeKb)).toEqual([1048576, 2048]);
    expect(report.memInfo).toMatchObject({
      pagecachePages: 106579,
      swapCache: { pages: 0, add: 0, delete: 0, findSuccess: 0, findTotal: 0 },
      freeSwapKb: 0,
      totalSwapKb: 0,
      ramPages: 8388477,
      highmemPages: 0,
      reservedPages: 151785,
      cmaReservedPages: 0,
      hwpoisonedPages: 0,
    });
  });

  it('has 53 tasks, one of them from the row with the damaged prefix', () => {
    expect(report.tasks).toHaveLength(53);
    const byPid = new Map(report.tasks.map((task) => [task.pid, task]));
    expect(byPid.get(1867)).toMatchObject({
      uid: 0,
      tgid: 1867,
      totalVmPages: 58693,
      rssPages: 43,
      nrPtes: 17,
      nrPmds: 3,
      swapents: 0,
      oomScoreAdj: 0,
      name: 'lxcfs',
    });
    expect(byPid.get(2703)).toMatchObject({
      totalVmPages: 5369645817,
      rssPages: 1040585,
      nrPtes: 3051,
      name: 'RapidStor',
    });
    expect(byPid.get(30002)).toMatchObject({
      totalVmPages: 5369769857,
      rssPages: 6006959,
      nrPtes: 16123,
      nrPmds: 276,
      name: 'stream_convert',
    });
    expect(byPid.get(2231)?.oomScoreAdj).toBe(-17);
    expect(byPid.get(2072)?.uid).toBe(65534);
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['lost-lines', 'damaged-prefix']);
  });

  it('has the kill, with the score of its announcement', () => {
    expect(report.chosen).toMatchObject({ cause: 'Out of memory', pid: 30002, comm: 'stream_convert', score: 731 });
    expect(report.kills).toHaveLength(1);
    expect(report.kills[0]).toMatchObject({
      pid: 30002,
      comm: 'stream_convert',
      score: 731,
      totalVmKb: 21479079428,
      anonRssKb: 24027836,
      fileRssKb: 0,
      stamp: 'Jun  6 21:33:14',
      time: '2022-06-06T13:33:14.000Z',
    });
  });

  it('leaves out the journal daemon’s line in its middle, and tells that lines were lost there', () => {
    expect(report.ranges).toHaveLength(2);
    expect(records[1]).toMatchObject({
      type: 'LogLoss',
      form: 'JournalForwardMissed',
      count: 6,
      envelope: { host: 'video-stream', stamp: 'Jun  6 21:33:13' },
    });
    const [lost] = report.diagnostics;
    expect(text.slice(lost?.start, lost?.end)).toBe('Forwarding to syslog missed 6 messages.');
  });
});
