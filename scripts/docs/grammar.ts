import type { ISerializedGast } from 'chevrotain';
import type { Printk } from '../../src/printk/printk.ts';
import { families } from '../../src/records/declarations.ts';
import { recordParser } from '../../src/records/grammar.ts';
import { type AnyListing, listings } from '../../src/records/listings.ts';
import { Rank } from '../../src/records/rank.ts';
import { ListingKind } from '../../src/reports/listings/listing-kind.ts';
import { code, fenced, type Page, page, table } from './markdown.ts';

/** A node of the grammar as Chevrotain writes it out. */
interface Production extends ISerializedGast {
  readonly name?: string;
}

const ABOUT = `The rules over the lines of a kernel log, as they stand in the parser. A terminal is a whole line, by the type of its
declaration ([formats](formats.md)); a rule is named after the kernel function that prints the block. After the head of
a record any block may come, in any order and number, because logs lose lines: the usual place of a line only says
where a record ends and another begins. Listings, which are files and the output of commands, have grammars of their own
in the same manner; they stand at the end of the page.`;

const REPEATS: Record<string, string> = { Repetition: '*', RepetitionMandatory: '+', Option: '?' };

function ebnf(production: Production): string {
  const { type, name, definition = [] } = production;
  if (type === 'Terminal' || type === 'NonTerminal') return name ?? '';
  const parts = definition.map((inner) => ebnf(inner as Production));
  if (type === 'Alternation') return parts.length === 1 ? (parts[0] as string) : `( ${parts.join(' | ')} )`;
  const sequence = parts.join(' ');
  const repeat = REPEATS[type];
  if (repeat === undefined) return sequence;
  return (parts.length === 1 && !sequence.includes(' ')) || sequence.startsWith('(')
    ? sequence + repeat
    : `( ${sequence} )${repeat}`;
}

function terminals({ type, name, definition = [] }: Production): string[] {
  if (type === 'Terminal') return [name ?? ''];
  return definition.flatMap((inner) => terminals(inner as Production));
}

/** Alternatives one below the other: a rule of ten lines is no line to read. */
function rule({ name = '', definition = [] }: Production): string {
  const body = definition.map((inner) => ebnf(inner as Production)).join(' ');
  return `${name} ::= ${body}`.length > 110
    ? `${name} ::= ${body.replaceAll(' | ', '\n    | ')}`
    : `${name} ::= ${body}`;
}

const DECLARED = new Map(
  [...families, ...listings].flatMap(({ lines }) => lines).map((printk) => [printk.type, printk]),
);
const PLACES = new Map<number, string>(Object.entries(Rank).map(([name, rank]) => [rank, name]));

function facts({ head, once, after, continuation }: Printk): string {
  const said = [
    head ? 'begins a record' : '',
    once ? 'once in a record' : '',
    after === undefined ? '' : `only after ${after.map(code).join(', ')}`,
    continuation ? 'may have no envelope' : '',
  ];
  return said.filter((fact) => fact !== '').join('; ');
}

function lineTable(production: Production): string | undefined {
  const lines = terminals(production).flatMap((type) => DECLARED.get(type) ?? []);
  if (lines.length === 0) return undefined;
  return table(
    ['Line', 'Usual place', 'Stands'],
    lines.map((printk) => [code(printk.type), PLACES.get(printk.rank) ?? '', facts(printk)]),
  );
}

function sections(rules: readonly Production[], heading: string): (string | undefined)[] {
  return rules.flatMap((production) => [
    `${heading} ${production.name}`,
    fenced(rule(production), 'ebnf'),
    lineTable(production),
  ]);
}

/** The rules of one listing; that it is its blocks in any order is the same for all. */
function listingSections(listing: AnyListing): (string | undefined)[] {
  const rules = new ListingKind(listing).parser().getSerializedGastProductions() as Production[];
  return [
    `## ${listing.title}`,
    ...sections(
      rules.filter(({ name }) => name !== 'record'),
      '###',
    ),
  ];
}

/** docs/grammar.md: the rules over lines. */
export function grammarPage(): Page {
  const rules = recordParser().getSerializedGastProductions() as Production[];
  const ordered = [...rules.filter(({ name }) => name === 'record'), ...rules.filter(({ name }) => name !== 'record')];
  return page('grammar', 'Grammar', [ABOUT, ...sections(ordered, '##'), ...listings.flatMap(listingSections)]);
}
