import type { PrintkFacts } from '../../printk/facts.ts';

/** Facts of a line that crash prints: by which command, and where that is not always, in which releases. */
export function shown(by: string, facts: Partial<PrintkFacts> = {}): PrintkFacts {
  return { by: `crash, ${by}`, kernels: 'crash 7.0..', rank: 0, ...facts };
}
