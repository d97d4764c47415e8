/**
 * Installs the packed package into an empty project and uses it as a stranger would:
 * every entry from an ES module, the main one from CommonJS, the command, and the programs among the examples.
 * Needs dist/ (npm run build).
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'oomkit-consumer-'));
const consumer = join(work, 'consumer');

/** The programs among the examples, and what to call them with. */
const EXAMPLES = [
  ['kills.ts', join(root, 'examples', 'global-oom-4.4.log')],
  ['audit.ts', join(root, 'examples', 'global-oom-4.4.log')],
  ['free-blocks.ts', '4'],
] as const;

const run = (cwd: string, command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

const install = (...packages: string[]): string =>
  run(consumer, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', ...packages);

/** Runs a program in the consumer's folder; it throws when the import fails or brings no names. */
const use = (label: string, file: string, program: string): void => {
  writeFileSync(join(consumer, file), program);
  console.log(`  ${label}: ${run(consumer, process.execPath, file).trim()}`);
};

const count = "const names = Object.keys(entry); if (names.length === 0) throw new Error('exports nothing');";
const importing = (name: string): string =>
  `import * as entry from '${name}'; ${count} console.log(names.length + ' names');`;
const requiring = (name: string): string =>
  `const entry = require('${name}'); ${count} console.log(names.length + ' names');`;

try {
  mkdirSync(consumer);
  writeFileSync(join(consumer, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n');
  const [packed] = JSON.parse(run(root, 'npm', 'pack', '--json', '--ignore-scripts', '--pack-destination', work));
  console.log(`${packed.filename}: ${packed.entryCount} files, ${packed.unpackedSize} bytes, Node ${process.version}`);

  // fast-check is an optional peer: everything but the arbitraries has to work without it.
  install(join(work, packed.filename));
  const entries = Object.keys(manifest.exports)
    .filter((path) => path !== './package.json')
    .map((path) => path.replace('.', manifest.name));
  const arbitraries = `${manifest.name}/arbitraries`;
  for (const name of entries) if (name !== arbitraries) use(`import '${name}'`, 'entry.mjs', importing(name));
  use(`require('${manifest.name}')`, 'entry.cjs', requiring(manifest.name));

  const log = join(root, 'examples', 'global-oom-4.4.log');
  const printed = run(consumer, join(consumer, 'node_modules', '.bin', manifest.name), 'parse', log);
  if (printed.trim() === '') throw new Error('the command printed nothing');
  console.log(`  ${manifest.name} parse: ${printed.length} characters`);

  for (const [program, argument] of EXAMPLES) {
    copyFileSync(join(root, 'examples', program), join(consumer, program));
    const [line] = run(consumer, process.execPath, program, argument).split('\n');
    if (!line) throw new Error(`examples/${program} printed nothing`);
    console.log(`  examples/${program}: ${line}`);
  }

  install(`fast-check@${manifest.devDependencies['fast-check']}`);
  use(`import '${arbitraries}'`, 'entry.mjs', importing(arbitraries));
} finally {
  rmSync(work, { recursive: true, force: true });
}
