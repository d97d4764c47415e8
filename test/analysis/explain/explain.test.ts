import { describe, expect, it } from 'vitest';
import { explain, explanation } from '../../../src/analysis/index.ts';
import { type LogRecord, parseLog } from '../../../src/index.ts';
import { fixture, fixtures } from '../../fixture.ts';
import { reportOf } from '../reports.ts';

const SCORED = reportOf('oom-report/4.4-global-syslog.log');
const POD = reportOf('oom-report/5.10-memcg-bare-statistics.log');
/** SysRq-f asks with order -1. */
const isByHand = (record: LogRecord) => record.type === 'OomReport' && record.invocation?.order === -1;
/** Text without its line breaks. */
const flowing = (record: LogRecord) => explain(record).replace(/\s+/g, ' ');

describe('a kill by hand', () => {
  it('is not said to be for want of memory', () => {
    const text = flowing(parseLog(fixture('oom-report/6.12-global.log')).records.find(isByHand)!);
    expect(text).toContain('Somebody told the kernel by hand (SysRq-f)');
    expect(text).toContain('memory need not have been short. The kernel killed ');
    expect(text).not.toContain('To get some back');
  });
});

describe('the questions that such reports raise', () => {
  it('is free below min?', () => {
    const [stall] = parseLog(fixture('allocation-stall/4.9-glued.log')).records;
    expect(flowing(stall!)).toContain(
      'Zone Normal of node 0 is below its min watermark: 51536 kB are free, 204 kB less than the 51740 kB below which ordinary requests get nothing.',
    );
    expect(flowing(stall!)).toContain('sshd (pid 1257) had to wait 20.4 seconds for 4 kB of memory');
  });

  it('which process and which memory cgroup?', () => {
    const text = flowing(POD);
    expect(text).toContain(
      'The memory cgroup /kubepods/podcabf8137-c743-4923-96bd-1e59c6ac4a83 was at its limit of 8.0 GB',
    );
    expect(text).toContain('The machine itself need not have been short of memory.');
    expect(text).toContain('The kernel chose java (pid 161175), which held 4.3 GB');
    expect(text).toContain(
      'It ran in the cgroup /kubepods/podcabf8137-c743-4923-96bd-1e59c6ac4a83/54966a6c9d0c88bbc8d9eaa6426451653613cece11693c665330ebc5b4d02719.',
    );
    expect(text).toContain('1137647 resident + 0 swapped + 3193 of page tables + oom_score_adj -997 × 2097');
  });

  it('is a score of 731 right?', () => {
    const text = flowing(SCORED);
    expect(text).toContain('The score of 731 is right: 6023358 × 1000 / 8236692 = 731.');
    expect(text).toContain('With CAP_SYS_ADMIN on the host it would have been 709: the task has not got it.');
    expect(text).toContain('All pages: 8236692 (managed of 3 zones) + 0 (Total swap) = 8236692.');
  });

  it('what would have changed it?', () => {
    const text = flowing(SCORED);
    expect(text).toContain(
      'With oom_score_adj -1000 for stream_convert (pid 30002), RapidStor (pid 2703) would have been killed instead.',
    );
    // 6023358 - 1043891 = 4979467 pages; a thousandth is 8236: 604.6 of them
    expect(text).toContain('An oom_score_adj of -605 or less for stream_convert, instead of 0, would have been enough');
  });

  it('short of memory or fragmented?', () => {
    const [failure] = parseLog(fixture('allocation-failure/6.12-order-10.log')).records;
    expect(flowing(failure!)).toContain(
      'Zone DMA32 of node 0 is fragmented: enough is free, but no block of 4.0 MB (order 10); its fragmentation index is 0.999',
    );
  });
});

describe('an explanation', () => {
  const records = fixtures()
    .filter((path) => path.endsWith('.log'))
    .flatMap((path) => parseLog(fixture(path)).records);

  it('has the sections of an OOM report in the order in which a reader asks', () => {
    expect(explanation(SCORED).sections.map(({ id }) => id)).toEqual([
      'summary',
      'shortage',
      'request',
      'memory',
      'consumers',
      'victim',
      'change',
      'next',
      'doubts',
    ]);
  });

  it('has no number without a line that it stands on', () => {
    for (const record of records)
      for (const { parts, id } of explanation(record).sections)
        for (const part of parts) {
          const items =
            part.kind === 'table'
              ? part.rows.map(({ cells, evidence }) => ({ text: cells.join(' '), evidence }))
              : [part];
          for (const { text, evidence } of items)
            if (/\d/.test(text)) expect(evidence.length, `${record.type} ${id}: ${text}`).toBeGreaterThan(0);
        }
  });

  it('points into its own record', () => {
    for (const record of records)
      for (const { parts } of explanation(record).sections)
        for (const part of parts)
          for (const { start, end } of part.kind === 'table'
            ? part.rows.flatMap(({ evidence }) => evidence)
            : part.evidence) {
            expect(start).toBeGreaterThanOrEqual(record.start);
            expect(end).toBeLessThanOrEqual(record.end);
          }
  });

  it('is said of every record, without a hole in a sentence', () => {
    for (const record of records) {
      const text = explain(record);
      expect(text.length).toBeGreaterThan(20);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\[object/);
    }
  });

  it('survives JSON', () => {
    const data = explanation(SCORED);
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });
});

describe('an explanation as text', () => {
  it('breaks long lines, but no words', () => {
    const lines = explain(SCORED).split('\n');
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
    // A path is one word.
    expect(explain(POD)).toContain('  /kubepods/podcabf8137-c743-4923-96bd-1e59c6ac4a83/54966a6c');
  });

  it('says the same in colours', () => {
    const coloured = explain(SCORED, { format: 'ansi' });
    expect(coloured).toContain('\u001b[1m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(explain(SCORED));
  });

  it('says the same in Markdown', () => {
    const text = explain(SCORED, { format: 'markdown' });
    expect(text).toMatch(/^## The OOM killer was called on video-stream at Jun {2}6 21:33:13$/m);
    expect(text).toContain(
      '### Who died, and why\n- stream\\_convert (pid 30002), score 731: 22.9 GB anon \\[Out of memory\\]',
    );
    expect(text).toContain(
      '| pid | name | rss | swap | adj |\n| --- | --- | --- | --- | --- |\n| **30002** | stream\\_convert | 22.9 GB | 0 kB | 0 |',
    );
  });

  it('does not let a task’s name steer the terminal', () => {
    const [kill] = parseLog('Killed process 7 (a\u001b[2Jb) total-vm:1kB, anon-rss:0kB, file-rss:0kB\n').records;
    const name = 'a\u001b[2Jb';
    const record = { ...kill, kills: (kill as { kills: object[] }).kills.map((each) => ({ ...each, comm: name })) };
    expect(explain(record as LogRecord, { format: 'ansi' })).toContain('a\\x1b[2Jb (pid 7)');
  });

  it('of a type that it does not know is its title, and what is in doubt', () => {
    const record = { type: 'NewThing', start: 0, end: 1, diagnostics: [], envelope: { host: 'web-1' } };
    expect(explain(record as unknown as LogRecord)).toBe('New Thing on web-1');
  });
});
