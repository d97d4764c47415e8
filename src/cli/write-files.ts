import type { Diagnostic } from '../diagnostic.ts';
import { followFile } from '../files/follow-file.ts';
import { LogReader } from '../reports/log-reader.ts';
import { type AnyRecord, type ListingRecord, sectionKinds } from '../sections.ts';
import { parseStream } from '../stream/parse-stream.ts';
import { readInput } from './input.ts';
import type { Command } from './options.ts';
import type { Output } from './output.ts';
import { type Progress, showProgress } from './progress.ts';
import { tree } from './tree.ts';

/** Loaded when it is needed: nothing but `explain` does. */
const analysis = () => import('./explained.ts');

/** Writes what the command asks for of all its files; how many records they hold. */
export async function writeFiles(command: Command, output: Output): Promise<number> {
  let records = 0;
  const listed: ListingRecord[] = [];
  for (const file of command.files) records += await runFile(command, file, output, listed);
  if (listed.length > 0) output.out(`${records > 0 ? '\n' : ''}${(await analysis()).explainedTogether(listed)}\n`);
  return records + listed.length;
}

/** @param listed takes the files among the records, which tell more together than one by one */
async function runFile(command: Command, file: string, output: Output, listed: ListingRecord[]): Promise<number> {
  // A file that is followed has no end to be near to.
  const progress = command.follow || file === '-' ? undefined : await showProgress(file, output.progress);
  try {
    return await writeFile(
      command,
      file,
      progress === undefined ? output : besides(progress, output),
      listed,
      progress,
    );
  } finally {
    progress?.end();
  }
}

/** Remarks go to the terminal on which the line moves, above it. */
function besides(progress: Progress, output: Output): Output {
  return { ...output, err: (text) => progress.say(text) };
}

async function writeFile(
  command: Command,
  file: string,
  output: Output,
  listed: ListingRecord[],
  progress: Progress | undefined,
): Promise<number> {
  const say = (diagnostic: Diagnostic) =>
    output.err(`${file}:${diagnostic.start}: ${diagnostic.severity}: ${diagnostic.message} [${diagnostic.code}]\n`);
  const options = { ...command.options, onDiagnostic: say };
  const input = command.follow ? followFile(file, { signal: output.interrupted?.() }) : readInput(file, progress?.read);
  if (command.name === 'parse' && command.format === 'json')
    return writeDocument(input, options, output, say, progress);
  let records = 0;
  for await (const record of parseStream(input, options)) {
    progress?.found(1);
    record.diagnostics.forEach(say);
    if (command.name === 'explain' && !command.follow && PICTURED.has(record.type)) {
      listed.push(record as ListingRecord);
      continue;
    }
    output.out(
      `${records > 0 && command.name === 'explain' ? '\n' : ''}${await textOf(command, record, output.colour)}\n`,
    );
    records += 1;
  }
  return records;
}

/** Files of which a picture of the machine is made. */
const PICTURED = new Set<AnyRecord['type']>(['Buddyinfo', 'Zoneinfo', 'Pagetypeinfo', 'Meminfo', 'Vmstat', 'Pressure']);

async function textOf({ name, format }: Command, record: AnyRecord, colour = false): Promise<string> {
  if (name === 'explain') return (await analysis()).explained(record, format === 'plain' && colour ? 'ansi' : format);
  return format === 'ndjson' ? JSON.stringify(record) : tree(record).join('\n');
}

/** The document is written whole, records in the order of their places. */
async function writeDocument(
  input: AsyncIterable<Uint8Array>,
  options: Command['options'],
  output: Output,
  say: (diagnostic: Diagnostic) => void,
  progress: Progress | undefined,
): Promise<number> {
  const diagnostics: Diagnostic[] = [];
  const reader = new LogReader(
    { ...options, onDiagnostic: (diagnostic) => diagnostics.push(diagnostic) },
    sectionKinds(),
  );
  const records: AnyRecord[] = [];
  const add = (found: readonly AnyRecord[]) => {
    progress?.found(found.length);
    records.push(...found);
  };
  for await (const chunk of input) add(reader.push(chunk));
  add(reader.end());
  records.sort((a, b) => a.start - b.start);
  [...diagnostics, ...records.flatMap((record) => record.diagnostics)].forEach(say);
  output.out(`${JSON.stringify({ type: 'Document', offsetUnit: reader.offsetUnit, records, diagnostics }, null, 2)}\n`);
  return records.length;
}
