import { pathToFileURL } from 'node:url';
import { costOf } from './cost.ts';
import { below } from './mark.ts';
import { builtOrSource, projectFile } from './programs.ts';
import { differenceOf, type Rounds, spreadOf } from './statistics.ts';
import { type Row, row, type Yardstick } from './yardstick.ts';

type Script = 'bare Node.js' | 'import' | 'import and first parse';

/** A process is short, and its time differs much: it is run oftener than the others. */
const RUNS_PER_ROUND = 3;
const MARK = below(120);

function scriptsOf(library: string): [Script, string][] {
  const load = `const { parse } = await import('${pathToFileURL(library)}');`;
  const read = `const { readFileSync } = await import('node:fs');`;
  const parse = `parse(readFileSync('${projectFile('examples/global-oom-4.4.log')}', 'utf8'));`;
  return [
    ['bare Node.js', ''],
    ['import', load],
    ['import and first parse', load + read + parse],
  ];
}

function rowsOf(kind: string, times: Rounds<Script>): Row[] {
  const bare = times['bare Node.js'];
  return [
    row(`bare Node.js: ${kind} ms`, spreadOf(bare)),
    row(`import: ${kind} ms beyond bare Node.js`, differenceOf(times.import, bare)),
    row(
      `import and first parse: ${kind} ms beyond bare Node.js`,
      differenceOf(times['import and first parse'], bare),
      MARK,
    ),
  ];
}

/** Loading the library and the first parse in a fresh process, against a process that does nothing. */
export const startUp: Yardstick = {
  name: 'start-up',
  run({ rounds }) {
    const wall: Rounds<Script> = { 'bare Node.js': [], import: [], 'import and first parse': [] };
    const cpu: Rounds<Script> = { 'bare Node.js': [], import: [], 'import and first parse': [] };
    const scripts = scriptsOf(builtOrSource('index').path);
    for (let run = 0; run < rounds * RUNS_PER_ROUND; run += 1) {
      for (const [name, script] of scripts) {
        const cost = costOf([process.execPath, '--input-type=module', '--eval', script]);
        wall[name].push(cost.wall);
        cpu[name].push(cost.cpu);
      }
    }
    return { rows: [...rowsOf('wall', wall), ...rowsOf('CPU', cpu)] };
  },
};
