import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { folderOf } from '../files/folder.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');

async function version(env: NodeJS.ProcessEnv): Promise<string> {
  const { PATH } = process.env;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [MAIN, '--version'], {
    env: { PATH, ...env },
  });
  return stdout + stderr;
}

it('keeps what was compiled in the folder for caches', async () => {
  const folder = await folderOf({});
  expect(await version({ XDG_CACHE_HOME: folder })).toBe('0.1.0\n');
  expect(await readdir(join(folder, 'oomkit'))).toHaveLength(1);
});

it('or in that of the user', async () => {
  const folder = await folderOf({});
  await version({ HOME: folder });
  expect(await readdir(join(folder, '.cache', 'oomkit'))).toHaveLength(1);
});

it('does without where there is none, or nothing can be written', async () => {
  const folder = await folderOf({ file: '' });
  expect(await version({})).toBe('0.1.0\n');
  expect(await version({ XDG_CACHE_HOME: join(folder, 'file') })).toBe('0.1.0\n');
  expect(await version({ XDG_CACHE_HOME: folder, NODE_DISABLE_COMPILE_CACHE: '1' })).toBe('0.1.0\n');
  expect(await readdir(folder)).toEqual(['file']);
});
