import { toNumber } from '../../printk/fields/number.ts';
import type { Capture } from '../../printk/part.ts';
import { noValues, type Values } from '../values.ts';

const NODE = /(N[0-9]+)=([0-9]+)/g;

/** `N0=1024 N1=0`: a value per node, by the printed name of the node. */
export const nodeValues: Capture<{ nodes: Values }> = {
  part: 'capture',
  names: ['nodes'],
  begins: 'N',
  template: '{N<node>=<n> }+',
  pattern: () => 'N[0-9]+=(?:0|[1-9][0-9]*)(?: N[0-9]+=(?:0|[1-9][0-9]*))*',
  read(raw, at, into, notes, mode) {
    const values = noValues();
    const found = [...raw.matchAll(NODE)];
    // The last number of a damaged line may be cut.
    for (const { 0: text, 1: node = '', 2: digits = '', index } of mode === 'damaged' ? found.slice(0, -1) : found) {
      const value = toNumber(digits, at + index + text.length - digits.length, notes);
      if (value !== undefined) values[node] = value;
    }
    into['nodes'] = values;
    return true;
  },
  print: (node) =>
    node['nodes'] === undefined
      ? undefined
      : Object.entries(node['nodes'] as Values)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
  arbitrary: (fc) =>
    fc
      .array(fc.nat(99_999_999), { minLength: 1, maxLength: 4 })
      .map((values) => ({ nodes: Object.fromEntries(values.map((value, node) => [`N${node}`, value])) })),
  spans: (raw, at) =>
    Object.fromEntries(
      [...raw.matchAll(NODE)].map(({ 0: text, 1: node, 2: digits = '', index }) => {
        const end = at + index + text.length;
        return [`nodes.${node}`, [end - digits.length, end]];
      }),
    ),
};
