/** Names of caches: they can hold brackets, colons and, of a memory cgroup, its path. */
export const CACHES = [
  'kmalloc-4096',
  'skbuff_head_cache',
  'dentry(12:docker)',
  ':0000192',
  'kmalloc-rnd-15-2k',
] as const;
