import { toNumber } from '../../printk/fields/number.ts';
import type { Capture, Span } from '../../printk/part.ts';

const ITEM = /([a-z][^\s:]*):(0|[1-9][0-9]*)KB ?/y;

/** `cache:0KB rss:98304KB …`: an open set of keys, as a map from the printed key to KB. */
export function kilobyteStats<const N extends string>(name: N): Capture<{ [K in N]: Record<string, number> }> {
  return {
    part: 'capture',
    names: [name],
    template: '{<key>:<n>KB}+',
    pattern: () => '[a-z][^ ]*KB(?: [^ ]+KB)* ?',
    read(raw, at, into, notes) {
      const values: Record<string, number> = Object.create(null);
      ITEM.lastIndex = 0;
      while (ITEM.lastIndex < raw.length) {
        const match = ITEM.exec(raw);
        if (match === null) return false;
        const [, key = '', digits = ''] = match;
        const start = at + match.index + key.length + 1;
        if (Object.hasOwn(values, key)) {
          const message = `${key} stands twice on this line`;
          notes.push({ code: 'duplicate-field', message, start, end: start + digits.length });
          continue;
        }
        const value = toNumber(digits, start, notes);
        if (value !== undefined) values[key] = value;
      }
      into[name] = values;
      return true;
    },
    print(node) {
      const values = node[name] as Record<string, number> | undefined;
      return values === undefined
        ? undefined
        : Object.entries(values)
            .map(([key, value]) => `${key}:${value}KB`)
            .join(' ');
    },
    arbitrary: (fc) =>
      fc
        .dictionary(fc.stringMatching(/^[a-z][a-z_]{2,12}$/), fc.nat(99_999_999), { minKeys: 1, maxKeys: 8 })
        .map(
          (values) => ({ [name]: Object.assign(Object.create(null), values) }) as { [K in N]: Record<string, number> },
        ),
    spans(raw, at) {
      const found: Record<string, Span> = Object.create(null);
      for (const match of raw.matchAll(/([a-z][^\s:]*):([0-9]+)KB/g)) {
        const start = at + match.index + (match[1] as string).length + 1;
        found[`${name}.${match[1]}`] ??= [start, start + (match[2] as string).length];
      }
      return found;
    },
  };
}
