import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import type { Placeless } from '../family.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';
import { SYS_LINES, type SysFields } from './fields.ts';

/** The dump, the machine and the task that crash is about: its banner, `sys`, and `set`. */
export interface SystemInfo extends CrashNode, SysFields {
  type: 'SystemInfo';
  /** What an analyst wrote behind a line, by the line's first field. */
  notes?: Record<string, string>;
}

type SysDraft = LineDraft & { fields: Record<string, unknown>; notes: Record<string, string> };

const LINES: readonly (readonly [Printk, string])[] = SYS_LINES;
const FIELD = new Map(LINES.map(([line, field]) => [line.type, field]));
const LABEL_WIDTH = 12;

/** Labels are set to the right before their colon. */
function printLine(line: Printk, node: Record<string, unknown>, note: string | undefined): string {
  const text = line.print({ ...node, note });
  return ' '.repeat(Math.max(0, LABEL_WIDTH - text.indexOf(':'))) + text;
}

/** What a line says of the dump, and what an analyst wrote behind it. */
function ownFields(node: CrashNode & { note?: string }): { fields: object; note: string | undefined } {
  const { type: _type, start: _start, end: _end, note, ...fields } = node;
  return { fields, note };
}

function arbitrary(fc: FastCheck): Arbitrary<Placeless<SystemInfo>> {
  return fc.subarray([...LINES], { minLength: 3 }).chain((lines) =>
    fc.tuple(...lines.map(([line]) => lineNode(fc, line))).map((nodes) => {
      const fields = nodes.map((node) => ownFields(node).fields);
      return { type: 'SystemInfo' as const, ...Object.assign({}, ...fields) };
    }),
  );
}

/** What crash is about. */
export const systemInfo = lineFamily<SystemInfo, SysDraft>({
  type: 'SystemInfo',
  title: 'The dump and the machine',
  commands: ['sys', 'set'],
  lines: LINES.map(([line]) => line),
  begins: LINES.map(([line]) => line),
  another: ({ type }, before) => before.some((line) => line.type === type),
  draft: () => ({ otherLines: [], fields: {}, notes: {} }),
  rules: (grammar) => [
    grammar.block(
      'display_sys_stats',
      LINES.map(([line]) =>
        on(line, (node, draft: SysDraft) => {
          const { fields, note } = ownFields(node);
          Object.assign(draft.fields, fields);
          if (note !== undefined) draft.notes[FIELD.get(node.type) as string] = note;
        }),
      ),
    ),
  ],
  build: ({ fields, notes }) => {
    // `CPU: 3` or `PID: 5` alone is no more than a word.
    if (Object.keys(fields).length < 3) return undefined;
    return { type: 'SystemInfo', ...fields, ...(Object.keys(notes).length === 0 ? {} : { notes }) };
  },
  print: (node) => {
    const fields = node as unknown as Record<string, unknown>;
    return LINES.filter(([, field]) => fields[field] !== undefined).map(([line, field]) =>
      printLine(line, fields, node.notes?.[field]),
    );
  },
  arbitrary,
});
