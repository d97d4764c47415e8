/** `timer`: dump_timer_data() of crash's kernel.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { big, hex, wideHex, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import { lineNode } from '../line/table.ts';
import type { CrashNode } from '../node.ts';

const by = shown('timer');

/**
 *     JIFFIES
 *     4294900198
 */
export const JiffiesHeader = printk('JiffiesHeader', by, 'JIFFIES');
export const JiffiesLine = printk('JiffiesLine', { ...by, after: ['JiffiesHeader'] }, big('jiffies'));
/**
 *     TIMER_BASES[0][BASE_STD]: ffff888013420b00
 *     TVEC_BASES[1]: ffff88013fd0e000
 */
export const TimerBase = printk(
  'TimerBase',
  by,
  word('name', /(?:TIMER_BASES|TVEC_BASES)(?:\[\w+\]){1,2}/, {
    samples: ['TIMER_BASES[0][BASE_STD]', 'TVEC_BASES[1]'],
    begins: 'T',
  }),
  ': ',
  hex('address'),
);
export interface TimerBase extends NodeOf<typeof TimerBase> {}
/**
 *       EXPIRES        TTE        TIMER_LIST     FUNCTION
 */
export const TimerHeader = printk('TimerHeader', by, 'EXPIRES        TTE        TIMER_LIST     FUNCTION');
export const OldTimerHeader = printk('OldTimerHeader', by, 'EXPIRES      TIMER_LIST     FUNCTION');
/**
 *       4294900284      86  ffffffff82a62558  ffffffff810c51f0  <delayed_work_timer_fn>
 *
 * In jiffies: when it expires, and how long that is from now; below zero when it is overdue.
 */
export const TimerRow = printk(
  'TimerRow',
  by,
  big('expires', { width: 10 }),
  opt('  ', word('inJiffies', /-?[0-9]+/, { width: 8, samples: ['86', '-3'] })),
  '  ',
  wideHex('timer'),
  '  ',
  wideHex('function'),
  '  <',
  word('symbol', /[^<>]+/, { samples: ['delayed_work_timer_fn'] }),
  '>',
);
export interface TimerRow extends NodeOf<typeof TimerRow> {}
/**
 *       (none)
 */
export const NoTimers = printk('NoTimers', by, word('none', /\((?:none|empty)\)/, { samples: ['(none)'] }));

/** Timers of one base. */
export interface TimerList {
  base?: TimerBase;
  timers: TimerRow[];
  /** A header stands before the timers, with or without the time that is left. */
  header?: 'TimerHeader' | 'OldTimerHeader';
  none?: string;
}

/** Timers that wait. */
export interface Timers extends CrashNode {
  type: 'Timers';
  jiffies?: bigint;
  lists: TimerList[];
}

type TimersDraft = LineDraft & { jiffies?: bigint; lists: TimerList[] };

function current(draft: TimersDraft): TimerList {
  if (draft.lists.length === 0) draft.lists.push({ timers: [] });
  return draft.lists.at(-1) as TimerList;
}

const HEADERS = { TimerHeader, OldTimerHeader } as const;

function printList({ base, timers, header, none }: TimerList): string[] {
  return [
    ...(base === undefined ? [] : [TimerBase.print(base)]),
    ...(header === undefined ? [] : [`  ${HEADERS[header].print({})}`]),
    ...timers.map((timer) => `  ${TimerRow.print(timer)}`),
    ...(none === undefined ? [] : [`  ${none}`]),
  ];
}

/** Timers that wait. */
export const timers = lineFamily<Timers, TimersDraft>({
  type: 'Timers',
  title: 'Timers',
  commands: ['timer'],
  lines: [JiffiesHeader, JiffiesLine, TimerBase, TimerHeader, OldTimerHeader, NoTimers, TimerRow],
  begins: [JiffiesHeader, TimerBase],
  draft: () => ({ otherLines: [], lists: [] }),
  rules: (grammar) => [
    grammar.block('dump_timer_data', [
      on(JiffiesHeader, () => {}),
      on(JiffiesLine, ({ jiffies }, draft: TimersDraft) => {
        draft.jiffies = jiffies;
      }),
      on(TimerBase, (base, draft: TimersDraft) => draft.lists.push({ base, timers: [] })),
      on(TimerHeader, (_, draft: TimersDraft) => {
        current(draft).header = 'TimerHeader';
      }),
      on(OldTimerHeader, (_, draft: TimersDraft) => {
        current(draft).header = 'OldTimerHeader';
      }),
      on(NoTimers, ({ none }, draft: TimersDraft) => {
        current(draft).none = none;
      }),
      on(TimerRow, (timer, draft: TimersDraft) => current(draft).timers.push(timer)),
    ]),
  ],
  build: ({ jiffies, lists }) => ({ type: 'Timers', ...(jiffies === undefined ? {} : { jiffies }), lists }),
  print: ({ jiffies, lists }) => [
    ...(jiffies === undefined ? [] : [JiffiesHeader.print({}), JiffiesLine.print({ jiffies })]),
    ...lists.flatMap(printList),
  ],
  arbitrary: (fc) =>
    fc
      .tuple(
        fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        fc.array(
          fc
            .tuple(lineNode(fc, TimerBase), fc.array(lineNode(fc, TimerRow), { minLength: 1, maxLength: 3 }))
            .map(([base, list]): TimerList => ({ base, timers: list, header: 'TimerHeader' })),
          { maxLength: 2 },
        ),
      )
      .map(([jiffies, lists]) => ({ type: 'Timers' as const, jiffies, lists })),
});
