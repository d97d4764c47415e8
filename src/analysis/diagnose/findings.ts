/**
 * How much a finding matters: `error` is why memory failed, `warning` what made it worse or needs a look, `info` what
 * explains it.
 */
export type FindingSeverity = 'error' | 'warning' | 'info';

interface FindingFacts {
  readonly severity: FindingSeverity;
  /** What the code says. */
  readonly meaning: string;
  /** What to look at next. */
  readonly next: string;
}

/**
 * Every finding that `diagnose` can make. A closed set: new codes are a minor
 * version. `docs/analysis.md` lists them.
 *
 * @example FINDINGS['cgroup-limit'].severity // 'error'
 */
export const FINDINGS = {
  'cgroup-limit': {
    severity: 'error',
    meaning: 'a memory cgroup reached its limit; the machine need not have been short',
    next: 'compare the limit with what the tasks in the cgroup need; look at what grew there (memory.stat, memory.events)',
  },
  'machine-out-of-memory': {
    severity: 'error',
    meaning: 'the memory of the whole machine ran out',
    next: 'look at which part of memory and which program took most; add memory or swap, or give fewer or smaller tasks to the machine',
  },
  'lower-zones-out-of-memory': {
    severity: 'error',
    meaning: 'the zones that the request may use ran out, while a higher zone had memory free',
    next: 'look at what the kernel itself holds (slab, page tables, drivers): on 32-bit machines only low memory will do for it, and a 64-bit kernel has no such limit; for DMA zones, look at the device',
  },
  'nodes-out-of-memory': {
    severity: 'error',
    meaning: 'the memory of the nodes that the task is bound to ran out; others may have had some',
    next: 'look at the binding of the task: its cpuset (cpuset.mems), or its memory policy (numactl, mbind)',
  },
  'zone-below-min': {
    severity: 'error',
    meaning:
      'a zone that the request could use had less free than its min watermark: ordinary requests get nothing there',
    next: 'look at what holds the memory of that zone; vm.min_free_kbytes sets the mark',
  },
  'memory-came-back': {
    severity: 'info',
    meaning:
      'a zone could have served the request when its state was printed: memory had been freed in between, or came too late',
    next: 'take the state printed as a little younger than the failure',
  },
  'reserved-for-lower-zones': {
    severity: 'info',
    meaning: 'a zone has free memory that is kept for requests that can use no higher zone (lowmem_reserve)',
    next: 'nothing: this memory was never meant for such requests (vm.lowmem_reserve_ratio)',
  },
  fragmented: {
    severity: 'error',
    meaning: 'enough memory was free, but in pieces smaller than the block asked for',
    next: 'look at who asks for so large a block, and whether it must; compaction can help (vm.compact_memory), and so does a larger vm.min_free_kbytes',
  },
  'order-short-of-memory': {
    severity: 'error',
    meaning: 'no block of the size asked for was free, and too little memory for compaction to make one',
    next: 'treat it as a lack of memory: look at what holds it',
  },
  'may-not-wait': {
    severity: 'info',
    meaning: 'the request could not wait for memory to be reclaimed; the caller is prepared for a failure',
    next: 'when it happens often, raise vm.min_free_kbytes so that more is free at any moment; look at the device or protocol in the stack',
  },
  'page-fault': {
    severity: 'warning',
    meaning: 'a page fault ended for lack of memory without a request of its own (gfp_mask=0x0)',
    next: 'look at the stack for what failed below: often a memory cgroup, or a driver’s fault handler',
  },
  'asked-by-hand': {
    severity: 'info',
    meaning: 'the kill was asked for by hand (SysRq-f), not by a lack of memory',
    next: 'look for who wrote to /proc/sysrq-trigger or pressed the key',
  },
  'long-wait': {
    severity: 'warning',
    meaning: 'an allocation had to wait for seconds while memory was reclaimed',
    next: 'look at what is slow to be written back, and whether swap is on a slow device',
  },
  'swap-full': {
    severity: 'warning',
    meaning: 'nearly all swap was in use',
    next: 'look at who is swapped out (the swap column); more swap only delays what keeps growing',
  },
  'no-swap': {
    severity: 'info',
    meaning: 'the machine has no swap: anonymous memory cannot be put anywhere else',
    next: 'consider some swap (or zram), so that idle memory can go there',
  },
  'nothing-to-reclaim': {
    severity: 'info',
    meaning: 'hardly any file cache and reclaimable slab was left: reclaim had nothing to take',
    next: 'look at the anonymous memory of the largest tasks',
  },
  'cache-left': {
    severity: 'warning',
    meaning: 'much memory was file cache or reclaimable slab, and still could not be reclaimed in time',
    next: 'look at dirty and write-back pages, at locked memory, and at whether the request could use the zone where the cache is',
  },
  'slab-large': {
    severity: 'warning',
    meaning: 'the kernel’s own objects that cannot be reclaimed take a large part of memory',
    next: 'look at /proc/slabinfo (slabtop) for the cache that grows: a leak in the kernel or a driver, or a load with many sockets or files',
  },
  'shmem-large': {
    severity: 'warning',
    meaning: 'shared memory takes a large part of memory: killing a task need not free it',
    next: 'look at tmpfs mounts (/dev/shm, /run, emptyDir in memory) and at shared segments (ipcs -m)',
  },
  'page-tables-large': {
    severity: 'warning',
    meaning: 'page tables take a large part of memory',
    next: 'look for many tasks that map the same large area: huge pages make their tables small',
  },
  'kernel-stacks-large': {
    severity: 'warning',
    meaning: 'kernel stacks take a large part of memory: there are very many threads',
    next: 'look for the program with most threads (ps -eLf); a limit of pids stops it',
  },
  'unevictable-large': {
    severity: 'warning',
    meaning: 'memory that cannot be evicted takes a large part of memory: it is locked, or held by a driver or a ramfs',
    next: 'look for mlock (VmLck in /proc/*/status), ramfs, and virtual machines with locked memory',
  },
  'hugepages-reserved': {
    severity: 'warning',
    meaning: 'reserved huge pages take a large part of memory, and ordinary requests cannot use them',
    next: 'compare vm.nr_hugepages with what is used (HugePages_Free); give back what nobody uses',
  },
  'unaccounted-large': {
    severity: 'warning',
    meaning: 'a large part of memory is in no counter of the report',
    next: 'look for memory that drivers take page by page: a balloon, graphics, network rings, vmalloc and per-cpu data (/proc/meminfo, /proc/vmallocinfo)',
  },
  'one-program': {
    severity: 'info',
    meaning: 'tasks of one name hold most of the resident memory of all tasks',
    next: 'look at the memory of that program over time: does it grow without end, or are there too many of it?',
  },
  'protected-tasks': {
    severity: 'warning',
    meaning: 'most resident memory is of tasks that are never killed, or hardly ever (oom_score_adj -1000 to -900)',
    next: 'look at whether these tasks deserve their oom_score_adj: others die in their stead',
  },
  'adjusted-alike': {
    severity: 'info',
    meaning: 'all the largest tasks have the same low oom_score_adj, so that it protects none of them from the others',
    next: 'give the tasks that matter least a higher oom_score_adj',
  },
  'choice-verified': {
    severity: 'info',
    meaning: 'the task that was chosen has the highest badness by the kernel’s own formula',
    next: 'nothing: to have another task die, change its oom_score_adj',
  },
  'choice-differs': {
    severity: 'warning',
    meaning: 'another task has the higher badness by the numbers printed',
    next: 'look at whether the table is complete, and whether that task was already being killed',
  },
  'score-differs': {
    severity: 'warning',
    meaning: 'the score printed is not the one that the task table gives',
    next: 'look at whether rows of the table are damaged; a task that grew between the choice and the table moves it a little',
  },
  'asker-killed': {
    severity: 'info',
    meaning: 'whoever asked for memory was killed, whatever its size (vm.oom_kill_allocating_task)',
    next: 'do not take the victim for the cause',
  },
  'child-sacrificed': {
    severity: 'info',
    meaning: 'a child of the chosen task was killed in its stead, as kernels up to 5.0 do',
    next: 'take the chosen task, not its child, for the large one',
  },
  'group-killed': {
    severity: 'info',
    meaning: 'every task of a cgroup was killed with the victim (memory.oom.group)',
    next: 'nothing: the cgroup asked to live or die as a whole',
  },
  'nobody-killable': {
    severity: 'error',
    meaning: 'there was nobody who may be killed',
    next: 'look at the tasks with oom_score_adj -1000; in a cgroup without tasks, at memory that outlives them (tmpfs)',
  },
  'kill-not-logged': {
    severity: 'warning',
    meaning: 'a task was chosen, but no line says that it was killed',
    next: 'look for its `Killed process` line further on, or for the end of the task in the logs of its service',
  },
  'memory-not-freed': {
    severity: 'warning',
    meaning: 'the memory of a killed task could not be taken back at once (oom_reaper)',
    next: 'look at what the task is blocked in: its stack follows on some kernels',
  },
  'record-incomplete': {
    severity: 'warning',
    meaning: 'parts that such a record has are missing from the text',
    next: 'look for the lines in another log (the serial console, journalctl -k, kdump): the conclusions here stand on what is left',
  },
  'lines-lost': {
    severity: 'warning',
    meaning: 'the log says that it lost messages around this record',
    next: 'raise the limits of the log daemon (RateLimitBurst, ratelimit.burst) and the kernel’s buffer (log_buf_len)',
  },
} as const satisfies Record<string, FindingFacts>;

export type FindingCode = keyof typeof FINDINGS;
