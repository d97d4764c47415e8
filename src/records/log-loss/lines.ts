/** What the kernel and log daemons print when messages are lost: between their lines anything may be missing. */
import { flag } from '../../printk/fields/choice.ts';
import { field } from '../../printk/fields/field.ts';
import { count } from '../../printk/fields/number.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { Rank } from '../rank.ts';

const record = 'LogLoss';
const rank = Rank.head;
/** In the words of both lines of the journal. */
const MISSED = /issed [0-9]+ (?:kernel )?messages/;

/** The journal's daemon, and its name up to systemd 215. */
const journald = () => program('systemd-journald', 'systemd-journal');

/** rsyslog, with the number of the message in its name. */
const rsyslogd = () =>
  opt(word('program', { pattern: /rsyslogd(?:-[0-9]{1,5})?/, begins: 'r' }), opt('[', count('programPid'), ']'), ': ');

/** The module of rsyslog that limits, and whom: `imuxsock[pid 2473]`, `imjournal from <host:app>`. */
const limiter = () =>
  [
    word('module', { pattern: /im[a-z]{2,16}/, begins: 'i' }),
    opt('[', text('client'), ']'),
    opt(' from <', text('from'), '>'),
    ': ',
  ] as const;

/** Text to the end of the line, of which there is some. */
const rest = <const N extends string>(name: N) =>
  field(name, {
    template: '<%>',
    pattern: () => '[^ ].*',
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.stringMatching(/^\[ [0-9]{3}\.[0-9]{6}\] [a-z]{1,9}: [a-z]{1,9}$/),
  });

/**
 *     Missed 1427 kernel messages
 *
 * The kernel's ring buffer went round before the journal had read it.
 */
export const JournalMissed = printk(
  'JournalMissed',
  {
    by: 'systemd-journald, server_gap_missed',
    kernels: 'any',
    rank,
    record,
    userspace: true,
    trigger: MISSED,
  },
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
  {
    by: 'systemd-journald, server_maybe_warn_forward_syslog_missed',
    kernels: 'any',
    rank,
    record,
    userspace: true,
    trigger: MISSED,
  },
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

/**
 *     ** 143 printk messages dropped **
 *     ** 41 printk messages dropped ** [  107.412635] CPU: 0 PID: 0 Comm: swapper/0
 *
 * The console did not keep up. Older kernels put the next message behind it.
 */
export const PrintkDropped = printk(
  'PrintkDropped',
  { by: 'console_unlock', kernels: '3.16..', rank, record, trigger: 'printk messages dropped' },
  '** ',
  count('count'),
  ' printk messages dropped **',
  opt(' ', rest('text')),
);
export interface PrintkDropped extends NodeOf<typeof PrintkDropped> {}

/**
 *     printk: 5 messages suppressed.
 */
export const PrintkSuppressed = printk(
  'PrintkSuppressed',
  { by: '__printk_ratelimit', kernels: '2.6.18..2.6.26', rank, record, trigger: 'uppressed' },
  opt(flag('named', 'printk: ')),
  count('count'),
  ' messages suppressed.',
);
export interface PrintkSuppressed extends NodeOf<typeof PrintkSuppressed> {}

/**
 *     warn_alloc: 50 callbacks suppressed
 *
 * That many calls of the function printed nothing.
 */
export const CallbacksSuppressed = printk(
  'CallbacksSuppressed',
  { by: '___ratelimit', kernels: '2.6.27..', rank, record, trigger: 'uppressed' },
  word('function', { pattern: /[A-Za-z_][A-Za-z0-9_.]{0,80}/ }),
  ': ',
  count('count'),
  ' callbacks suppressed',
);
export interface CallbacksSuppressed extends NodeOf<typeof CallbacksSuppressed> {}

/**
 *     imjournal: 236 messages lost due to rate-limiting
 *     imuxsock[pid: 57, name: /usr/bin/app]: 1024472 messages lost due to rate-limiting (20000 allowed within 300 seconds)
 */
export const RsyslogLost = printk(
  'RsyslogLost',
  {
    by: 'rsyslog, tellLostCnt',
    kernels: 'any',
    rank,
    record,
    userspace: true,
    trigger: 'rate-limiting',
  },
  rsyslogd(),
  ...limiter(),
  count('count'),
  ' messages lost due to rate-limiting',
  opt(' (', count('allowed'), ' allowed within ', count('seconds'), ' seconds)'),
);
export interface RsyslogLost extends NodeOf<typeof RsyslogLost> {}

/**
 *     imjournal: begin to drop messages due to rate-limiting
 *     imuxsock[pid 22830]: begin to drop messages due to rate-limiting
 *
 * How many follows when the interval is over.
 */
export const RsyslogDropping = printk(
  'RsyslogDropping',
  { by: 'rsyslog, withinRatelimit', kernels: 'any', rank, record, userspace: true, trigger: 'rate-limiting' },
  rsyslogd(),
  ...limiter(),
  'begin to drop messages due to rate-limiting',
);
export interface RsyslogDropping extends NodeOf<typeof RsyslogDropping> {}

/**
 *     imuxsock lost 224 messages from pid 2473 due to rate-limiting
 *
 * rsyslog 5.
 */
export const RsyslogSocketLost = printk(
  'RsyslogSocketLost',
  { by: 'rsyslog 5, imuxsock', kernels: 'any', rank, record, userspace: true, trigger: 'rate-limiting' },
  rsyslogd(),
  'imuxsock lost ',
  count('count'),
  ' messages from pid ',
  count('pid'),
  ' due to rate-limiting',
);
export interface RsyslogSocketLost extends NodeOf<typeof RsyslogSocketLost> {}

/**
 *     imuxsock begins to drop messages from pid 2473 due to rate-limiting
 *
 * rsyslog 5.
 */
export const RsyslogSocketDropping = printk(
  'RsyslogSocketDropping',
  { by: 'rsyslog 5, imuxsock', kernels: 'any', rank, record, userspace: true, trigger: 'rate-limiting' },
  rsyslogd(),
  'imuxsock begins to drop messages from pid ',
  count('pid'),
  ' due to rate-limiting',
);
export interface RsyslogSocketDropping extends NodeOf<typeof RsyslogSocketDropping> {}

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
