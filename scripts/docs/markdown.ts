/** A page that is written from the code. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Text as a code span: longer fences around backticks, blanks at the edges kept. */
export function code(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = fence.length > 1 || (text.startsWith(' ') && text.endsWith(' ')) ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

export function fenced(text: string, language = 'text'): string {
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

function row(cells: readonly string[]): string {
  // Inside a table a bar ends the cell, in code spans too.
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');
}

/** The page, with the note that says where it comes from. */
export function page(name: string, title: string, blocks: readonly (string | undefined)[]): Page {
  const note = '<!-- Written by `npm run docs` from the code. Change the code, not this file. -->';
  const body = [note, `# ${title}`, ...blocks].filter((block) => block !== undefined);
  return { path: `docs/${name}.md`, text: `${body.join('\n\n')}\n` };
}
