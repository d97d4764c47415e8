/** The lead of a kill line: why the kernel kills. */
export const CAUSES = [
  'Out of memory',
  'Out of memory (oom_kill_allocating_task)',
  'Memory cgroup out of memory',
  'No available memory (MPOL_BIND)',
  'No available memory in cpuset',
  'Out of Memory',
] as const;
