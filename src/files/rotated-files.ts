import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Behind the name of a log: `.1`, `.2.gz`, `-20261126`, `-20261126.zst`, `.old`. */
const SUFFIX = /^(?:\.([0-9]{1,4})|-([0-9]{8}(?:-[0-9]{2,10})?)|(\.old))(?:\.gz|\.zst)?$/;

interface Rotated {
  readonly path: string;
  /** Files are in the order of these: older ones first. */
  readonly age: number;
  readonly date: string;
}

function rotated(folder: string, name: string, log: string): Rotated[] {
  if (!name.startsWith(log)) return [];
  const path = join(folder, name);
  if (name === log) return [{ path, age: 0, date: '9' }];
  const match = SUFFIX.exec(name.slice(log.length));
  if (match === null) return [];
  const [, number, date] = match;
  // What has only a date, or is only old, is older than the log itself.
  return [{ path, age: number === undefined ? 1 : Number(number), date: date ?? '0' }];
}

/**
 * A log and what logrotate made of it, the oldest first: `kern.log.2.gz`,
 * `kern.log.1`, `kern.log`. Read one after the other they are one log.
 *
 * @param path of the log itself, which may be missing
 * @throws what the file system throws when the folder cannot be read
 * @example
 * for (const path of await rotatedFiles('/var/log/kern.log')) …
 */
export async function rotatedFiles(path: string): Promise<string[]> {
  const [folder, log] = [dirname(path), basename(path)];
  const files = (await readdir(folder)).flatMap((name) => rotated(folder, name, log));
  files.sort((a, b) => b.age - a.age || (a.date < b.date ? -1 : 1));
  return files.map((file) => file.path);
}
