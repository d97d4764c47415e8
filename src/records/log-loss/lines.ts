/** What the kernel and log daemons print when messages are lost: between their lines anything may be missing. */
import { JournalForwardMissed, JournalMissed, JournalSuppressed } from './journald.ts';
import { CallbacksSuppressed, PrintkDropped, PrintkSuppressed } from './printk-loss.ts';
import { RsyslogDropping, RsyslogLost, RsyslogSocketDropping, RsyslogSocketLost } from './rsyslog.ts';

export * from './journald.ts';
export * from './printk-loss.ts';
export * from './rsyslog.ts';

export const logLossLines = [
  JournalMissed,
  JournalForwardMissed,
  JournalSuppressed,
  PrintkDropped,
  PrintkSuppressed,
  CallbacksSuppressed,
  RsyslogLost,
  RsyslogDropping,
  RsyslogSocketLost,
  RsyslogSocketDropping,
] as const;

/** Which of these lines. */
export type LogLossForm = (typeof logLossLines)[number]['type'];
