import { names } from '../printk/fields/choice.ts';
import type { Capture } from '../printk/part.ts';

/** `%pGg`: names of the bits of a gfp mask, as that kernel spells them; empty for mask 0. */
export function gfpFlags<const N extends string>(name: N): Capture<{ [K in N]: string[] }> {
  return names(name, {
    separator: '|',
    each: /[A-Za-z0-9_]+/,
    samples: ['GFP_KERNEL', 'GFP_HIGHUSER_MOVABLE', '__GFP_COMP', '__GFP_ZERO', '0x100'],
  });
}
