import type { Family } from '../family.ts';
import type { Line } from '../line/line.ts';
import { structArbitrary } from './arbitrary.ts';
import type { StructValue } from './nodes.ts';
import { printStruct } from './print.ts';
import { readValues } from './read.ts';

/** A plain `name = value` is anybody's, but for values in braces. */
const UNMISTAKABLE = /\{$|^\$[0-9]+ = |= \$[0-9]+ =/;

/** Values of structures and variables, as the gdb inside crash prints them. */
export const structValue: Family<StructValue> = {
  type: 'StructValue',
  title: 'Values of structures and variables',
  commands: ['struct', 'union', '*', 'p', 'px', 'pd', 'vm -m', 'task'],
  read(lines, at, asked) {
    if (!asked && !UNMISTAKABLE.test(lines[at]?.words ?? '')) return undefined;
    const read = readValues(lines, at);
    if (read === undefined) return undefined;
    const { builder, next, open, diagnostics } = read;
    const { typeName, historyNumber: history, members } = builder;
    const node: StructValue = {
      type: 'StructValue',
      start: (lines[at] as Line).start,
      end: (lines[next - 1] as Line).end,
      ...(typeName === undefined ? {} : { typeName }),
      ...(history === undefined ? {} : { history }),
      members,
      ...(open === 0 ? {} : { open }),
    };
    return { node, next, diagnostics };
  },
  print: printStruct,
  arbitrary: structArbitrary,
};
