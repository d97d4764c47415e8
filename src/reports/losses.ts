import type { ReadLine } from '../printk/dispatcher.ts';

/** Forms that count messages which were never printed: whole reports that a limit kept back, no lines of another. */
const KEPT_BACK = new Set(['CallbacksSuppressed', 'PrintkSuppressed']);

/** Modules of rsyslog through which the kernel's messages come. */
const OF_KERNEL = new Set(['imjournal', 'imklog', 'imkmsg']);

/** Whether a line tells of messages that the kernel printed and the log has not. */
export function losesKernelMessages({ declaration: { type, record }, node }: ReadLine): boolean {
  if (record !== 'LogLoss' || KEPT_BACK.has(type)) return false;
  // What one service or one client loses are its own messages.
  if (type === 'JournalSuppressed') return /kernel/.test(String(node['from']));
  if (type.startsWith('RsyslogSocket')) return false;
  return node['module'] === undefined || OF_KERNEL.has(node['module'] as string);
}
