import { describe, expect, it } from 'vitest';
import { headingWords } from '../../../src/reports/listings/file-heading.ts';

describe('headingWords', () => {
  it.each([
    ['$ cat /proc/meminfo', '/proc/meminfo'],
    ['[root@db1 ~]# grep -i huge /proc/meminfo', '/proc/meminfo'],
    ['cat /proc/buddyinfo ', '/proc/buddyinfo'],
    ['sudo head -n 20 /proc/vmstat | sort', '/proc/vmstat'],
    ['==> /sys/fs/cgroup/memory.max <==', '/sys/fs/cgroup/memory.max'],
    ['------ MEMORY INFO (/proc/meminfo) ------', '/proc/meminfo'],
    ['------ KERNEL WAKE SOURCES (/d/wakeup_sources: 1970-01-01 08:00:05) ------', '/d/wakeup_sources'],
    ['# after: memory.oom_control', 'memory.oom_control'],
    ['/proc/121/oom_score:', '/proc/121/oom_score'],
  ])('of %s hold the file', (line, file) => {
    expect(headingWords(line)).toContain(file);
  });

  it.each(['see /proc/meminfo for more', 'catalogue of /proc', `cat ${'x'.repeat(600)}`])('of %s are none', (line) => {
    expect(headingWords(line)).toEqual([]);
  });
});
