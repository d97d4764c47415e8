import type { Printk } from '../../src/printk/printk.ts';
import { type Family, families } from '../../src/records/declarations.ts';
import { listings } from '../../src/records/listings.ts';
import { type DocComment, docComments } from './doc-comments.ts';
import { type FixtureIndex, fixtureLinks, indexFixtures } from './fixtures.ts';
import { framingsSection } from './framings.ts';
import { code, fenced, type Page, page, table } from './markdown.ts';
import { templateOf } from './template.ts';

/** Longest template that stands in a table; longer ones stand below it. */
const CELL_MAX = 360;

const NOTATION = `Every line that is read, by family. The templates are those of the declarations in \`src/records/\`:

* text outside of brackets stands as it is;
* \`<name>\` is a field of the node, \`{a|b}\` one of the wordings, \`{…}*\` a run;
* \`[…]\` is printed by some kernels, or in some situations, only; in runs of \`key:value\` each key is;
* brackets that the kernel itself prints look the same: the printed lines below each table tell them apart;
* a key or column that is not in a run's template is kept in \`other\`.

"Kernels" and "printed by" are notes for the reader: nothing is chosen by the release. The fixtures are files of
\`test/fixtures/\` in which a line of that kind was found by parsing them.`;

type Comments = ReadonlyMap<string, DocComment>;

/** Whether a template stands below the table: it would be too wide, or has several lines. */
function isLong(template: string): boolean {
  return template.length > CELL_MAX || template.includes('\n');
}

function lineRow(printk: Printk, { byType }: FixtureIndex): string[] {
  const template = templateOf(printk);
  return [
    code(printk.type),
    isLong(template) ? 'below' : code(template),
    printk.kernels,
    code(printk.by),
    fixtureLinks(byType.get(printk.type)),
  ];
}

function longTemplates(lines: readonly Printk[]): string[] {
  return lines
    .filter((printk) => isLong(templateOf(printk)))
    .map((printk) => `Template of ${code(printk.type)}:\n\n${fenced(wrap(templateOf(printk)))}`);
}

/** Breaks a long template between its keys: no blank inside a literal is lost, as keys are one word. */
function wrap(template: string, width = 110): string {
  const lines: string[] = [''];
  for (const piece of template.split(/(?<=\]) (?=\[)/)) {
    const line = lines.at(-1) as string;
    if (line === '') lines[lines.length - 1] = piece;
    else if (line.length + piece.length < width) lines[lines.length - 1] = `${line} ${piece}`;
    else lines.push(piece);
  }
  return lines.join('\n');
}

function samples({ lines }: Family, comments: Comments): string | undefined {
  const printed = lines.flatMap(({ type }) => {
    const own = comments.get(type)?.samples ?? [];
    return own.length === 0 ? [] : [[type, ...own.map((sample) => `    ${sample}`)].join('\n')];
  });
  return printed.length === 0 ? undefined : `As printed:\n\n${fenced(printed.join('\n'))}`;
}

function familySection(family: Family, fixtures: FixtureIndex, comments: Comments): (string | undefined)[] {
  const rows = family.lines.map((printk) => lineRow(printk, fixtures));
  return [
    `## ${family.title}`,
    `Declared in \`src/records/${family.name}/\`.`,
    table(['Type', 'Template', 'Kernels', 'Printed by', 'Fixtures'], rows),
    ...longTemplates(family.lines),
    samples(family, comments),
  ];
}

/** docs/formats.md: every line and every framing that is read. */
export function formatsPage(): Page {
  const fixtures = indexFixtures();
  const comments = docComments('src/records/*/*.ts');
  return page('formats', 'Formats', [
    NOTATION,
    ...[...families, ...listings].flatMap((family) => familySection(family, fixtures, comments)),
    ...framingsSection(fixtures),
  ]);
}
