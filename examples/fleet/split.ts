import { createHash, randomUUID } from 'node:crypto';
import { appendFile, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readFile } from 'oomkit/node';
import { shardPath } from './folder.ts';
import { linesOf } from './lines.ts';
import { originOf } from './origin.ts';

/** Characters of a shard that wait to be written: many shards are open at once. */
const BUFFER = 1 << 16;

/** The lines of one boot of one host, on their way to a file. */
class Shard {
  readonly #folder: string;
  readonly #place: string;
  readonly #part: string;
  readonly #digest = createHash('sha256');
  #waiting = '';

  constructor(folder: string, host: string, boot: string) {
    this.#folder = folder;
    // Host names come from the log: nothing in them may be a path. DuckDB reads such folders as columns.
    this.#place = `host=${encodeURIComponent(host)}/boot=${encodeURIComponent(boot)}`;
    this.#part = join(folder, 'parts', randomUUID());
  }

  async add(line: string): Promise<void> {
    this.#waiting += line;
    if (this.#waiting.length >= BUFFER) await this.#flush();
  }

  /** The id tells what is in the shard: the same lines have the same id, however often they are split. */
  async close(): Promise<string> {
    await this.#flush();
    const id = `${this.#place}/${this.#digest.digest('hex').slice(0, 16)}`;
    const path = shardPath(this.#folder, id);
    await mkdir(dirname(path), { recursive: true });
    await rename(this.#part, path);
    return id;
  }

  async #flush(): Promise<void> {
    this.#digest.update(this.#waiting, 'latin1');
    await appendFile(this.#part, this.#waiting, 'latin1');
    this.#waiting = '';
  }
}

/** Splits logs by host and boot; the ids of the shards. Files of one host are given in their order. */
export async function split(folder: string, logs: readonly string[]): Promise<string[]> {
  await mkdir(join(folder, 'parts'), { recursive: true });
  const shards = new Map<string, Shard>();
  const boots = new Map<string, number>();
  for (const log of logs) {
    // A line that names no host, such as a wrapped one, belongs to the one before; a log without any, to its file.
    let host = basename(log);
    let bootId: string | undefined;
    for await (const line of linesOf(readFile(log))) {
      const origin = originOf(line);
      host = origin.host ?? host;
      if (origin.host !== undefined) bootId = origin.boot;
      if (origin.boots) boots.set(host, (boots.get(host) ?? 0) + 1);
      const boot = bootId ?? String(boots.get(host) ?? 0);
      const key = JSON.stringify([host, boot]);
      const shard = shards.get(key) ?? new Shard(folder, host, boot);
      shards.set(key, shard);
      await shard.add(line);
    }
  }
  return Promise.all([...shards.values()].map((shard) => shard.close()));
}
