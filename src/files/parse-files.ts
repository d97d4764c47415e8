import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostic.ts';
import { checkReadingOptions, type ReadingOptions } from '../reports/log-options.ts';
import type { AnyRecord } from '../sections.ts';
import type { Batch, Task } from './parse-worker.ts';

/** Files that are read ahead of the one whose records are given out, for each worker. */
const AHEAD = 4;

/** How files are parsed side by side. */
export interface ParseFilesOptions extends ReadingOptions {
  /** Worker threads; as many as there are processors unless said. */
  readonly workers?: number | undefined;
  /** Told of what belongs to no record. */
  readonly onDiagnostic?: ((diagnostic: Diagnostic, path: string) => void) | undefined;
}

/** A record, and the file that it stood in. */
export interface FileRecord {
  readonly path: string;
  readonly record: AnyRecord;
}

// Built, all modules stand in one folder, whatever they were bundled into.
const WORKER = new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url);

/** What a worker has said of a file so far. */
class FileResult {
  readonly path: string;
  readonly #batches: Batch[] = [];
  #wake: () => void = () => {};

  constructor(path: string) {
    this.path = path;
  }

  add(batch: Batch): void {
    this.#batches.push(batch);
    this.#wake();
  }

  async *batches(): AsyncGenerator<Batch, void, undefined> {
    for (;;) {
      const batch = this.#batches.shift();
      if (batch === undefined) await new Promise<void>((wake) => (this.#wake = wake));
      else {
        yield batch;
        if (batch.done) return;
      }
    }
  }
}

/** Workers, and the files that wait for one. */
class Pool {
  readonly #idle: Worker[];
  readonly #all: readonly Worker[];
  readonly #waiting: FileResult[] = [];
  readonly #options: ReadingOptions;

  constructor(size: number, options: ReadingOptions) {
    this.#options = options;
    this.#all = Array.from({ length: size }, () => new Worker(WORKER));
    this.#idle = [...this.#all];
  }

  read(path: string): FileResult {
    const result = new FileResult(path);
    this.#waiting.push(result);
    this.#assign();
    return result;
  }

  async close(): Promise<void> {
    await Promise.all(this.#all.map((worker) => worker.terminate()));
  }

  #assign(): void {
    const [worker, result] = [this.#idle.at(-1), this.#waiting[0]];
    if (worker === undefined || result === undefined) return;
    this.#idle.pop();
    this.#waiting.shift();
    const fail = (error: unknown) => result.add({ records: [], diagnostics: [], done: true, error });
    const take = (batch: Batch) => {
      result.add(batch);
      if (!batch.done) return;
      worker.off('message', take).off('error', fail);
      this.#idle.push(worker);
      this.#assign();
    };
    worker.on('message', take).on('error', fail);
    worker.postMessage({ path: result.path, options: this.#options } satisfies Task);
  }
}

/**
 * Parses many files on worker threads. The records come in the order of the
 * files, and in each in the order of a stream: the same however many workers.
 *
 * @throws what the file system throws when a file cannot be read, when its turn comes
 * @throws TypeError when an option is of the wrong type
 * @example
 * for await (const { path, record } of parseFiles(await rotatedFiles('/var/log/kern.log'))) …
 */
export async function* parseFiles(
  paths: readonly string[],
  options: ParseFilesOptions = {},
): AsyncGenerator<FileRecord, void, undefined> {
  const { referenceDate, timeZone, detail, onDiagnostic, workers = availableParallelism() } = options;
  checkReadingOptions(options);
  if (!Number.isInteger(workers) || workers < 1) throw new TypeError('workers is a whole number from 1 on');
  const pool = new Pool(Math.min(workers, Math.max(paths.length, 1)), { referenceDate, timeZone, detail });
  try {
    const results: FileResult[] = [];
    for (const [index, path] of paths.entries()) {
      // Only so far ahead, so that what waits for its turn stays little.
      while (results.length < Math.min(paths.length, index + workers * AHEAD))
        results.push(pool.read(paths[results.length] as string));
      for await (const { records, diagnostics, error } of (results[index] as FileResult).batches()) {
        if (error !== undefined) throw error;
        for (const diagnostic of diagnostics) onDiagnostic?.(diagnostic, path);
        for (const record of records) yield { path, record };
      }
    }
  } finally {
    await pool.close();
  }
}
