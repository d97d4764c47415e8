import type { Envelope, Framed } from './envelope.ts';
import type { Text } from './text.ts';

/** `<4>[ 1069.393693][  T123] text`, each part optional: what printk itself puts before a message. */
const KERNEL_PREFIX = /^(?:<[0-9]{1,3}>)?(?:\[ *([0-9]{1,9}\.[0-9]{3,9})\])?(?: ?\[ *([TC][0-9]+)\])?/;

/** What vendors of phones have printk add after the stamp: CPU and task, `[1:kswapd0:   77] `, `c0   1234 `, `(0)[77:kswapd0]`. */
const VENDOR_PREFIX =
  /^(?: ?<[0-9]{1,3}>| ?-?\([0-9]{1,2}\)\[ *([0-9]{1,7}):[^\]]{1,20}\]| [A-Z]?\[ ?[0-9]{1,2}: *[^\]]{1,20}: *([0-9]{1,7})\]| c[0-9]{1,2} +([0-9]{1,7})(?= ))/;

/** Takes printk's own prefix off a message that another carrier brought. */
export function readKernelPrefix(message: Text, envelope: Envelope): Framed {
  const match = KERNEL_PREFIX.exec(message.text);
  if (match === null || match[0] === '') return { envelope, message };
  const [prefix, seconds, caller] = match;
  if (seconds === undefined && caller === undefined && !prefix.startsWith('<')) return { envelope, message };
  const vendor =
    seconds === undefined ? null : VENDOR_PREFIX.exec(message.text.slice(prefix.length, prefix.length + 48));
  const task = caller ?? taskOf(vendor);
  const end = prefix.length + (vendor?.[0].length ?? 0);
  const blank = seconds !== undefined && message.text[end] === ' ' ? 1 : 0;
  return {
    envelope: {
      ...envelope,
      ...(seconds === undefined ? {} : { bootSeconds: Number(seconds) }),
      ...(task === undefined ? {} : { caller: task }),
    },
    message: message.slice(end + blank),
  };
}

function taskOf(vendor: RegExpExecArray | null): string | undefined {
  const pid = vendor?.[1] ?? vendor?.[2] ?? vendor?.[3];
  return pid === undefined ? undefined : `T${pid}`;
}
