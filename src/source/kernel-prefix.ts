import type { Envelope, Framed } from './envelope.ts';
import type { Text } from './text.ts';
import { behindUsualStamp, usualSeconds } from './usual-stamp.ts';

/** `<4>[ 1069.393693][  T123] text`, each part optional: what printk itself puts before a message. */
const KERNEL_PREFIX = /^(?:<[0-9]{1,3}>)?(?:\[ *([0-9]{1,9}\.[0-9]{3,9})\])?(?: ?\[ *([TC][0-9]+)\])?/;

/** How it begins: task rows begin with a bracket too. */
const BEGINS_PREFIX = /^(?:<[0-9]|\[ *[0-9]{1,9}\.| ?\[ *[TC][0-9])/;

/**
 * What vendors of phones have printk add after the stamp: CPU and task,
 * `[1:kswapd0:   77] `, `c0   1234 `, `(0)[77:kswapd0]`.
 */
const VENDOR_PREFIX =
  /(?: ?<[0-9]{1,3}>| ?-?\([0-9]{1,2}\)\[ *([0-9]{1,7}):[^\]]{1,20}\]| [A-Z]?\[ ?[0-9]{1,2}: *[^\]]{1,20}: *([0-9]{1,7})\]| c[0-9]{1,2} +([0-9]{1,7})(?= ))/y;

/** Takes printk's own prefix off a message that another carrier brought. */
export function readKernelPrefix(message: Text, envelope: Envelope): Framed {
  const first = message.text[0];
  if (first !== '[' && first !== '<' && first !== ' ') return { envelope, message };
  const bootSeconds = usualSeconds(message.text);
  if (!Number.isNaN(bootSeconds))
    return { envelope: { ...envelope, bootSeconds }, message: message.slice(behindUsualStamp(message.text)) };
  return readWholePrefix(message, envelope);
}

/** The same for a prefix of any of its parts. */
export function readWholePrefix(message: Text, envelope: Envelope): Framed {
  if (!BEGINS_PREFIX.test(message.text)) return { envelope, message };
  const match = KERNEL_PREFIX.exec(message.text);
  if (match === null || match[0] === '') return { envelope, message };
  const [prefix, seconds, caller] = match;
  const vendor = seconds === undefined ? null : vendorPrefix(message.text, prefix.length);
  const end = prefix.length + (vendor?.[0].length ?? 0);
  const blank = seconds !== undefined && message.text[end] === ' ' ? 1 : 0;
  return { envelope: withPrefix(envelope, seconds, caller ?? taskOf(vendor)), message: message.slice(end + blank) };
}

function withPrefix(envelope: Envelope, seconds: string | undefined, caller: string | undefined): Envelope {
  if (seconds === undefined) return caller === undefined ? envelope : { ...envelope, caller };
  const bootSeconds = Number(seconds);
  return caller === undefined ? { ...envelope, bootSeconds } : { ...envelope, bootSeconds, caller };
}

function vendorPrefix(text: string, at: number): RegExpExecArray | null {
  VENDOR_PREFIX.lastIndex = at;
  return VENDOR_PREFIX.exec(text);
}

function taskOf(vendor: RegExpExecArray | null): string | undefined {
  const pid = vendor?.[1] ?? vendor?.[2] ?? vendor?.[3];
  return pid === undefined ? undefined : `T${pid}`;
}
