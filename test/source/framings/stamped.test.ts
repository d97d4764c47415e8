import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.ts';

const KILL = 'Killed process 7 (node) total-vm:8kB, anon-rss:4kB, file-rss:0kB, shmem-rss:0kB';
const STAMP = '2023-12-04T10:49:30.127Z';

/** What exporters put before a line, the line's own envelope, and what of it the record's says. */
const COLUMNS: readonly [what: string, before: string, envelope: object][] = [
  ['a stamp alone', `${STAMP} `, { stamp: STAMP }],
  ['a stamp and the kernel’s own', `${STAMP} [39291577.009743] `, { stamp: STAMP, bootSeconds: 39291577.009743 }],
  ['a stamp in brackets', `[${STAMP}] `, { stamp: STAMP }],
  [
    'a stamp and the stream of a runner',
    `${STAMP} 01O [39291577.009743] `,
    { stamp: STAMP, bootSeconds: 39291577.009743 },
  ],
  [
    'the labels of a stream between tabs',
    `${STAMP}\t{job="varlogs"}\tMay  1 12:00:00 node1 kernel: [12345.678905] `,
    { host: 'node1', bootSeconds: 12345.678905 },
  ],
  [
    'the log of a virtual machine',
    `${STAMP} In(05) vcpu-5 - Guest: <3>[39291577.009743] `,
    { stamp: STAMP, bootSeconds: 39291577.009743 },
  ],
];

describe('a column with the time', () => {
  it.each(COLUMNS)('may be %s', (_, before, envelope) => {
    const text = `${before}${KILL}\n`.repeat(2);
    const { records } = parse(text);
    expect(records).toMatchObject([{ type: 'OomKill', kills: [{ pid: 7 }, { pid: 7 }], envelope, diagnostics: [] }]);
  });
});
