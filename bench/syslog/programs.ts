import { triggerPattern } from '../../src/reports/triggers.ts';
import { builtOrSource, isInstalled, projectFile } from '../programs.ts';

/** How a program is called on a file. */
export interface Program {
  readonly name: string;
  command(file: string): string[];
}

/** The trigger phrases in the notation of grep -E. */
function extendedExpression(): string {
  return triggerPattern()
    .source.replaceAll('(?:', '(')
    .replaceAll('\\t', '\t')
    .replace(/\\([-/])/g, '$1');
}

const command = builtOrSource('cli/main').path;

export const oomkit: Program = {
  name: 'oomkit parse',
  command: (file) => [process.execPath, command, 'parse', file],
};

/** The command on nothing at all, which ends with the status of a file without records. */
export const NOTHING = { path: '/dev/null', status: 1 };

/** Programs that go through the file too, those that are installed. */
export const others: readonly Program[] = [
  { name: 'grep -cE', command: (file: string) => ['grep', '-cE', extendedExpression(), file] },
  { name: 'rg -c', command: (file: string) => ['rg', '-c', '--no-config', extendedExpression(), file] },
  {
    name: 'readline',
    command: (file: string) => [process.execPath, projectFile('bench/children/count-lines.js'), file],
  },
].filter(({ command }) => isInstalled(command('')[0] as string));

/** What is not compared, and why. */
export const missing: readonly string[] = [
  ['grep', 'grep'],
  ['ripgrep', 'rg'],
]
  .filter(([, program = '']) => !isInstalled(program))
  .map(([name, program]) => `${name} is not compared: there is no program ${program} here.`);
