import { statSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { verifyVictim } from '../../src/analysis/index.ts';
import { type OomReport, parse } from '../../src/index.ts';
import { exhaust, type Group, kernelLog, LIMIT_BYTES, makeGroup, obstacle, removeGroup } from './memcg.ts';

/** The inode of the first pid namespace: in others the log has other pids than we. */
const INIT_PID_NAMESPACE = 4026531836;

/** The report about the group, as soon as the log has it whole. */
async function reportOf(group: Group): Promise<OomReport | undefined> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { records } = parse(kernelLog() ?? '');
    const report = records.find(
      (record): record is OomReport =>
        record.type === 'OomReport' && JSON.stringify(record.constraint ?? record.memcg ?? '').includes(group.name),
    );
    if (report !== undefined && report.kills.length > 0) return report;
    await setTimeout(100);
  }
  return undefined;
}

const reason = obstacle();

describe('a kill in a memory cgroup of its own', () => {
  it('is read from the log as it happened', async ({ skip }) => {
    if (reason !== undefined) return skip(reason);
    const group = makeGroup();
    try {
      const { pid, signal } = await exhaust(group);
      expect(signal).toBe('SIGKILL');
      const report = await reportOf(group);
      const [kill] = report?.kills ?? [];
      expect(report?.memcg?.memory?.limitKb).toBe(LIMIT_BYTES / 1024);
      expect(report?.tasks.map((task) => task.pid)).toContain(kill?.pid);
      if (statSync('/proc/self/ns/pid').ino === INIT_PID_NAMESPACE) expect(kill?.pid).toBe(pid);
      expect(report?.diagnostics).toEqual([]);
      expect(report && verifyVictim(report).verdict).not.toBe('disagrees');
    } finally {
      await removeGroup(group);
    }
  });
});
