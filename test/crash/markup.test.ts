import { expect, it } from 'vitest';
import { type CrashSession, parse } from '../../src/index.ts';

const TEXT = [
  'crash> kmem -i',
  '                 PAGES        TOTAL      PERCENTAGE',
  '    TOTAL MEM  1965331       7.5 GB         ----',
  '         FREE    78081       305 MB    3% of TOTAL MEM   <-- little',
  'crash> ps',
  '   PID    PPID  CPU       TASK        ST  %MEM     VSZ    RSS  COMM',
  '>     7      1   0  ffff8800b97a2d20  RU   0.1   258672   4321  my_task',
  'crash> bt 7',
  'PID: 7      TASK: ffff8800b97a2d20  CPU: 0   COMMAND: "my_task"',
  ' #0 [ffff88013ee04ea8] out_of_memory at ffffffff81511945',
  'crash> p vm_swappiness',
  'vm_swappiness = $1 = 10',
];

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const PAGES: readonly [string, string][] = [
  ['the source of a page', `<pre><code>${TEXT.map(escaped).join('\n')}\n</code></pre>\n`],
  ['a page of broken lines', `${TEXT.map(escaped).join('<br>\n')}<br>\n`],
  ['a page of paragraphs', `${TEXT.map((line) => `<p>${escaped(line)}</p>`).join('\n')}\n`],
  [
    'a page of one line',
    `<div>${TEXT.map((line) => `<font face="Mono">${escaped(line)}</font>`).join('<br />')}</div>\n`,
  ],
  ['a mail of one line', `${TEXT.map((line) => `<div>${escaped(line).replaceAll('  ', '&nbsp; ')}</div>`).join('')}\n`],
  ['a page that quotes', `${TEXT.map((line) => escaped(`> ${line}`)).join('\n')}\n`],
  ['Markdown with backslashes', `${TEXT.map((line) => line.replace(/[_$]|(?<=crash)>/g, '\\$&')).join('\n')}\n`],
  ['curly quotes', `${TEXT.join('\n').replace(/"(\w+)"/g, '“$1”')}\n`],
];

/** What the nodes of a session say, without where they stand. */
function said({ items }: CrashSession): string {
  return JSON.stringify(items, (key, value: unknown) => {
    if (key === 'start' || key === 'end') return undefined;
    return typeof value === 'bigint' ? String(value) : value;
  });
}

it.each(PAGES)('a session reads the same in %s', (_, page) => {
  const [plain, marked] = [`${TEXT.join('\n')}\n`, page].map((text) => parse(text).records);
  expect(marked?.map(({ type }) => type)).toEqual(['CrashSession']);
  expect(said(marked?.[0] as CrashSession)).toBe(said(plain?.[0] as CrashSession));
});

it.each(PAGES)('its numbers have their places in %s', (_, page) => {
  const [session] = parse(page).records as CrashSession[];
  expect(session?.items[0]).toMatchObject({ output: [{ rows: [{ pages: 1965331 }, { pages: 78081 }] }] });
  const [command] = session?.items ?? [];
  const rows = command?.type === 'CrashCommand' && command.output[0]?.type === 'KmemInfo' ? command.output[0].rows : [];
  expect(rows.map(({ start, end }) => page.slice(start, end))).toEqual([
    expect.stringContaining('1965331'),
    expect.stringContaining('78081'),
  ]);
});
