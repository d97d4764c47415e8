import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Path of a file of the project. */
export function projectFile(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

/** A built file when there is one, else its source: which one, and where. */
export function builtOrSource(name: string): { path: string; from: 'dist' | 'src' } {
  const built = projectFile(`dist/${name}.js`);
  return existsSync(built) ? { path: built, from: 'dist' } : { path: projectFile(`src/${name}.ts`), from: 'src' };
}

export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** What a reader has to know of the built files, which the command, the start-up and all memory are measured with. */
export function notesOnBuild(): string[] {
  const { path, from } = builtOrSource('index');
  if (from === 'src')
    return ['dist/ does not exist: processes ran from src/, and start slower. npm run build makes it.'];
  const built = statSync(path).mtimeMs;
  const newer = globSync('**/*.ts', { cwd: projectFile('src') }).some(
    (source) => statSync(projectFile(`src/${source}`)).mtimeMs > built,
  );
  return newer ? ['dist/ is older than src/: processes ran what was built then. npm run build renews it.'] : [];
}
