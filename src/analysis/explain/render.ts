import { aligned } from './aligned.ts';
import type { Explanation, ExplanationPart, ExplanationTable } from './explanation.ts';

/** How an explanation is written: for a page, for a terminal with colours, or as Markdown. */
export type ExplainFormat = 'plain' | 'ansi' | 'markdown';

interface Style {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly statement: (text: string) => string;
  readonly table: (table: ExplanationTable) => string;
}

/** Columns that text is broken at. */
const WIDTH = 110;

/** Text of a log may hold what a terminal would obey. */
function harmless(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });
}

/** Text broken into lines; the first begins with the bullet, the others are as far in. */
function broken(text: string, bullet: string): string {
  const lines: string[] = [];
  let line = bullet;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = ' '.repeat(bullet.length);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}

function rowsOf({ header, rows }: ExplanationTable): string[] {
  return aligned([['', ...header], ...rows.map(({ cells, marked }) => [marked ? '*' : '', ...cells])]).map((line) =>
    // A table without a marked row needs no column for the mark.
    rows.some(({ marked }) => marked) ? `  ${line}` : line,
  );
}

const plain: Style = {
  title: (text) => text,
  heading: (text) => text,
  statement: (text) => broken(text, '  '),
  table: (table) => rowsOf(table).join('\n'),
};

const code = (parameter: number, text: string) => `\u001b[${parameter}m${text}\u001b[0m`;
const BOLD = 1;
const DIM = 2;
const RED = 31;
const CYAN = 36;

const ansi: Style = {
  title: (text) => code(BOLD, text),
  heading: (text) => code(CYAN, text),
  statement: plain.statement,
  table: (table) =>
    rowsOf(table)
      .map((line, index) => (index === 0 ? code(DIM, line) : table.rows[index - 1]?.marked ? code(RED, line) : line))
      .join('\n'),
};

/** Characters that Markdown would take for its own. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}

const markdown: Style = {
  title: (text) => `## ${escaped(text)}`,
  heading: (text) => `### ${escaped(text)}`,
  statement: (text) => `- ${escaped(text)}`,
  table: ({ header, rows }) => {
    const line = (cells: readonly string[]) => `| ${cells.map(escaped).join(' | ')} |`;
    const body = rows.map(({ cells, marked }) =>
      marked ? line(cells).replace(/\| ([^|]+) \|/, '| **$1** |') : line(cells),
    );
    return ['', line(header), `|${header.map(() => ' --- |').join('')}`, ...body, ''].join('\n');
  },
};

const STYLES: Record<ExplainFormat, Style> = { plain, ansi, markdown };

/**
 * An explanation as text. Characters of the log that would steer a terminal are
 * written as `\x1b`.
 *
 * @example renderExplanation(explanation(record), 'markdown')
 */
export function renderExplanation({ title, sections }: Explanation, format: ExplainFormat): string {
  const style = STYLES[format];
  const part = (each: ExplanationPart) =>
    each.kind === 'statement' ? style.statement(harmless(each.text)) : style.table(harmlessTable(each));
  const blocks = sections.map((section) => [style.heading(section.title), ...section.parts.map(part)].join('\n'));
  return [style.title(harmless(title)), ...blocks].join('\n\n');
}

function harmlessTable({ kind, header, rows }: ExplanationTable): ExplanationTable {
  return { kind, header, rows: rows.map((each) => ({ ...each, cells: each.cells.map(harmless) })) };
}
