import { entryFramings } from '../../src/source/entries/index.ts';
import { framings } from '../../src/source/framings/index.ts';
import { type DocComment, docComments } from './doc-comments.ts';
import { type FixtureIndex, fixtureLinks } from './fixtures.ts';
import { code, fenced, table } from './markdown.ts';

type Named = readonly { readonly name: string }[];

/** `dmesgCtime` → `dmesg-ctime`: a framing is named after its constant. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function commentsByFraming(folder: string): Map<string, DocComment> {
  return new Map([...docComments(`src/source/${folder}/*.ts`)].map(([name, comment]) => [kebab(name), comment]));
}

function section(folder: string, list: Named, { byFraming }: FixtureIndex): string[] {
  const comments = commentsByFraming(folder);
  const commentOf = (name: string): DocComment => {
    const comment = comments.get(name);
    if (comment === undefined) throw new Error(`no comment above framing ${name} in src/source/${folder}/`);
    return comment;
  };
  const samples = list.map(({ name }) => [name, ...commentOf(name).samples.map((line) => `    ${line}`)].join('\n'));
  return [
    table(
      ['Framing', 'About', 'Fixtures'],
      list.map(({ name }) => [code(name), commentOf(name).words, fixtureLinks(byFraming.get(name))]),
    ),
    fenced(samples.join('\n')),
  ];
}

/** How messages stand in a log: one per line, or as entries of several lines. */
export function framingsSection(fixtures: FixtureIndex): string[] {
  return [
    '## Framings',
    'What stands around a message. The framing is told from the text, line by line, in this order.',
    '### One line per message',
    ...section('framings', framings, fixtures),
    '### Several lines per message',
    'Told by the first line of the input.',
    ...section('entries', entryFramings, fixtures),
  ];
}
