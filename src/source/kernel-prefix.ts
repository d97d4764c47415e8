import type { Envelope, Framed } from './envelope.ts';
import type { Text } from './text.ts';

/** `<4>[ 1069.393693][  T123] text`, each part optional: what printk itself puts before a message. */
const KERNEL_PREFIX = /^(?:<[0-9]{1,3}>)?(?:\[ *([0-9]{1,9}\.[0-9]{3,9})\])?(?: ?\[ *([TC][0-9]+)\])?/;

/** Takes printk's own prefix off a message that another carrier brought. */
export function readKernelPrefix(message: Text, envelope: Envelope): Framed {
  const first = message.text[0];
  if (first !== '[' && first !== '<' && first !== ' ') return { envelope, message };
  const match = KERNEL_PREFIX.exec(message.text);
  if (match === null || match[0] === '') return { envelope, message };
  const [prefix, seconds, caller] = match;
  const blank = seconds !== undefined && message.text[prefix.length] === ' ' ? 1 : 0;
  return { envelope: withPrefix(envelope, seconds, caller), message: message.slice(prefix.length + blank) };
}

function withPrefix(envelope: Envelope, seconds: string | undefined, caller: string | undefined): Envelope {
  if (seconds === undefined) return caller === undefined ? envelope : { ...envelope, caller };
  const bootSeconds = Number(seconds);
  return caller === undefined ? { ...envelope, bootSeconds } : { ...envelope, bootSeconds, caller };
}
