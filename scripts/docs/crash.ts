import type { LineFamily } from '../../src/crash/line/line-family.ts';
import { type AnyFamily, allFamilies } from '../../src/crash/registry.ts';
import type { Printk } from '../../src/printk/printk.ts';
import { type DocComment, docComments } from './doc-comments.ts';
import { code, fenced, type Page, page, table } from './markdown.ts';
import { templateOf } from './template.ts';

const ABOUT = `A session of the [crash](https://crash-utility.github.io/) utility is one record, \`CrashSession\`: from its banner or
its first prompt on. \`parse\` finds it in any text; \`parseCrash\` reads the output of one command without a prompt too,
when its shape tells which. The nodes are in [nodes](nodes.md), how the parts work together in
[architecture](architecture.md).

* A prompt begins a \`CrashCommand\`: the command taken apart, its \`output\`, and its \`errors\`.
* Output is known by the shape of its lines; the command only says what is expected. Output of a pipe often comes late,
  under the next command, and stands there.
* Output that stands by itself, after other text, is a node among the session's \`items\`.
* What is no output is \`Text\`: prose, shell commands, other logs. The records of kernel logs in it are in its \`records\`,
  as are those of \`log\` and \`dmesg\` in \`KernelLog\`.
* Blanks carry no meaning: widths differ between releases, and web pages take indentation away and put empty lines
  between. Lines that a mail program broke are put together.
* Addresses are hexadecimal without \`0x\`, so that they join across commands. Clocks in nanoseconds and the integers of
  structures are bigints, in JSON strings of their digits; \`print\` takes both.`;

const STRUCTURES = `## Structures

What gdb prints of structures nests, and has a grammar of its own (\`src/crash/struct/\`): words by Chevrotain's lexer, lines
by its parser, braces on a stack, so that a dump of any depth is read in linear time. Up to 1,024 levels make one node;
what is deeper is told of and left open there.

\`\`\`text
dump     = type "{" members "}" | name "=" "$" n "=" value | members
members  = [ name "=" ] value { "," [ name "=" ] value }          without a name: an anonymous structure or union
value    = "{" members "}" | "{" value { "," value } "}" | scalar [ "<repeats" n "times>" ]
scalar   = integer [ char ] | "0x" hex [ "<" symbol ">" ] [ string ] | cast scalar | string { "," char } | names | "..."
\`\`\`

\`memberAt(members, 'wait_list.next')\` of \`oomkit/analysis\` looks through anonymous levels.`;

/**
 * Commands of the live sessions whose output is kept as text, and in how many
 * commands. test/corpus/crash.test.ts holds the figures to the sessions.
 */
const UNPARSED: readonly (readonly [string, number])[] = [
  ['ipcs', 1],
  ['irq', 1],
  ['mach', 1],
  ['net', 1],
  ['set', 3],
  ['sig', 2],
];

const ALL = allFamilies as readonly (AnyFamily & Partial<LineFamily>)[];

function lineRow(printk: Printk): string[] {
  const { kernels, type, by } = printk;
  return [code(type), code(templateOf(printk)), kernels, code(by.replace(/^crash, /, ''))];
}

function samples(lines: readonly Printk[], comments: ReadonlyMap<string, DocComment>): string | undefined {
  const printed = lines.flatMap(({ type }) => {
    const own = comments.get(type)?.samples ?? [];
    return own.length === 0 ? [] : [[type, ...own.map((sample) => `    ${sample}`)].join('\n')];
  });
  return printed.length === 0 ? undefined : `As printed:\n\n${fenced(printed.join('\n'))}`;
}

/** Lines that several kinds share are shown with the first. */
function ownLines(): [AnyFamily, Printk[]][] {
  const seen = new Set<Printk>();
  return ALL.map((family) => {
    const own = (family.lines ?? []).filter((line) => !seen.has(line));
    for (const line of own) seen.add(line);
    return [family, own];
  });
}

function commandRows(): string[][] {
  const read = ALL.filter(({ commands }) => commands.length > 0);
  return [
    ...read.map(({ type, title, commands }) => [commands.map(code).join(', '), code(type), title]),
    ['`log`, `dmesg`', '`KernelLog`', 'The kernel’s log, whose records are those of `parseLog`'],
  ];
}

/** docs/crash.md: the output that is read, by command, and its lines. */
export function crashPage(): Page {
  const comments = docComments('src/crash/*/*.ts');
  return page('crash', 'Sessions of crash', [
    ABOUT,
    '## Commands\n\nWhat is read, and the node it gives. `foreach` gives those of the command it runs.',
    table(['Command', 'Node', 'What it is'], commandRows()),
    'Output of anything else is `Unparsed`, with its text. In the live sessions that the project is tested with these are:',
    table(
      ['Command', 'Times'],
      UNPARSED.map(([name, count]) => [code(name), String(count)]),
    ),
    STRUCTURES,
    '## Lines',
    ...ownLines().flatMap(([{ title }, lines]) =>
      lines.length === 0
        ? []
        : [
            `### ${title}`,
            table(['Type', 'Template', 'Releases', 'Printed by'], lines.map(lineRow)),
            samples(lines, comments),
          ],
    ),
  ]);
}
