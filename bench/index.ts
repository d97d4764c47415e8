import { parseArgs } from 'node:util';
import { growthOfInput } from './growth.ts';
import { reportToAst } from './report-to-ast.ts';
import { sparseSyslog } from './sparse-syslog.ts';
import { startUp } from './start-up.ts';
import type { Row } from './yardstick.ts';

// npm run bench [-- [--rounds 7] [--megabytes 64] [report] [syslog] [growth] [start-up]]
const YARDSTICKS = [reportToAst, sparseSyslog, growthOfInput, startUp];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '7' }, megabytes: { type: 'string', default: '64' } },
});
const settings = { rounds: Number(values.rounds), megabytes: Number(values.megabytes) };
const unknown = positionals.filter((name) => !YARDSTICKS.some((yardstick) => yardstick.name === name));
if (unknown.length > 0 || !(settings.rounds >= 1) || !(settings.megabytes >= 1)) {
  console.error(`known are --rounds, --megabytes and ${YARDSTICKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const rows: (Row & { yardstick: string })[] = [];
for (const { name, run } of YARDSTICKS) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  console.error(`measuring ${name} …`);
  for (const row of await run(settings)) rows.push({ yardstick: name, ...row });
}
console.log(`Node.js ${process.versions.node}; medians of ${settings.rounds} rounds with their span`);
console.table(rows, ['yardstick', 'measured', 'value', 'mark']);
