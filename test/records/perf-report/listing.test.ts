import { describe, expect, it } from 'vitest';
import { parsePerfReport, parsePerfTop } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('perf', () => {
  it('top is read from a line that lost its line ends', () => {
    const [record] = parsePerfTop(fixture('listings/perf-top/article-glued.txt')).records;
    expect(record?.samples).toMatchObject({ samples: '699K', event: 'cpu-clock', eventCount: 8217702565 });
    expect(
      record?.rows.map(({ overheadPercent, object, level, symbol }) => [overheadPercent, object, level, symbol]),
    ).toEqual([
      [99.68, 'test', '.', 'AA'],
      [0.12, '[kernel]', 'k', '_raw_spin_unlock_irqrestore'],
      [0.06, '[kernel]', 'k', '__do_softirq'],
      [0.02, '[kernel]', 'k', 'e1000_xmit_frame'],
      [0.01, 'libc-2.17.so', '.', '_int_malloc'],
      [0, '[kernel]', 'k', 'clear_page'],
      [0, 'libvmtools.so.0.0.0', '.', 'Backdoor_InOut'],
      [0, '[kernel]', 'k', 'kstat_irqs'],
    ]);
  });

  it('report is too, with its call chains', () => {
    const [record] = parsePerfReport(fixture('listings/perf-report/article-glued.txt')).records;
    expect(record).toMatchObject({ lostSamples: 0, samples: '22K', event: 'cpu-clock', eventCount: 5736750000 });
    expect(
      record?.entries.map(({ row, chains }) => [
        row.percent,
        row.selfPercent,
        row.symbol,
        chains.map(({ symbols }) => symbols),
      ]),
    ).toEqual([
      [88.97, 0, '__libc_start_main', [['__libc_start_main', 'main', 'AA']]],
      [88.97, 0, 'main', [['main', 'AA']]],
      [88.97, 88.88, 'AA', [['__libc_start_main', 'main', 'AA']]],
    ]);
  });

  it('report gathers a chain from the lines of a pipe', () => {
    const [record] = parsePerfReport(fixture('listings/perf-report/report.txt')).records;
    expect(record?.entries.map(({ chains }) => chains)).toMatchObject([
      [{ root: true, symbols: ['__libc_start_main', 'main', 'AA'] }],
      [{ percent: 88.88, symbols: ['__libc_start_main', 'main', 'AA'] }],
    ]);
  });
});
