import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

const CHUNK = 1 << 16;
const INTERVAL_MS = 250;

/** How a file is followed. */
export interface FollowOptions {
  /** Ends it. */
  readonly signal?: AbortSignal | undefined;
  /** How often the file is looked at; four times a second unless said. */
  readonly intervalMs?: number | undefined;
  /** What is in the file already is passed over. */
  readonly fromEnd?: boolean | undefined;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether another file has taken the name, or the file was emptied. */
async function isReplaced(path: string, file: FileHandle, position: number): Promise<boolean> {
  const here = await file.stat();
  if (here.size < position) return true;
  try {
    const there = await stat(path);
    return there.ino !== here.ino || there.dev !== here.dev;
  } catch (error) {
    // Rotated away, and the new file not there yet: there may be more to read from this one.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function pause({ signal, intervalMs = INTERVAL_MS }: FollowOptions): Promise<void> {
  try {
    await sleep(intervalMs, undefined, { signal });
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

/**
 * The bytes of a file as it grows, and of the files that take its name when it
 * is rotated, as `tail -F` gives them. It need not be there yet. Never ends,
 * unless the signal ends it.
 *
 * @throws what the file system throws when the file is there and cannot be read
 * @example
 * for await (const record of parseStream(followFile('/var/log/kern.log'), { flushAfterMs: 2000 })) alert(record);
 */
export async function* followFile(
  path: string,
  options: FollowOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const { signal } = options;
  let skip = options.fromEnd === true;
  while (!signal?.aborted) {
    const file = await openIfThere(path);
    if (file === undefined) await pause(options);
    else {
      try {
        yield* grow(path, file, skip ? (await file.stat()).size : 0, options);
      } finally {
        await file.close();
      }
    }
    skip = false;
  }
}

/** The bytes of one file from a place on, until another takes its name. */
async function* grow(
  path: string,
  file: FileHandle,
  from: number,
  options: FollowOptions,
): AsyncGenerator<Uint8Array, void, undefined> {
  let position = from;
  let replaced = false;
  while (!options.signal?.aborted) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(CHUNK), position });
    position += bytesRead;
    if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
    else if (replaced) return;
    else {
      // Once more to its end: it may have grown before it was replaced.
      replaced = await isReplaced(path, file, position);
      if (replaced && (await file.stat()).size < position) return;
      if (!replaced) await pause(options);
    }
  }
}
