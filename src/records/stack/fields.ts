import { field } from '../../printk/fields/field.ts';
import type { Capture, Span } from '../../printk/part.ts';

/** A kernel's release, as uname tells it. */
export const RELEASE = /[0-9]+\.[0-9][A-Za-z0-9._+~:-]*/;

/** Taint letters with blanks between them. */
export const TAINT = /[A-Z](?:[A-Z -]*[A-Z-])? */;

/** ` ? ` before a frame that the unwinder is not sure of. */
export function reliable(): Capture<{ reliable: boolean }> {
  return field('reliable', {
    template: '[? ]',
    pattern: () => '(?:\\? )?',
    parse: (raw) => raw === '',
    print: (value) => (value ? '' : '? '),
    arbitrary: (fc) => fc.boolean(),
  });
}

/** Stack words in a row, as strings of hex digits. */
export function stackWords(): Capture<{ words: string[] }> {
  return field('words', {
    template: '{<word>}+',
    begins: '0123456789abcdef',
    pattern: () => '(?:[0-9a-f]{16}(?: [0-9a-f]{16}){0,3}|[0-9a-f]{8}(?: [0-9a-f]{8}){0,7})',
    parse: (raw) => raw.split(' '),
    print: (value) => value.join(' '),
    arbitrary: (fc) =>
      fc.array(
        fc.bigInt({ min: 0n, max: 0xffffffffffffffffn }).map((n) => n.toString(16).padStart(16, '0')),
        { minLength: 1, maxLength: 4 },
      ),
  });
}

/** Names of registers as the architectures print them. */
const REGISTER = /(?:[RE](?:[ABCD]X|[SD]I|[SB]P|IP|FLAGS)|R(?:0[89]|1[0-5])|ORIG_RAX|[CDEFGS]S|knlGS|[CD]R[0-9])/;

const ITEM = new RegExp(`(${REGISTER.source}):( {1,2})([^ ]+)(?: |$)`, 'y');

/**
 * `RAX: 000000000003e000 RBX: 00007fb249800000`: registers by their printed
 * names. A second blank after the colon, as in `CS:  0010`, is kept as part of
 * the name's text in `wide`.
 */
export function registers(): Capture<{ registers: Record<string, string>; wide?: string[] }> {
  return {
    part: 'capture',
    names: ['registers', 'wide'],
    begins: 'REOCDFGSk',
    template: '{<register>: <value>}+',
    pattern: () => `${REGISTER.source}: .*`,
    read(raw, _at, into) {
      const values: Record<string, string> = Object.create(null);
      const wide: string[] = [];
      ITEM.lastIndex = 0;
      while (ITEM.lastIndex < raw.length) {
        const match = ITEM.exec(raw);
        if (match === null) return false;
        const [, name = '', blanks, value = ''] = match;
        values[name] = value;
        if (blanks === '  ') wide.push(name);
      }
      into['registers'] = values;
      if (wide.length > 0) into['wide'] = wide;
      return true;
    },
    print(node) {
      const values = node['registers'] as Record<string, string> | undefined;
      if (values === undefined) return undefined;
      const wide = (node['wide'] as string[] | undefined) ?? [];
      return Object.entries(values)
        .map(([name, value]) => `${name}:${wide.includes(name) ? '  ' : ' '}${value}`)
        .join(' ');
    },
    arbitrary: (fc) =>
      fc
        .dictionary(
          fc.constantFrom('RAX', 'RBX', 'RCX', 'RSP', 'EFLAGS', 'R08', 'R15', 'ORIG_RAX'),
          fc.stringMatching(/^[0-9a-f]{8,16}$/),
          { minKeys: 1 },
        )
        .map((registers) => ({ registers: Object.assign(Object.create(null), registers) as Record<string, string> })),
    spans(raw, at) {
      const found: Record<string, Span> = Object.create(null);
      for (const match of raw.matchAll(new RegExp(ITEM, 'g'))) {
        const end = at + match.index + match[0].trimEnd().length;
        found[`registers.${match[1]}`] = [end - (match[3] as string).length, end];
      }
      return found;
    },
  };
}

/** Text of one of several shapes, kept whole. */
export function oneOfShapes<const N extends string>(
  name: N,
  shapes: readonly RegExp[],
  samples: readonly string[],
): Capture<{ [K in N]: string }> {
  return field(name, {
    template: '<%>',
    pattern: () => `(?:${shapes.map(({ source }) => source).join('|')})`,
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) => fc.constantFrom(...samples),
  });
}
