/**
 * Splits logs by host and boot, and asks the workers to parse the shards.
 *
 *     node produce.ts FOLDER LOG…
 */
import { writeManifest } from './folder.ts';
import { askForMissing } from './queue.ts';
import { split } from './split.ts';

const [folder, ...logs] = process.argv.slice(2);
if (folder === undefined || logs.length === 0) throw new Error('node produce.ts FOLDER LOG…');

const ids = await split(folder, logs);
await writeManifest(folder, ids);
console.log(`${ids.length} shards, ${await askForMissing(folder)} of them to be parsed`);
