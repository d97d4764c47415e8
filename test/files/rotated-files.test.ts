import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { rotatedFiles } from '../../src/files/rotated-files.ts';
import { folderOf } from './folder.ts';

async function rotated(...names: string[]): Promise<string[]> {
  const folder = await folderOf(Object.fromEntries(names.map((name) => [name, ''])));
  return (await rotatedFiles(join(folder, 'kern.log'))).map((path) => basename(path));
}

it('are in the order of their ages', async () => {
  expect(await rotated('kern.log', 'kern.log.1', 'kern.log.10.gz', 'kern.log.2.gz')).toEqual([
    'kern.log.10.gz',
    'kern.log.2.gz',
    'kern.log.1',
    'kern.log',
  ]);
  expect(await rotated('kern.log-20261126', 'kern.log', 'kern.log-20261119.zst')).toEqual([
    'kern.log-20261119.zst',
    'kern.log-20261126',
    'kern.log',
  ]);
  expect(await rotated('kern.log', 'kern.log.old')).toEqual(['kern.log.old', 'kern.log']);
});

it('are those of the log and of no other', async () => {
  expect(await rotated('kern.log.1', 'kern.log.bak', 'kern.log2', 'kernel.log', 'xkern.log')).toEqual(['kern.log.1']);
});
