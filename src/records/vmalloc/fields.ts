import { toNumber } from '../../printk/fields/number.ts';
import type { Capture, Span } from '../../printk/part.ts';

const AMOUNT = /^(?:: |, allocated ([0-9]+) of )([0-9]+) bytes$/d;

/** `: 8192 bytes`, or `, allocated 4096 of 8192 bytes` when a part of it was already there. */
export function vmallocAmount(): Capture<{ sizeBytes: number; allocatedBytes?: number }> {
  return {
    part: 'capture',
    names: ['sizeBytes', 'allocatedBytes'],
    begins: ':,',
    closed: true,
    template: '{: <sizeBytes> bytes|, allocated <allocatedBytes> of <sizeBytes> bytes}',
    pattern: () => '(?:: |, allocated (?:0|[1-9][0-9]*) of )(?:0|[1-9][0-9]*) bytes',
    read(raw, at, into, notes) {
      const match = AMOUNT.exec(raw);
      if (match?.indices === undefined) return false;
      for (const [index, name] of [
        [1, 'allocatedBytes'],
        [2, 'sizeBytes'],
      ] as const) {
        const digits = match[index];
        if (digits === undefined) continue;
        const value = toNumber(digits, at + (match.indices[index]?.[0] ?? 0), notes);
        if (value !== undefined) into[name] = value;
      }
      return true;
    },
    print({ sizeBytes, allocatedBytes }) {
      if (sizeBytes === undefined) return undefined;
      return allocatedBytes === undefined
        ? `: ${sizeBytes} bytes`
        : `, allocated ${allocatedBytes} of ${sizeBytes} bytes`;
    },
    arbitrary: (fc) =>
      fc
        .tuple(fc.maxSafeInteger(), fc.option(fc.nat(99_999_999), { nil: undefined }))
        .map(([size, allocatedBytes]) => ({
          sizeBytes: Math.abs(size),
          ...(allocatedBytes === undefined ? {} : { allocatedBytes }),
        })),
    spans(raw, at) {
      const indices = AMOUNT.exec(raw)?.indices;
      const found: Record<string, Span> = {};
      for (const [index, name] of [
        [1, 'allocatedBytes'],
        [2, 'sizeBytes'],
      ] as const) {
        const place = indices?.[index];
        if (place !== undefined) found[name] = [at + place[0], at + place[1]];
      }
      return found;
    },
  };
}
