import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { run } from '../../src/cli/run.ts';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const REPORT = join(FIXTURES, 'oom-report/4.4-global-syslog.log');
const FAILURE = join(FIXTURES, 'allocation-failure/6.1-order-10.log');
/** A file without any record. */
const NOTHING = join(import.meta.dirname, '..', '..', 'package.json');

async function oomkit(...args: string[]): Promise<{ status: number; out: string; err: string }> {
  return onTerminal(false, ...args);
}

async function onTerminal(colour: boolean, ...args: string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const status = await run(args, {
    colour,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, ...said };
}

describe('oomkit parse', () => {
  it('writes one record per line, and the remarks to stderr', async () => {
    const { status, out, err } = await oomkit('parse', REPORT, FAILURE);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    expect(status).toBe(0);
    expect(records.map(({ type }) => type)).toEqual(['LogLoss', 'OomReport', 'AllocationFailure']);
    expect(err).toContain('[lost-lines]');
    expect(err).toMatch(/4\.4-global-syslog\.log:\d+: warning: .*\[damaged-prefix\]\n$/);
  });

  it('reads only who was killed', async () => {
    const { out } = await oomkit('parse', '--detail', 'kills', REPORT, FAILURE);
    const [record, ...others] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(record).toMatchObject({ type: 'OomKill', kills: [{ pid: 30002 }] });
    expect(others).toEqual([]);
    expect((await oomkit('parse', '--detail', 'some', REPORT)).status).toBe(2);
  });

  it('writes a document as JSON', async () => {
    const { out } = await oomkit('parse', '--format', 'json', FAILURE);
    expect(JSON.parse(out)).toMatchObject({
      type: 'Document',
      offsetUnit: 'bytes',
      records: [{ type: 'AllocationFailure', start: 0 }],
      diagnostics: [],
    });
  });

  it('writes an outline', async () => {
    const { out } = await oomkit('parse', '--format', 'tree', FAILURE);
    expect(out).toContain('PageAllocFailure  comm=lab  order=10  gfpMask=0x40cc0  gfpFlags=[GFP_KERNEL __GFP_COMP]');
    expect(out).toContain('callTrace (30)');
  });

  it('understands stamps by the zone and the date it is given', async () => {
    const { out } = await oomkit('parse', '--time-zone', '+08:00', '--reference-date', '2022-06-30', REPORT);
    for (const line of out.trimEnd().split('\n'))
      expect(JSON.parse(line)).toMatchObject({ envelope: { time: '2022-06-06T13:33:13.000Z' } });
  });
});

describe('oomkit explain', () => {
  it('says what was short, who asked, who died and who held the memory', async () => {
    const { status, out } = await oomkit('explain', REPORT);
    expect(status).toBe(0);
    expect(out).toContain('What was short');
    expect(out).toMatch(/node 0 Normal +59\.8 MB +59\.9 MB.*below min by 148 kB/);
    expect(out).toContain('stream_convert (pid 30002), score 731: 22.9 GB anon [Out of memory]');
  });

  it('writes Markdown when asked, and colours on a terminal only', async () => {
    expect((await oomkit('explain', '--format', 'markdown', REPORT)).out).toContain('### What was short');
    expect((await oomkit('explain', '--format', 'plain', REPORT)).out).not.toContain('\u001b[');
    expect((await onTerminal(true, 'explain', REPORT)).out).toContain('\u001b[36mWhat was short');
    expect((await onTerminal(true, 'explain', '--format', 'markdown', REPORT)).out).not.toContain('\u001b[');
    expect((await onTerminal(true, 'parse', REPORT)).out).not.toContain('\u001b[');
  });
});

describe('a file that is followed', () => {
  it('gives its records as they come, until the command is interrupted', async () => {
    const controller = new AbortController();
    let out = '';
    const ended = run(['parse', '--follow', '--flush-after', '0.05', FAILURE], {
      interrupted: () => controller.signal,
      err: () => {},
      out: (text) => {
        out += text;
        controller.abort();
      },
    });
    expect(await ended).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'AllocationFailure' });
  });
});

describe('oomkit explain of /proc files', () => {
  const listing = (name: string) => join(FIXTURES, 'listings', `${name}.txt`);

  it('makes one picture of them', async () => {
    const names = ['zoneinfo/6.12-fragmented', 'buddyinfo/6.12-fragmented', 'meminfo/6.12-fragmented'];
    const { status, out } = await oomkit('explain', ...names.map(listing));
    expect(status).toBe(0);
    expect(out.match(/^\S.*$/gm)).toEqual([
      'The machine',
      'Zones against their marks',
      'Which orders are left',
      'Order by order',
    ]);
    expect(out).toContain('Node 0, zone DMA32: blocks up to order 9 are left, none above;');
  });

  it('tells what happened between two snapshots', async () => {
    const { out } = await oomkit('explain', listing('vmstat/5.10-before'), listing('vmstat/5.10-after'));
    expect(out).toContain('3 allocations had to free memory before they were served (normal 3).');
    expect(out).toContain('6 direct compactions ended, 0 with success.');
  });

  it('shows a file that makes no picture as it is', async () => {
    expect((await oomkit('explain', listing('pressure/memory'))).out).toContain('avg10=12.5');
  });
});

describe('the exit status', () => {
  it('is 1 when there was nothing to read', async () => {
    expect(await oomkit('parse', NOTHING)).toEqual({ status: 1, out: '', err: '' });
  });

  it.each([
    [[], 'a command is needed'],
    [['eat'], 'unknown command eat'],
    [['parse', '--format', 'xml'], 'unknown format xml of parse'],
    [['explain', '--format', 'json'], 'unknown format json of explain'],
    [['parse', '--colour'], "Unknown option '--colour'"],
    [['parse', '/no/such/file'], 'cannot read /no/such/file'],
    [['parse', '--time-zone', 'Mars/Olympus', REPORT], 'timeZone Mars/Olympus is not known'],
    [['parse', '--reference-date', 'soon', REPORT], 'soon is no date'],
    [['parse', '--flush-after', '0', REPORT], '0 is no number of seconds'],
    [['parse', '--follow'], '--follow goes with one file'],
    [['parse', '--follow', '-'], '--follow goes with one file'],
    [['explain', '--follow', REPORT, FAILURE], '--follow goes with one file'],
    [['parse', '--follow', '--format', 'json', REPORT], '--follow goes with one file'],
  ])('is 2 for %j', async (args, message) => {
    const { status, err } = await oomkit(...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  it('is 0 for help and version', async () => {
    expect((await oomkit('--help')).out).toContain('Usage: oomkit parse');
    expect(await oomkit('--version')).toEqual({ status: 0, out: `${packageJson.version}\n`, err: '' });
  });
});
