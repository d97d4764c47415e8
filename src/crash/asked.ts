import { type AnyFamily, allFamilies } from './registry.ts';
import type { CommandLine } from './session/command-line.ts';

/** Commands of crash. What is none of them is the name of a structure, for `struct` in short. */
const COMMANDS = new Set(
  'alias ascii bpf bt btop dev dis eval extend files foreach fuser gdb help ipcs irq kmem list log mach mod mount net p ps pte ptob ptov rd repeat runq sbitmapq search set sig struct swap sym sys task timer tree union vm vtop waitq whatis wr q quit exit g hex dec sf sn px pd for size dmesg lsmod last man ?'.split(
    ' ',
  ),
);

/** Commands under other names. */
const ALIASES = new Map([
  ['dmesg', 'log'],
  ['for', 'foreach'],
  ['lsmod', 'mod'],
  ['last', 'ps'],
  ['whatis', 'struct'],
]);

/** A family, and the option of a command that asks for it; none when the command alone does. */
interface Printer {
  readonly family: AnyFamily;
  readonly option: string;
}

let printers: ReadonlyMap<string, readonly Printer[]> | undefined;

/** What each command can print, in the order of the registry. */
function printersOf(command: string): readonly Printer[] {
  const byCommand = new Map<string, Printer[]>();
  if (printers === undefined) {
    for (const family of allFamilies)
      for (const text of family.commands) {
        const [name = '', option = ''] = text.split(' -');
        byCommand.set(name, [...(byCommand.get(name) ?? []), { family, option }]);
      }
    printers = byCommand;
  }
  return printers.get(command) ?? [];
}

/** What a command was asked for: which families print it, the likeliest first. */
export interface Asked {
  /** Families that one of the commands prints. */
  readonly expected: readonly AnyFamily[];
  /** The output is a kernel log. */
  readonly log: boolean;
  /** A command of crash whose output is not read. */
  readonly unread: boolean;
}

/** Without a command anything may stand here. */
export const ANYTHING: Asked = { expected: allFamilies, log: false, unread: false };
/** Nothing is expected: only what is known by its shape counts. */
export const NOTHING: Asked = { expected: [], log: false, unread: false };

/** Letters of the options: `-sx` gives s and x. */
function letters(args: readonly string[]): Set<string> {
  return new Set(args.filter((arg) => /^-[A-Za-z]+/.test(arg)).flatMap((arg) => [...arg.slice(1)]));
}

/** The command that a name stands for. */
function real(name: string): string {
  return ALIASES.get(name) ?? name;
}

/** Names of the commands that a line runs: `foreach UN bt` runs `bt`. */
function names({ command, args }: CommandLine): string[] {
  const name = real(command);
  if (name === 'foreach') return args.map(real);
  if (name === '' || COMMANDS.has(name)) return [name];
  return ['struct'];
}

/** How well a family fits: its option is given, it needs none, or another was given. */
function fitness({ option }: Printer, options: ReadonlySet<string>): number {
  if (option === '') return 1;
  return options.has(option) ? 2 : 0;
}

/** What is expected of a command. */
export function askedBy(line: CommandLine): Asked {
  const commands = names(line);
  const options = letters(line.args);
  const counted = /\bwc\b|grep -c/.test(line.pipe ?? '') ? ['wc'] : [];
  const fitting = [...commands, ...counted].flatMap(printersOf);
  const sorted = [...fitting].sort((a, b) => fitness(b, options) - fitness(a, options));
  const expected = [...new Set(sorted.map(({ family }) => family))];
  const log = commands.includes('log');
  return { expected, log, unread: line.command !== '' && expected.length === 0 && !log };
}
