/** `kmem -V`: dump_vm_stat(), dump_vm_event_state() and dump_page_states() of crash's memory.c. */
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import type { LineDraft } from '../../records/record-parser.ts';
import { num, word } from '../line/cells.ts';
import { lineFamily } from '../line/line-family.ts';
import { note } from '../line/note.ts';
import { on } from '../line/on.ts';
import { shown } from '../line/shown.ts';
import type { CrashNode } from '../node.ts';

const by = shown('kmem -V, kmem -z');

/**
 *       VM_ZONE_STAT:
 */
export const StatHeading = printk(
  'StatHeading',
  by,
  word('name', /VM_(?:ZONE_|NODE_|NUMA_)?STAT|VM_EVENT_STATES|PAGE_STATES/, {
    samples: ['VM_STAT', 'VM_NODE_STAT', 'VM_EVENT_STATES'],
    begins: 'VP',
  }),
  ':',
);
export interface StatHeading extends NodeOf<typeof StatHeading> {}

/**
 *                  NR_FREE_PAGES: 32986
 *             NR_KERNEL_STACK_KB: 1168
 *
 * Names are those of the kernel's enumerations. Pages, but for `_KB`, `_B`, and events.
 */
export const StatLine = printk(
  'StatLine',
  by,
  word('key', /[A-Z][A-Z0-9_]*/, {
    width: 25,
    samples: ['NR_FREE_PAGES', 'NR_SHMEM', 'OOM_KILL'],
    begins: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  }),
  ': ',
  num('value', { signed: true }),
  opt(' ', note()),
);
export interface StatLine extends NodeOf<typeof StatLine> {}

/** Counters of one kind. */
export interface StatGroup {
  /** `VM_ZONE_STAT`, `VM_EVENT_STATES`, … */
  name: string;
  values: Record<string, number>;
  /** What an analyst wrote behind a counter, by its name. */
  notes?: Record<string, string>;
}

/** Counters of the whole machine; what the CPUs have not handed in yet is missing. */
export interface KmemVmstat extends CrashNode {
  type: 'KmemVmstat';
  groups: StatGroup[];
}

interface VmstatDraft extends LineDraft {
  groups: StatGroup[];
}

/** A map whose keys come from the text. */
export function emptyValues(): Record<string, number> {
  return Object.create(null) as Record<string, number>;
}

/** Notes by the names of what they stand behind, with one more if there is one. */
export function withNote(
  notes: Record<string, string> | undefined,
  name: string,
  text: string | undefined,
): { notes?: Record<string, string> } {
  if (text === undefined) return notes === undefined ? {} : { notes };
  return { notes: Object.assign(notes ?? (Object.create(null) as Record<string, string>), { [name]: text }) };
}

/** The lines of a map of counters. */
export function statLines(values: Record<string, number>, notes: Record<string, string> | undefined): string[] {
  return Object.entries(values).map(([key, value]) => StatLine.print({ key, value, note: notes?.[key] }));
}

/** Counters of the whole machine. */
export const kmemVmstat = lineFamily<KmemVmstat, VmstatDraft>({
  type: 'KmemVmstat',
  title: 'Counters of memory',
  commands: ['kmem -V'],
  lines: [StatHeading, StatLine],
  begins: [StatHeading],
  draft: () => ({ otherLines: [], groups: [] }),
  rules: (grammar) => [
    grammar.block('dump_vm_stat', [
      on(StatHeading, ({ name }, draft: VmstatDraft) => draft.groups.push({ name, values: emptyValues() })),
      on(StatLine, ({ key, value, note: text }, draft: VmstatDraft) => {
        const group = draft.groups.at(-1);
        if (group === undefined) return;
        group.values[key] = value;
        Object.assign(group, withNote(group.notes, key, text));
      }),
    ]),
  ],
  build: ({ groups }) => ({ type: 'KmemVmstat', groups }),
  print: ({ groups }) =>
    groups.flatMap(({ name, values, notes }) => [`  ${StatHeading.print({ name })}`, ...statLines(values, notes)]),
  arbitrary: (fc) =>
    fc
      .array(
        fc
          .tuple(fc.constantFrom('VM_STAT', 'VM_ZONE_STAT', 'VM_EVENT_STATES'), fc.nat(9_999_999), fc.nat(99))
          .map(([name, free, kills]) => ({ name, values: { NR_FREE_PAGES: free, OOM_KILL: kills } })),
        { minLength: 1, maxLength: 3 },
      )
      .map((groups) => ({ type: 'KmemVmstat' as const, groups })),
});
