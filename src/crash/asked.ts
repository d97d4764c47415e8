import { type AnyFamily, allFamilies } from './registry.ts';
import type { CommandLine } from './session/command-line.ts';

/** Commands of crash. What is none of them is the name of a structure, for `struct` in short. */
const COMMANDS = new Set(
  'alias ascii bpf bt btop dev dis eval extend files foreach fuser gdb help ipcs irq kmem list log mach mod mount net p ps pte ptob ptov rd repeat runq sbitmapq search set sig struct swap sym sys task timer tree union vm vtop waitq whatis wr q quit exit g hex dec sf sn px pd for size dmesg lsmod last man ?'.split(
    ' ',
  ),
);

/** Commands under other names. */
const ALIASES: Record<string, string> = { dmesg: 'log', for: 'foreach', lsmod: 'mod', last: 'ps', whatis: 'struct' };

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

/** Names of the commands that a line runs: `foreach UN bt` runs `bt`. */
function names({ command, args }: CommandLine): string[] {
  const name = ALIASES[command] ?? command;
  if (name === 'foreach') return args.map((arg) => ALIASES[arg] ?? arg);
  if (name === '' || COMMANDS.has(name)) return [name];
  return ['struct'];
}

/** How well a family fits: its options are given, its command is, or neither. */
function fitness(family: AnyFamily, commands: readonly string[], options: ReadonlySet<string>): number {
  const fits = family.commands.map((text) => {
    const [name = '', option = ''] = text.split(' -');
    if (!commands.includes(name)) return 0;
    return option === '' ? 1 : options.has(option) ? 2 : 0.5;
  });
  return Math.max(...fits);
}

/** What is expected of a command. */
export function askedBy(line: CommandLine): Asked {
  const commands = names(line);
  const options = letters(line.args);
  const counted = /\bwc\b|grep -c/.test(line.pipe ?? '') ? ['wc'] : [];
  const fits = allFamilies.map((family) => ({ family, value: fitness(family, [...commands, ...counted], options) }));
  const expected = fits
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ family }) => family);
  const log = commands.includes('log');
  return { expected, log, unread: line.command !== '' && expected.length === 0 && !log };
}
