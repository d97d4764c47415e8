import { access } from 'node:fs/promises';
import { parseFile } from 'oomkit/node';
import { resultPath, shardPath, writeWhole } from './folder.ts';

async function* recordLines(path: string): AsyncGenerator<string> {
  for await (const record of parseFile(path)) yield `${JSON.stringify(record)}\n`;
}

/**
 * Writes the records of a shard. Done twice, or by two at once, it makes the
 * same file: a shard of an id never changes, and neither do its records.
 */
export async function parseShard(folder: string, id: string): Promise<void> {
  const result = resultPath(folder, id);
  // The one before was killed after it wrote this, and before it said so.
  if (await isThere(result)) return;
  await writeWhole(folder, result, recordLines(shardPath(folder, id)));
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
