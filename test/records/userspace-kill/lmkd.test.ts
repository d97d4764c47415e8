import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/index.ts';
import { inEveryPlace, killOf } from './kill-of.ts';

describe('lmkd', () => {
  it.each([
    [
      "Kill 'com.example.app' (17933), uid 10446, oom_score_adj 900 to free 140528kB rss, 37404kB swap; reason: low watermark is breached and thrashing (120%)",
      {
        pid: 17933,
        uid: 10446,
        oomScoreAdj: 900,
        rssKb: 140528,
        swapKb: 37404,
        reason: 'low watermark is breached and thrashing (120%)',
      },
    ],
    [
      "Kill 'com.example.app' (4321), uid 10124, oom_adj 15 to free 12345kB; reason: critical",
      { oomAdj: 15, reason: 'critical' },
    ],
    ["Kill 'com.example.app' (4321), uid 10124, oom_adj -100 to free 12345kB", { oomAdj: -100, rssKb: 12345 }],
  ])('%s', (message, fields) => {
    expect(killOf(message)).toMatchObject({
      form: 'LmkdKill',
      comm: 'com.example.app',
      evidence: 'pressure',
      ...fields,
    });
    inEveryPlace('lmkd', message, killOf(message));
  });

  it('stands in a logcat', () => {
    const [record] = parse(
      "10-24 14:24:26.342   710   710 I lowmemorykiller: Kill 'com.example.app' (17933), uid 10446, oom_score_adj 0 to free 140528kB rss, 37404kB swap; reason: device is not responding\n",
    ).records;
    expect(record).toMatchObject({
      type: 'UserspaceKill',
      pid: 17933,
      swapKb: 37404,
      envelope: { stamp: '10-24 14:24:26.342' },
    });
  });
});
