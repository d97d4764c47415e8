/**
 * Asks the records with SQL: the tables `records` and `kills`, with columns host and boot.
 *
 *     node query.ts FOLDER ["select …"]
 */
import { missingShards } from './folder.ts';
import { ask } from './tables.ts';

const KILLS_PER_HOST_AND_PROGRAM = `
  select host, comm, count(*) as kills, max("anonRssKb") as "largest anon-rss kB"
  from kills group by host, comm order by kills desc, host, comm`;

const [folder, sql = KILLS_PER_HOST_AND_PROGRAM] = process.argv.slice(2);
if (folder === undefined) throw new Error('node query.ts FOLDER ["select …"]');

const missing = await missingShards(folder);
if (missing.length > 0) console.error(`${missing.length} shards have no result yet: what follows is not all`);
console.table(await ask(folder, sql));
