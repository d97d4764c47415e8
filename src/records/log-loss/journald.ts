/** What the journal says of messages that it lost or refused. */
import { flag } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { text } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { rank, record } from './loss.ts';

/** In the words of both lines of the journal. */
const MISSED = /issed [0-9]+ (?:kernel )?messages/;

/** Of both lines. */
const missed = { kernels: 'any', rank, record, userspace: true, trigger: MISSED } as const;

/** The journal's daemon, and its name up to systemd 215. */
const journald = () => program('systemd-journald', 'systemd-journal');

/**
 *     Missed 1427 kernel messages
 *
 * The kernel's ring buffer went round before the journal had read it.
 */
export const JournalMissed = printk(
  'JournalMissed',
  { ...missed, by: 'systemd-journald, server_gap_missed' },
  journald(),
  'Missed ',
  count('count'),
  ' kernel messages',
);
export interface JournalMissed extends NodeOf<typeof JournalMissed> {}

/**
 *     Forwarding to syslog missed 6 messages.
 *
 * The syslog daemon did not keep up: its files lack messages that the journal has.
 */
export const JournalForwardMissed = printk(
  'JournalForwardMissed',
  { ...missed, by: 'systemd-journald, server_maybe_warn_forward_syslog_missed' },
  journald(),
  'Forwarding to syslog missed ',
  count('count'),
  ' messages',
  opt(flag('fullStop', '.')),
);
export interface JournalForwardMissed extends NodeOf<typeof JournalForwardMissed> {}

/**
 *     Suppressed 917 messages from /system.slice/app.service
 *
 * One sender wrote more than RateLimitBurst allows.
 */
export const JournalSuppressed = printk(
  'JournalSuppressed',
  {
    by: 'systemd-journald, journal_ratelimit_test',
    kernels: 'any',
    rank,
    record,
    userspace: true,
    trigger: 'uppressed',
    anchor: /Suppressed [0-9]+ messages from/,
  },
  journald(),
  'Suppressed ',
  count('count'),
  ' messages from ',
  text('from'),
);
export interface JournalSuppressed extends NodeOf<typeof JournalSuppressed> {}
