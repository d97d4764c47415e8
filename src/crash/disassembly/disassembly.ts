/** `dis`: gdb's x/i, with the marks of crash's kernel.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { flag, hex, num, rest, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { arrow } from '../line/note.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';

const by = shown('dis');

/**
 *     0xffffffff815f1c30 <mutex_lock>:        nopl   0x0(%rax,%rax,1) [FTRACE NOP]
 *     0xffffffff815ec2bd <lookup_slow+19>:    push   %rcx
 *
 * Of a user's code without the symbol.
 */
export const Instruction = printk(
  'Instruction',
  by,
  '0x',
  hex('address'),
  opt(
    ' <',
    word('symbol', /[^<>+\s]+/, { samples: ['mutex_lock', '__schedule.cold'] }),
    opt('+', word('offset', /(?:0x)?[0-9a-f]+/, { samples: ['19', '0x13'] })),
    '>',
  ),
  ':     ',
  word('mnemonic', /[a-z(.][\w.,()]*/, { width: 6, align: 'left', samples: ['nopl', 'push', 'ud2'] }),
  opt(' ', word('operands', /[^\s[<←].*?/, { samples: ['0x0(%rax,%rax,1)', '%rcx', '$0x98,%rdi'] })),
  opt(' ', flag('ftrace', '[FTRACE NOP]')),
  opt(' ', arrow()),
);
export interface Instruction extends NodeOf<typeof Instruction> {}

/**
 *     debian/build/build_amd64_none_amd64/fs/pipe.c: 417
 */
export const SourcePlace = printk(
  'SourcePlace',
  shown('dis -l'),
  word('file', /[\w./+-]*\.\w{1,4}/, { samples: ['fs/pipe.c', '/usr/src/kernel/sched/core.c'] }),
  ': ',
  num('line'),
);
export interface SourcePlace extends NodeOf<typeof SourcePlace> {}

/**
 *     FILE: fs/pipe.c
 *     LINE: 417
 */
export const SourceFile = printk('SourceFile', shown('dis -s'), 'FILE: ', rest('file', ['fs/pipe.c']));
export const SourceLine = printk('SourceLine', { ...shown('dis -s'), after: ['SourceFile'] }, 'LINE: ', num('line'));
/**
 *     * 417 static ssize_t pipe_write(struct kiocb *iocb)
 *       418 {
 */
export const SourceText = printk(
  'SourceText',
  { ...shown('dis -s'), after: ['SourceFile', 'SourceLine'] },
  opt(flag('marked', '*'), ' '),
  num('line'),
  opt(' ', rest('text', ['{', 'return ret;'])),
);
export interface SourceText extends NodeOf<typeof SourceText> {}

/** Instructions, with `-l` and `-s` their sources. */
export interface Disassembly extends CrashNode {
  type: 'Disassembly';
  instructions: Instruction[];
  /** With `-l`: from which instruction on the source is which line. */
  places?: { place: SourcePlace; from: number }[];
  /** With `-s`. */
  source?: { file: string; line?: number; lines: SourceText[] };
}

type DisassemblyDraft = LineDraft & {
  instructions: Instruction[];
  places: { place: SourcePlace; from: number }[];
  source?: { file: string; line?: number; lines: SourceText[] };
};

/** Instructions and their sources. */
export const disassembly = lineFamily<Disassembly, DisassemblyDraft>({
  type: 'Disassembly',
  title: 'Instructions',
  commands: ['dis'],
  lines: [Instruction, SourceFile, SourceLine, SourcePlace, SourceText],
  begins: [Instruction, SourcePlace, SourceFile],
  another: ({ type }) => type === 'SourceFile',
  draft: () => ({ otherLines: [], instructions: [], places: [] }),
  rules: (grammar) => [
    grammar.block('cmd_dis', [
      on(Instruction, (instruction, draft: DisassemblyDraft) => draft.instructions.push(instruction)),
      on(SourcePlace, (place, draft: DisassemblyDraft) =>
        draft.places.push({ place, from: draft.instructions.length }),
      ),
      on(SourceFile, ({ file }, draft: DisassemblyDraft) => {
        draft.source = { file, lines: [] };
      }),
      on(SourceLine, ({ line }, draft: DisassemblyDraft) => {
        if (draft.source !== undefined) draft.source.line = line;
      }),
      on(SourceText, (text, draft: DisassemblyDraft) => draft.source?.lines.push(text)),
    ]),
  ],
  build: ({ instructions, places, source }) => {
    if (instructions.length === 0 && source === undefined) return undefined;
    return {
      type: 'Disassembly',
      instructions,
      ...(places.length === 0 ? {} : { places }),
      ...(source === undefined ? {} : { source }),
    };
  },
  print: ({ instructions, places = [], source }) => {
    const placed = (at: number) =>
      places.filter(({ from }) => from === at).map(({ place }) => SourcePlace.print(place));
    return [
      ...(source === undefined ? [] : [SourceFile.print(source)]),
      ...(source?.line === undefined ? [] : [SourceLine.print(source)]),
      ...(source?.lines ?? []).map(SourceText.print),
      ...instructions.flatMap((instruction, at) => [...placed(at), Instruction.print(instruction)]),
      ...placed(instructions.length),
    ];
  },
  arbitrary: (fc) =>
    fc
      .tuple(
        fc.array(lineNode(fc, Instruction), { minLength: 1, maxLength: 4 }),
        fc.option(lineNode(fc, SourcePlace), { nil: undefined }),
      )
      .map(([instructions, place]) => ({
        type: 'Disassembly' as const,
        instructions,
        ...(place === undefined ? {} : { places: [{ place, from: 0 }] }),
      })),
});
