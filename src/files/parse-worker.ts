/** A worker thread that parses files: told a path, it sends the records and diagnostics of the file in batches. */
import { parentPort } from 'node:worker_threads';
import type { Diagnostic } from '../diagnostic.ts';
import type { ReadingOptions } from '../reports/log-options.ts';
import type { AnyRecord } from '../sections.ts';
import { parseStream } from '../stream/parse-stream.ts';
import { passingBytes } from './read-file.ts';

/** What it is told. */
export interface Task {
  readonly path: string;
  readonly options: ReadingOptions;
}

/** What it says: some of the records, and at last that the file is done, or why it could not be read. */
export interface Batch {
  readonly records: AnyRecord[];
  readonly diagnostics: Diagnostic[];
  readonly done: boolean;
  readonly error?: unknown;
}

const BATCH = 64;

async function parse({ path, options }: Task, send: (batch: Batch) => void): Promise<void> {
  let [records, diagnostics]: [AnyRecord[], Diagnostic[]] = [[], []];
  const give = (done: boolean) => {
    send({ records, diagnostics, done });
    [records, diagnostics] = [[], []];
  };
  const onDiagnostic = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  for await (const record of parseStream(passingBytes(path), { ...options, onDiagnostic })) {
    if (records.push(record) >= BATCH) give(false);
  }
  give(true);
}

parentPort?.on('message', (task: Task) => {
  const send = (batch: Batch) => parentPort?.postMessage(batch);
  parse(task, send).catch((error: unknown) => send({ records: [], diagnostics: [], done: true, error }));
});
