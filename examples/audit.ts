/**
 * Checks each choice of the OOM killer against the kernel's own arithmetic, and
 * asks who would have died had the victim been protected.
 *
 *     node audit.ts /var/log/kern.log
 */
import { parseStream } from 'oomkit';
import { verifyVictim, whatIf } from 'oomkit/analysis';
import { readFile } from 'oomkit/node';

const [path = '/var/log/kern.log'] = process.argv.slice(2);
for await (const report of parseStream(readFile(path))) {
  if (report.type !== 'OomReport') continue;
  const { verdict, message, score } = verifyVictim(report);
  console.log(`${verdict}: ${message}`);
  if (score !== undefined) console.log(`  score printed ${score.printed}, computed ${score.computed}`);

  const pid = report.kills[0]?.pid;
  if (pid === undefined || !report.tasks.some((task) => task.pid === pid)) continue;
  const other = whatIf(report, { oomScoreAdj: { [pid]: -1000 } });
  if (other.known) console.log(`  with oom_score_adj -1000 for it: ${other.after?.task.name ?? 'nobody'}`);
}
