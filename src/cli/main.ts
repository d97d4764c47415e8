#!/usr/bin/env node
import { keepCompiled } from './compile-cache.ts';
import type { ProgressTerminal } from './progress.ts';

keepCompiled();
// Only what is loaded from here on is kept compiled.
const { run } = await import('./run.ts');

// A reader that goes away early, such as head(1), is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Aborted when the command is interrupted, which otherwise ends it at once. */
function interrupted(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

const MB = 1 << 20;

/** As curl does it: where the records themselves come to the terminal, they show well enough that it goes on. */
function progressTerminal(): ProgressTerminal | undefined {
  if (!process.stderr.isTTY || process.stdout.isTTY) return undefined;
  return { stream: process.stderr, largeFrom: 64 * MB };
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interrupted,
  progress: progressTerminal(),
  colour: process.stdout.isTTY && !process.env['NO_COLOR'],
});
