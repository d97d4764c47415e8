import { parseArgs } from 'node:util';
import { crashToAst } from './crash-to-ast.ts';
import { growthOfInput } from './growth/growth.ts';
import { hostsToAst } from './hosts-to-ast.ts';
import { notesOnBuild } from './programs.ts';
import { reportToAst } from './report-to-ast.ts';
import { startUp } from './start-up.ts';
import { sparseSyslog } from './syslog/sparse-syslog.ts';
import type { Row } from './yardstick.ts';

// npm run bench [-- [--rounds 5] [--megabytes 200] [report] [hosts] [crash] [syslog] [growth] [start-up]]
const YARDSTICKS = [reportToAst, hostsToAst, crashToAst, sparseSyslog, growthOfInput, startUp];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '5' }, megabytes: { type: 'string', default: '200' } },
});
const settings = { rounds: Number(values.rounds), megabytes: Number(values.megabytes) };
const unknown = positionals.filter((name) => !YARDSTICKS.some((yardstick) => yardstick.name === name));
if (unknown.length > 0 || !(settings.rounds >= 1) || !(settings.megabytes >= 1)) {
  console.error(`known are --rounds, --megabytes and ${YARDSTICKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const rows: (Row & { yardstick: string })[] = [];
const notes = new Set<string>(notesOnBuild());
for (const { name, run } of YARDSTICKS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`measuring ${name} …`);
  const findings = await run(settings);
  for (const row of findings.rows) rows.push({ yardstick: name, ...row });
  for (const note of findings.notes ?? []) notes.add(note);
}
console.log(`Node.js ${process.versions.node}; medians of ${settings.rounds} rounds with their span`);
console.table(rows, ['yardstick', 'measured', 'value', 'mark']);
for (const note of notes) console.log(note);
