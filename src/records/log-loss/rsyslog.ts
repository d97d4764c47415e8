/** What rsyslog says of messages that it dropped: its rate limiters. */
import { count } from '../../printk/fields/number.ts';
import { text, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { rank, record } from './loss.ts';

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
