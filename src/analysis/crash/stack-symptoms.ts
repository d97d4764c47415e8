/** What a task is doing, as the functions on its stack tell. */
export type StackSymptom =
  | 'oom-kill'
  | 'reclaim-throttled'
  | 'direct-reclaim'
  | 'compaction'
  | 'page-allocation'
  | 'lock-wait'
  | 'rwsem-wait'
  | 'page-wait'
  | 'user-fault'
  | 'page-fault';

/** Functions of the kernel under the names of several releases; the more telling first. */
const SYMPTOMS: readonly (readonly [StackSymptom, RegExp])[] = [
  ['oom-kill', /^(?:__)?(?:out_of_memory|oom_kill_process|mem_cgroup_out_of_memory|mem_cgroup_oom_synchronize)$/],
  [
    'reclaim-throttled',
    /^(?:wait_iff_congested|congestion_wait|throttle_direct_reclaim|reclaim_throttle|too_many_isolated)$/,
  ],
  [
    'direct-reclaim',
    /^(?:(?:do_)?try_to_free_pages|shrink_(?:node|zone|lruvec|inactive_list).*|__alloc_pages_direct_reclaim|__perform_reclaim)$/,
  ],
  ['compaction', /^(?:compact_zone|try_to_compact_pages)$/],
  ['page-allocation', /^(?:__alloc_pages.*|alloc_pages.*|__alloc_frozen_pages.*|folio_alloc.*)$/],
  ['lock-wait', /^(?:__mutex_lock(?:_slowpath|_common|\..*)?|mutex_lock(?:_killable|_interruptible)?)$/],
  ['rwsem-wait', /^(?:rwsem_down_(?:read|write)_(?:failed|slowpath).*|__down(?:_common)?|down_(?:read|write))$/],
  ['user-fault', /^handle_userfault$/],
  ['page-wait', /^(?:io_schedule(?:_timeout)?|wait_on_page_bit.*|folio_wait_bit_common)$/],
  ['page-fault', /^(?:(?:asm_)?(?:exc|async|do_async)?_?page_fault|handle_mm_fault|do_user_addr_fault)$/],
];

/** A symptom, and the function that shows it. */
export interface ShownSymptom {
  symptom: StackSymptom;
  symbol: string;
}

/**
 * What the functions on a stack tell, the most telling first: a task in reclaim
 * is in a page allocation too.
 *
 * @example stackSymptoms(backtrace.frames)[0] // { symptom: 'reclaim-throttled', symbol: 'wait_iff_congested' }
 */
export function stackSymptoms(frames: readonly { symbol: string }[]): ShownSymptom[] {
  return SYMPTOMS.flatMap(([symptom, pattern]) => {
    const frame = frames.find(({ symbol }) => pattern.test(symbol.replace(/\.(?:isra|constprop|part|cold).*$/, '')));
    return frame === undefined ? [] : [{ symptom, symbol: frame.symbol }];
  });
}
