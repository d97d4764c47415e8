import type { MemoryRequest } from '../gfp/request.ts';

/** The names of a mask in brackets, with what they were read by unless the kernel prints them itself. */
export function maskNames({ gfp, by }: Pick<MemoryRequest, 'gfp' | 'by'> = {}): string {
  if (gfp === undefined || gfp.names.length === 0) return '';
  const names = gfp.names.join('|');
  if (gfp.printedByKernel && by !== 'bits') return ` (${names})`;
  return ` (${names}, by the bits of Linux ${gfp.table}${by === 'bits' ? ', which is a guess' : ''})`;
}
