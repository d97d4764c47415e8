/**
 * Who was killed, and by whom: a line per kill, out of any number of logs.
 *
 *     node kills.ts /var/log/kern.log /var/log/kern.log.1.gz
 */
import { parseFiles } from 'oomkit/node';

for await (const { path, record } of parseFiles(process.argv.slice(2))) {
  if (record.type !== 'OomReport' && record.type !== 'OomKill') continue;
  const { time, stamp = '-' } = record.envelope;
  const place = record.constraint?.oomMemcg ?? 'the machine';
  for (const { pid, comm, anonRssKb } of record.kills)
    console.log(
      `${path}  ${time ?? stamp}  ${comm} (pid ${pid}), anon-rss ${anonRssKb} kB, for the memory of ${place}`,
    );
}
