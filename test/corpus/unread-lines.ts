/**
 * Lines inside records of the public corpus that no declaration reads, as they
 * are none of the kernel's: why, and the lines themselves.
 */
export const UNREAD_LINES: Readonly<Record<string, { readonly because: string; readonly lines: readonly string[] }>> = {
  'list-stall-headers-4.9-to-4.13.log': {
    because: 'the author of the mail left lines out',
    lines: ['[...]'],
  },
  'list-x86_64-2.6.18ish-serial-garbled-swapper-oom.log': {
    because: 'the serial line lost characters: what is left is none of the lines it comes from',
    lines: [
      ' [<ffffffff802025bc67>] __alloc_pages+0x229/0x2b2',
      ' [<ffffffff802really_probe+0x47/0xc9',
      ' [<ffffffff803ee214>] bffffffff803abf12>] acpi_ds_init_one_object+0x0/0x82',
      ' [<ffu 0 hot: high 186, batch 31 used:24',
      'cpu 1 hot: high 186, 15 used:0',
      'lowmem_res 0*2048kB 496*4096kB = 2035560kB',
    ],
  },
  'ml-riscv-rv64ilp32-meminfo.log': {
    because: 'the author of the mail underlined a figure',
    lines: ['  ^^^^^^^^^', '  ^^^^^^^^^'],
  },
  'syzkaller-206-meminfo-console.log': {
    because: 'a report of lockdep that began before the record, and pieces of both lie between each other',
    lines: [
      '-----------------------------',
      'syz-executor5 cpuset=',
      './include/linux/rcupdate.h:302 Illegal context switch in RCU read-side critical section!',
      '/',
      'other info that might help us debug this:',
      ' mems_allowed=0',
      'rcu_scheduler_active = 2, debug_locks = 1',
      '1 lock held by syz-executor4/5953:',
      ' #0: ',
      ' (',
      'rcu_read_lock',
      '){....}',
      ', at: [<0000000072a5383e>] __rds_conn_create+0xe46/0x1b50',
      'stack backtrace:',
    ],
  },
};
