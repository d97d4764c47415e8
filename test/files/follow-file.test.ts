import { appendFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { followFile } from '../../src/files/follow-file.ts';
import { folderOf } from './folder.ts';

/** Follows a file; `until` resolves when so much text has come. */
function follow(path: string, options: { fromEnd?: boolean } = {}) {
  const ended = new AbortController();
  let text = '';
  let check = () => {};
  const done = (async () => {
    for await (const chunk of followFile(path, { ...options, signal: ended.signal, intervalMs: 5 })) {
      text += Buffer.from(chunk).toString();
      check();
    }
  })();
  const until = (wanted: string) =>
    new Promise<void>((resolve) => {
      check = () => text === wanted && resolve();
      check();
    });
  return {
    until,
    end: async () => {
      ended.abort();
      await done;
      return text;
    },
  };
}

it('gives what is there and what is added', async () => {
  const path = join(await folderOf({ log: 'one\n' }), 'log');
  const { until, end } = follow(path);
  await until('one\n');
  await appendFile(path, 'two\n');
  await until('one\ntwo\n');
  expect(await end()).toBe('one\ntwo\n');
});

it('waits for a file that is not there yet', async () => {
  const path = join(await folderOf({}), 'log');
  const { until, end } = follow(path);
  await writeFile(path, 'one\n');
  await until('one\n');
  expect(await end()).toBe('one\n');
});

it('goes on with the file that takes its name', async () => {
  const path = join(await folderOf({ log: 'one\n' }), 'log');
  const { until, end } = follow(path);
  await until('one\n');
  await rename(path, `${path}.1`);
  await appendFile(`${path}.1`, 'late\n');
  await until('one\nlate\n');
  await writeFile(path, 'new\n');
  await until('one\nlate\nnew\n');
  expect(await end()).toBe('one\nlate\nnew\n');
});

it('begins anew with a file that was emptied', async () => {
  const path = join(await folderOf({ log: 'a long line\n' }), 'log');
  const { until, end } = follow(path);
  await until('a long line\n');
  await writeFile(path, 'new\n');
  await until('a long line\nnew\n');
  expect(await end()).toBe('a long line\nnew\n');
});

it('passes over what is there when told to', async () => {
  const path = join(await folderOf({ log: 'old\n' }), 'log');
  const { until, end } = follow(path, { fromEnd: true });
  // Whatever is added before the file is first looked at is old too.
  await new Promise((resolve) => setTimeout(resolve, 100));
  await appendFile(path, 'new\n');
  await until('new\n');
  expect(await end()).toBe('new\n');
});
