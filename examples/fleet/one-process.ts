/**
 * Kills per host and program, without a queue: worker threads read, DuckDB counts.
 *
 *     node one-process.ts LOG…
 */
import { DuckDBConnection } from '@duckdb/node-api';
import { parseFiles } from 'oomkit/node';

const connection = await DuckDBConnection.create();
await connection.run('create table kills (host varchar, comm varchar, pid bigint)');
const kills = await connection.createAppender('kills');
for await (const { path, record } of parseFiles(process.argv.slice(2), { detail: 'kills' })) {
  if (record.type !== 'OomKill') continue;
  for (const { comm, pid } of record.kills) {
    kills.appendVarchar(record.envelope.host ?? path);
    kills.appendVarchar(comm);
    kills.appendBigInt(BigInt(pid));
    kills.endRow();
  }
}
kills.closeSync();
const rows = await connection.runAndReadAll(
  'select host, comm, count(*)::int as kills from kills group by all order by kills desc, host, comm',
);
console.table(rows.getRowObjectsJson());
