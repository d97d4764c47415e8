import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProgressTerminal } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/run.ts';

const REPORT = join(import.meta.dirname, '..', 'fixtures', 'oom-report/4.4-global-syslog.log');

/** Runs the command with a terminal beside its output; what came to the terminal, and to the two streams. */
async function watched(largeFrom: number, ...args: string[]) {
  const stream = Object.assign(new PassThrough(), { isTTY: true, columns: 200 });
  const terminal: ProgressTerminal = { stream, largeFrom };
  const said = { out: '', err: '' };
  const status = await run(args, {
    progress: terminal,
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { status, shown: String(stream.read() ?? ''), ...said };
}

describe('the progress of a large file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oomkit-progress-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('says how many bytes are read, how fast, and how many records there were', async () => {
    const { status, shown } = await watched(1, 'parse', REPORT);
    expect(status).toBe(0);
    expect(shown).toMatch(/4\.4-global-syslog\.log \[=+\] 100 % {2}14 kB of 14 kB {2}[\d.]+ [kM]B\/s {2}2 records/);
  });

  it('goes above the remarks, and away at the end', async () => {
    const { shown, err } = await watched(1, 'parse', REPORT);
    expect(err).toBe('');
    expect(shown).toMatch(/\[damaged-prefix\]\n[^\n]*100 %[^\n]*$/);
    // To the start of the line, and all from there on is cleared.
    expect(shown).not.toContain('\u001b[?');
    expect(shown.endsWith('\u001b[1G\u001b[0J')).toBe(true);
  });

  it('writes the same records as without', async () => {
    const without = await watched(Infinity, 'parse', REPORT);
    expect((await watched(1, 'parse', REPORT)).out).toBe(without.out);
    const document = await watched(Infinity, 'parse', '--format', 'json', REPORT);
    const shown = await watched(1, 'parse', '--format', 'json', REPORT);
    expect(shown.out).toBe(document.out);
    expect(shown.shown).toContain('2 records');
  });

  it('counts the bytes of a compressed file as they stand in it', async () => {
    const path = join(folder, 'kern.log.gz');
    writeFileSync(path, gzipSync(readFileSync(REPORT)));
    const { shown } = await watched(1, 'parse', path);
    const size = `${Math.round(statSync(path).size / 1024)} kB`;
    expect(shown).toContain(`100 %  ${size} of ${size}`);
  });

  it('is not shown for a small file, nor for one that cannot be read', async () => {
    expect((await watched(1 << 20, 'parse', REPORT)).shown).toBe('');
    const { status, shown, err } = await watched(1, 'parse', '/no/such/file');
    expect({ status, shown }).toEqual({ status: 2, shown: '' });
    expect(err).toContain('cannot read /no/such/file');
  });
});
