/** Settings of Documentation/admin-guide/sysctl/vm.rst, older ones among them: any of them can begin a listing. */
const VM = [
  'admin_reserve_kbytes',
  'block_dump',
  'compact_memory',
  'compact_unevictable_allowed',
  'compaction_proactiveness',
  'defrag_mode',
  'dirty_background_bytes',
  'dirty_background_ratio',
  'dirty_bytes',
  'dirty_expire_centisecs',
  'dirty_ratio',
  'dirty_writeback_centisecs',
  'dirtytime_expire_seconds',
  'drop_caches',
  'enable_soft_offline',
  'extfrag_threshold',
  'extra_free_kbytes',
  'highmem_is_dirtyable',
  'hugetlb_shm_group',
  'laptop_mode',
  'legacy_va_layout',
  'lowmem_reserve_ratio',
  'max_map_count',
  'memory_failure_early_kill',
  'memory_failure_recovery',
  'min_free_kbytes',
  'min_slab_ratio',
  'min_unmapped_ratio',
  'mmap_min_addr',
  'nr_hugepages',
  'nr_hugepages_mempolicy',
  'nr_overcommit_hugepages',
  'numa_zonelist_order',
  'oom_dump_tasks',
  'oom_kill_allocating_task',
  'overcommit_kbytes',
  'overcommit_memory',
  'overcommit_ratio',
  'page-cluster',
  'panic_on_oom',
  'percpu_pagelist_fraction',
  'percpu_pagelist_high_fraction',
  'stat_interval',
  'swappiness',
  'unprivileged_userfaultfd',
  'user_reserve_kbytes',
  'vfs_cache_pressure',
  'watermark_boost_factor',
  'watermark_scale_factor',
  'zone_reclaim_mode',
] as const;

/** Settings of the kernel itself that are quoted beside those. */
const KERNEL = [
  'hung_task_panic',
  'hung_task_timeout_secs',
  'panic',
  'panic_on_oops',
  'softlockup_panic',
  'sysrq',
] as const;

/** Full names, for arbitraries. */
export const SYSCTL_NAMES = [...VM.map((name) => `vm.${name}`), ...KERNEL.map((name) => `kernel.${name}`)];

/** A setting whose name nobody else uses for anything. */
export const KNOWN_SYSCTL = new RegExp(`(?:vm\\.(?:${VM.join('|')})|kernel\\.(?:${KERNEL.join('|')})) ?=`);
