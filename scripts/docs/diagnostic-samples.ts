import type { DiagnosticCode } from '../../src/diagnostic.ts';

const lines = (...texts: string[]): string => `${texts.join('\n')}\n`;

/** A short text for each code that a short text can get; the generator proves each by parsing it. */
export const DIAGNOSTIC_SAMPLES: Partial<Record<DiagnosticCode, string>> = {
  'unterminated-line':
    '[   21.300001] Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:18220kB, file-rss:4kB, shmem-rss:0kB, UID:0 pgtables:80kB oom_score_adj:10',
  'truncated-line': lines(
    '[   21.300001] Out of memory: Killed process 121 (batch) total-vm:21568kB, anon-rss:18220kB, fil',
  ),
  'damaged-prefix': lines(
    'Nov 20 17:52:39 vm kernel: Mem-Info:',
    'v 20 17:52:39 vm kernel: Node 0 DMA free:15360kB min:760kB low:948kB high:1136kB',
  ),
  'unknown-field': lines(
    '[   21.300001] Mem-Info:',
    '[   21.300002] Node 0 DMA free:15360kB min:760kB low:948kB high:1136kB brandnew:4kB',
  ),
  'duplicate-field': lines(
    '[   21.300001] Mem-Info:',
    '[   21.300002] Node 0 DMA free:15360kB min:760kB low:948kB high:1136kB free:15364kB',
  ),
  'unsafe-integer': lines(
    '[   21.300001] Mem-Info:',
    '[   21.300002] Node 0 DMA free:15360kB min:760kB low:948kB high:18446744073709551612kB',
  ),
  'unread-text': lines(
    '[   21.300001] Mem-Info:',
    '[   21.300002] Node 0 DMA free:15360kB min;760kB low:948kB high:1136kB',
  ),
  'unread-line': lines(
    '[   21.300001] Mem-Info:',
    '[   21.300002] eth0: link becomes ready',
    '[   21.300003] 0 pages in swap cache',
  ),
  'sum-mismatch': lines('[   21.300001] Mem-Info:', '[   21.300002] Node 0 DMA: 0*4kB 1*8kB (U) 0*16kB = 80kB'),
  'missing-header': lines(
    '[   21.300001] [    121]     0   121     5392     4555    81920        0             0 batch',
    '[   21.300002] [    130]     0   130     1200      310    57344        0             0 sshd',
  ),
  'lost-lines': lines(
    'Nov 20 17:52:39 vm kernel: Mem-Info:',
    'Nov 20 17:52:39 vm systemd-journald[178]: Missed 40 kernel messages',
    'Nov 20 17:52:39 vm kernel: 0 pages in swap cache',
  ),
  'interleaved-report': lines(
    '[   21.300001] lab: page allocation failure: order:10, mode:0x40cc0(GFP_KERNEL|__GFP_COMP), nodemask=(null)',
    '[   21.300002] BUG: unable to handle page fault for address: ffffffffc0401000',
    '[   21.300003] CPU: 1 PID: 310 Comm: kworker/1:2 Not tainted 6.1.0-56-amd64 #1 Debian 6.1.192-2',
    '[   21.300004] Mem-Info:',
  ),
  'duplicate-line': lines(
    '[   21.300001] Mem-Info:',
    '[   21.300001] Mem-Info:',
    '[   21.300003] 0 pages in swap cache',
  ),
};
