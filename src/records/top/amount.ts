import type { Capture } from '../../printk/part.ts';

/** Decimals that top prints by the unit of its memory lines. */
const DECIMALS: Record<string, number> = { KiB: 0, MiB: 1, GiB: 3, TiB: 3, PiB: 3, EiB: 3 };

export const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

const WIDTH = 9;

/** `%9.9s`: an amount in the unit at the head of its line. */
export function amount<const N extends string>(name: N): Capture<{ [K in N]: number }> {
  const print = (value: number, unit: unknown) => value.toFixed(DECIMALS[String(unit)] ?? 0).padStart(WIDTH);
  return {
    part: 'capture',
    names: [name],
    template: `<${name}>`,
    begins: ' 0123456789',
    pattern: ({ mode }) => `${mode === 'strict' ? ` {0,${WIDTH - 1}}` : ' ?'}[0-9]{1,12}(?:\\.[0-9]{1,3})?`,
    read(raw, _at, into, _notes, mode) {
      const value = Number(raw);
      into[name] = value;
      return mode !== 'strict' || print(value, into['unit']) === raw;
    },
    print: (node) => (node[name] === undefined ? undefined : print(node[name] as number, node['unit'])),
    arbitrary: (fc) => fc.nat(999_999).map((value) => ({ [name]: value }) as { [K in N]: number }),
    spans: (raw, at) => ({ [name]: [at + raw.length - raw.trimStart().length, at + raw.length] }),
  };
}
