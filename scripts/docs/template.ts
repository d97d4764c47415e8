import { isOptional, type Part } from '../../src/printk/part.ts';
import type { Printk } from '../../src/printk/printk.ts';

function ofParts(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return isOptional(part) ? `[${ofParts(part.parts)}]` : part.template;
    })
    .join('');
}

/** A declared line in the notation of the reference: literals as they stand, fields in `<>`, optional parts in `[]`. */
export function templateOf({ indent = '', parts }: Printk): string {
  // Blanks that pad a first column depend on its value.
  return (typeof indent === 'string' ? indent : '') + ofParts(parts);
}
