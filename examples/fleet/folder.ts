import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The log of a shard. */
export const shardPath = (folder: string, id: string) => join(folder, 'shards', `${id}.log`);
/** The records of a shard, a JSON object per line. It is there whole or not at all. */
export const resultPath = (folder: string, id: string) => join(folder, 'results', `${id}.ndjson`);

/** Shards of the manifest that no worker has finished. */
export async function missingShards(folder: string): Promise<string[]> {
  return (await readManifest(folder)).filter((id) => !existsSync(resultPath(folder, id)));
}

/** The ids of the shards that the logs were split into. */
export async function readManifest(folder: string): Promise<string[]> {
  return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as string[];
}

export async function writeManifest(folder: string, ids: readonly string[]): Promise<void> {
  await writeWhole(folder, join(folder, 'manifest.json'), [JSON.stringify(ids)]);
}

/**
 * Writes a file that is never seen half: under another name, to the disk, and
 * then renamed. What a killed writer leaves is in `parts/`, where nobody reads.
 */
export async function writeWhole(
  folder: string,
  path: string,
  pieces: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const part = join(folder, 'parts', randomUUID());
  await mkdir(dirname(part), { recursive: true });
  const file = await open(part, 'wx');
  try {
    for await (const piece of pieces) await file.write(piece);
    await file.sync();
  } finally {
    await file.close();
  }
  await mkdir(dirname(path), { recursive: true });
  await rename(part, path);
}
