import { existsSync } from 'node:fs';
import { DuckDBConnection } from '@duckdb/node-api';
import { readManifest, resultPath } from './folder.ts';

/** What the tables have of a record; name more of it to ask for more. */
const COLUMNS = `{
  type: 'VARCHAR',
  envelope: 'STRUCT(host VARCHAR, stamp VARCHAR, "time" VARCHAR)',
  "constraint": 'STRUCT("oomMemcg" VARCHAR)',
  kills: 'STRUCT(pid BIGINT, comm VARCHAR, "totalVmKb" BIGINT, "anonRssKb" BIGINT)[]'
}`;

/** The rows of a query over the results of the manifest's shards. */
export async function ask(folder: string, sql: string) {
  const results = (await readManifest(folder)).map((id) => resultPath(folder, id)).filter((path) => existsSync(path));
  if (results.length === 0) throw new Error('there is no result yet');
  const files = results.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ');
  const connection = await DuckDBConnection.create();
  try {
    await connection.run(`
      create view records as from read_json([${files}], format = 'newline_delimited', columns = ${COLUMNS},
        hive_partitioning = true, hive_types_autocast = false, maximum_object_size = 268435456);
      create view kills as
        select host, boot, envelope, "constraint"."oomMemcg" as memcg, unnest(kills, recursive := true) from records`);
    return (await connection.runAndReadAll(sql)).getRowObjectsJson();
  } finally {
    connection.closeSync();
  }
}
