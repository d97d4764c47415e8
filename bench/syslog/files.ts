import { join } from 'node:path';
import { writeSparseSyslog } from '../inputs/sparse-syslog.ts';
import { digits } from '../statistics.ts';

/** A syslog with its size, written and known. */
export interface LogFile {
  readonly path: string;
  readonly bytes: number;
  readonly reports: number;
}

/** The log that is measured, and shorter ones that its cost is compared with. */
export interface LogFiles {
  readonly whole: LogFile;
  readonly quarter: LogFile;
  readonly sixteenth: LogFile;
}

/** `200 MB`. */
export function sizeOf({ bytes }: LogFile): string {
  return `${digits(bytes / 1e6)} MB`;
}

export function writeFiles(folder: string, megabytes: number): LogFiles {
  const write = (part: number): LogFile => {
    const [path, bytes] = [join(folder, `part-${part}.log`), (megabytes * 1e6) / part];
    return { path, bytes, reports: writeSparseSyslog(path, bytes) };
  };
  return { whole: write(1), quarter: write(4), sixteenth: write(16) };
}
