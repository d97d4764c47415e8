import { opt } from '../../printk/part.ts';
import type { NodeOf } from '../../printk/printk.ts';
import { printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { flag, num, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';

const by = shown('struct, union, whatis');

/**
 *     struct mutex {
 */
export const DefinitionHead = printk(
  'DefinitionHead',
  by,
  word('kind', /struct|union/, { samples: ['struct', 'union'], begins: 'su' }),
  ' ',
  word('name', /[A-Za-z_]\w*/, { samples: ['mutex', 'zone'] }),
  ' {',
);
export interface DefinitionHead extends NodeOf<typeof DefinitionHead> {}

/**
 *         atomic_long_t owner;
 *      [32] unsigned long watermark_boost;
 *        [ffff96c65f81a420] struct list_head worklist;
 *
 * With `-o` the member's place: an offset, or its address when the structure's is given.
 */
export const DefinitionMember = printk(
  'DefinitionMember',
  by,
  opt('[', word('place', /[0-9a-f]{1,16}/, { samples: ['32', 'ffff96c65f81a420'], begins: '0' }), '] '),
  word('declaration', /[A-Za-z_](?:[^;{}]*[^;{} ])?/, {
    samples: ['atomic_long_t owner', 'unsigned long _watermark[4]'],
  }),
  ';',
);
export interface DefinitionMember extends NodeOf<typeof DefinitionMember> {}

/**
 *     struct {
 *        [0] union {
 *
 * A structure inside of another.
 */
export const DefinitionOpen = printk(
  'DefinitionOpen',
  by,
  opt('[', word('place', /[0-9a-f]{1,16}/, { samples: ['32'], begins: '0' }), '] '),
  word('kind', /(?:struct|union)(?: [A-Za-z_]\w*)?/, { samples: ['struct', 'union'] }),
  ' {',
);
export interface DefinitionOpen extends NodeOf<typeof DefinitionOpen> {}

/**
 *     };
 *     } rss_stat;
 *      [8]     } rss_stat;
 *     }
 */
export const DefinitionClose = printk(
  'DefinitionClose',
  by,
  opt('[', word('place', /[0-9a-f]{1,16}/, { samples: ['8'], begins: '0' }), '] '),
  '}',
  opt(' ', word('name', /[A-Za-z_*][\w[\]*]*/, { samples: ['rss_stat'] })),
  opt(flag('semicolon', ';')),
);
export interface DefinitionClose extends NodeOf<typeof DefinitionClose> {}

/**
 *     <no data fields>
 */
export const DefinitionEmpty = printk('DefinitionEmpty', by, flag('empty', '<no data fields>'));
export interface DefinitionEmpty extends NodeOf<typeof DefinitionEmpty> {}

/**
 *     SIZE: 32
 *     SIZE: 152 (0x98)
 */
export const DefinitionSize = printk(
  'DefinitionSize',
  by,
  'SIZE: ',
  num('sizeBytes'),
  opt(' (0x', word('hex', /[0-9a-f]{1,8}/, { samples: ['98'] }), ')'),
);
export interface DefinitionSize extends NodeOf<typeof DefinitionSize> {}

export type DefinitionLine = DefinitionMember | DefinitionOpen | DefinitionClose | DefinitionEmpty;

/** How a structure is declared: its members, with `-o` their places, and its size. */
export interface StructDefinition extends CrashNode {
  type: 'StructDefinition';
  /** `struct` or `union`. */
  kind: string;
  name: string;
  /** What stands between the outer braces, in its order. */
  lines: DefinitionLine[];
  /** Braces that were still open where it was cut. */
  cut?: true;
  sizeBytes?: number;
  sizeHex?: string;
}

interface DefinitionDraft extends LineDraft {
  head?: DefinitionHead;
  lines: DefinitionLine[];
  size?: DefinitionSize;
}

const BY_TYPE = { DefinitionMember, DefinitionOpen, DefinitionClose, DefinitionEmpty } as const;

/** Declarations of structures. */
export const structDefinition = lineFamily<StructDefinition, DefinitionDraft>({
  type: 'StructDefinition',
  title: 'Declarations of structures',
  commands: ['struct', 'union', 'whatis', '*'],
  lines: [DefinitionHead, DefinitionOpen, DefinitionMember, DefinitionClose, DefinitionEmpty, DefinitionSize],
  begins: [DefinitionHead],
  another: (_, before) => before.at(-1) === DefinitionSize,
  draft: () => ({ otherLines: [], lines: [] }),
  rules: (grammar) => [
    grammar.block('dump_struct', [
      on(DefinitionHead, (head, draft: DefinitionDraft) => {
        if (draft.head === undefined) draft.head = head;
        else draft.lines.push({ ...head, type: 'DefinitionOpen', kind: `${head.kind} ${head.name}` });
      }),
      on(DefinitionOpen, (line, draft: DefinitionDraft) => draft.lines.push(line)),
      on(DefinitionMember, (line, draft: DefinitionDraft) => draft.lines.push(line)),
      on(DefinitionClose, (line, draft: DefinitionDraft) => draft.lines.push(line)),
      on(DefinitionEmpty, (line, draft: DefinitionDraft) => draft.lines.push(line)),
      on(DefinitionSize, (size, draft: DefinitionDraft) => {
        draft.size = size;
      }),
    ]),
  ],
  build({ head, lines, size }) {
    if (head === undefined || lines.length === 0) return undefined;
    const whole = lines.at(-1)?.type === 'DefinitionClose';
    return {
      type: 'StructDefinition',
      kind: head.kind,
      name: head.name,
      lines: whole ? lines.slice(0, -1) : lines,
      ...(whole ? {} : { cut: true as const }),
      ...(size === undefined ? {} : { sizeBytes: size.sizeBytes }),
      ...(size?.hex === undefined ? {} : { sizeHex: size.hex }),
    };
  },
  print: ({ kind, name, lines, cut, sizeBytes, sizeHex }) => [
    DefinitionHead.print({ kind, name }),
    ...lines.map((line) => `    ${BY_TYPE[line.type].print(line)}`),
    ...(cut ? [] : ['}']),
    ...(sizeBytes === undefined ? [] : [DefinitionSize.print({ sizeBytes, hex: sizeHex })]),
  ],
  arbitrary: (fc) =>
    fc
      .tuple(
        fc.array(lineNode(fc, DefinitionMember), { minLength: 1, maxLength: 5 }),
        fc.option(fc.nat(9999), { nil: undefined }),
      )
      .map(([lines, sizeBytes]) => ({
        type: 'StructDefinition' as const,
        kind: 'struct',
        name: 'zone',
        lines,
        ...(sizeBytes === undefined ? {} : { sizeBytes }),
      })),
});
