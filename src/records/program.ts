import { oneOf } from '../printk/fields/choice.ts';
import { count } from '../printk/fields/number.ts';
import { opt } from '../printk/part.ts';

/** `systemd[1]: `: who wrote the line, in text from which no carrier took it. */
export function program<const V extends string>(...names: V[]) {
  return opt(oneOf('program', names), opt('[', count('programPid'), ']'), ': ');
}
