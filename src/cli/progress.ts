import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { size } from '../analysis/size.ts';

/** The terminal on which people see how far a file is read. */
export interface ProgressTerminal {
  readonly stream: NodeJS.WritableStream;
  /** The bytes from which on a file is worth it: a smaller one is read before anybody looks. */
  readonly largeFrom: number;
}

/** How far a file is read, on a line that moves. */
export interface Progress {
  read(bytes: number): void;
  found(records: number): void;
  /** Writes a remark above the line. */
  say(text: string): void;
  /** Takes the line away. */
  end(): void;
}

const FORMAT = '{name} [{bar}] {percentage} %  {done} of {all}  {rate}/s  {records} records';

/** Shown when there is a terminal and the file is a large one; a pipe has no size, and is none. */
export async function showProgress(
  path: string,
  terminal: ProgressTerminal | undefined,
): Promise<Progress | undefined> {
  if (terminal === undefined) return undefined;
  const total = await fileSize(path);
  if (total < terminal.largeFrom) return undefined;
  // Loaded here because hardly any run of the command needs it.
  const { default: cliProgress } = await import('cli-progress');
  const lines = new cliProgress.MultiBar({
    format: FORMAT,
    stream: terminal.stream,
    barsize: 12,
    clearOnComplete: true,
    // A remark above the line has wiped it.
    forceRedraw: true,
    // Cut at the width, so that the terminal needs no setting that an interrupted command would leave behind.
    linewrap: true,
    gracefulExit: false,
  });
  const start = performance.now();
  let [done, records] = [0, 0];
  const shown = () => ({ done: size(done / 1024), rate: size(done / 1024 / secondsSince(start)), records });
  const line = lines.create(total, 0, { name: basename(path), all: size(total / 1024), ...shown() });
  return {
    read: (bytes) => line.update((done += bytes), shown()),
    found: (more) => line.update({ records: (records += more) }),
    say: (text) => lines.log(text),
    end() {
      // Remarks wait for the next time that the line is drawn.
      lines.update();
      lines.stop();
    },
  };
}

/** Never nothing, as it is divided by. */
function secondsSince(start: number): number {
  return Math.max((performance.now() - start) / 1000, 0.001);
}

/** 0 of what is no file: what is wrong with it shows when it is read. */
async function fileSize(path: string): Promise<number> {
  try {
    const stats = await stat(path);
    return stats.isFile() ? stats.size : 0;
  } catch {
    return 0;
  }
}
