import { families } from '../../src/records/declarations.ts';
import { listings } from '../../src/records/listings.ts';
import { docComments } from './doc-comments.ts';
import { code, type Page, page, table } from './markdown.ts';
import { publicTypes, type TypeDoc } from './public-types.ts';
import type { FieldDoc } from './type-fields.ts';

const ABOUT = `The nodes of the AST, from the types that the package exports. An optional field that was not printed is absent.
Not repeated below: every node that stands for text has \`start\` and \`end\`; \`type\` is the name of the node; line nodes
can have \`repaired\` and \`truncated\` ([\`LineNode\`](#linenode)). How the lines look is in [formats](formats.md).`;

const COMMON = new Set(['type', 'start', 'end', 'repaired', 'truncated']);

/** Files outside of records/ whose types are part of the AST. */
const ALSO = ['src/printk/types.ts', 'src/diagnostic.ts'];

/** Type text with the names that have a section linked to it. */
function linked(text: string, known: ReadonlySet<string>): string {
  const names = [...text.matchAll(/\b[A-Z]\w*\b/g)].filter(([name]) => known.has(name));
  let [result, from] = ['', 0];
  for (const { 0: name, index } of names) {
    result += `${between(text.slice(from, index))}[${code(name)}](#${name.toLowerCase()})`;
    from = index + name.length;
  }
  return result + between(text.slice(from));
}

/** Marks between names are no code: a code span of a blank and a bar shows neither. */
function between(text: string): string {
  if (/[^\s|&()[\]]/.test(text)) return code(text);
  return text.replace(/[[\]]/g, '\\$&');
}

function fieldTable(fields: readonly FieldDoc[], known: ReadonlySet<string>): string[] {
  if (fields.length === 0) return [];
  const meant = fields.some(({ words }) => words !== '');
  const rows = fields.map(({ name, optional, type, words }) => [
    code(optional ? `${name}?` : name),
    linked(type, known),
    ...(meant ? [words] : []),
  ]);
  return [table(meant ? ['Field', 'Type', 'Meaning'] : ['Field', 'Type'], rows)];
}

function section(doc: TypeDoc, known: ReadonlySet<string>, comments: ReturnType<typeof docComments>): string[] {
  const { name, alias, file } = doc;
  // The base types are where the common fields are explained.
  const fields = ALSO.includes(file) ? doc.fields : doc.fields.filter((field) => !COMMON.has(field.name));
  // A line's comment begins with samples, which stand among the formats.
  const words = comments.get(name)?.words ?? doc.words;
  return [
    `### ${name}`,
    ...(words === '' ? [] : [words]),
    ...(alias === undefined ? fieldTable(fields, known) : aliasOf(alias, fields, known)),
  ];
}

/** What an alias says beside its fields: nothing when it only computes them from another type. */
function aliasOf(alias: string, fields: readonly FieldDoc[], known: ReadonlySet<string>): string[] {
  const others = `Stands for ${linked(alias, known)}.`;
  if (fields.length === 0 || known.has(alias)) return [others];
  const own = fieldTable(fields, known);
  return alias.includes(' | ') ? [others, 'Fields of all of them:', ...own] : own;
}

interface Chapter {
  readonly title: string;
  readonly types: readonly TypeDoc[];
}

/** The lines of every family in their order. */
const LINES = families.flatMap(({ lines }) => lines.map(({ type }) => type));

/** Types in the order of the names; those that have none of them first, as they come. */
function inOrderOf(names: readonly string[], types: readonly TypeDoc[]): TypeDoc[] {
  return [...types].sort((a, b) => names.indexOf(a.name) - names.indexOf(b.name));
}

/** Blocks before lines: they are what a record holds. */
function ofFolder(types: readonly TypeDoc[], folder: string): TypeDoc[] {
  return inOrderOf(
    LINES,
    types.filter(({ file }) => file.startsWith(`${folder}/`)),
  );
}

/** What records have in common, then each type of record in the order of their union. */
function records(types: readonly TypeDoc[]): TypeDoc[] {
  const own = types.filter(({ file }) => /^src\/reports\/(?:nodes(?:\/[a-z-]+)?|parse-log)\.ts$/.test(file));
  const union = own.find(({ name }) => name === 'LogRecord')?.alias ?? '';
  return inOrderOf(union.split(' | '), own);
}

function chapters(types: readonly TypeDoc[]): Chapter[] {
  const titles = new Map([...families, ...listings].map(({ name, title }) => [`src/records/${name}`, title]));
  const folders = new Set(types.map(({ file }) => file.split('/').slice(0, 3).join('/')));
  for (const folder of [...folders].filter((name) => name.startsWith('src/records/')).sort())
    if (!titles.has(folder)) titles.set(folder, folder.slice('src/records/'.length));
  for (const folder of [...folders].filter((name) => /^src\/crash\/[a-z]+$/.test(name)).sort())
    titles.set(folder, `Sessions of crash: ${folder.slice('src/crash/'.length)}`);
  return [
    { title: 'Records', types: records(types) },
    ...[...titles].map(([folder, title]) => ({ title, types: ofFolder(types, folder) })),
    { title: 'In every node', types: types.filter(({ file }) => ALSO.includes(file)) },
  ];
}

/** docs/nodes.md: the types of the AST. */
export function nodesPage(): Page {
  const all = chapters(publicTypes('src/index.ts')).filter(({ types }) => types.length > 0);
  const known = new Set(all.flatMap(({ types }) => types.map(({ name }) => name)));
  const comments = new Map([...docComments('src/records/*/*.ts'), ...docComments('src/crash/*/*.ts')]);
  return page('nodes', 'Nodes', [
    ABOUT,
    ...all.flatMap(({ title, types }) => [`## ${title}`, ...types.flatMap((doc) => section(doc, known, comments))]),
  ]);
}
