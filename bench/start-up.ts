import { pathToFileURL } from 'node:url';
import { builtOrSource, cpuMs, projectFile } from './command.ts';
import { type Rounds, ratioOf, show, spreadOf } from './statistics.ts';
import type { Yardstick } from './yardstick.ts';

function node(script: string): string[] {
  return [process.execPath, '--input-type=module', '--eval', script];
}

/** Loading the library and the first parse in a fresh process, against a process that does nothing. */
export const startUp: Yardstick = {
  name: 'start-up',
  run({ rounds }) {
    const { path, from } = builtOrSource('index');
    const load = `const { parse } = await import('${pathToFileURL(path)}');`;
    const read = `const { readFileSync } = await import('node:fs');`;
    const parse = `parse(readFileSync('${projectFile('examples/global-oom-4.4.log')}', 'utf8'));`;
    const times: Rounds<'nothing' | 'loaded' | 'parsed'> = { nothing: [], loaded: [], parsed: [] };
    for (let round = 0; round < rounds; round += 1) {
      times.nothing.push(cpuMs(node('')));
      times.loaded.push(cpuMs(node(load)));
      times.parsed.push(cpuMs(node(load + read + parse)));
    }
    const { nothing, loaded, parsed } = times;
    return [
      { measured: 'a process that does nothing, CPU ms', value: show(spreadOf(nothing)) },
      { measured: `import of ${from}, CPU ms`, value: show(spreadOf(loaded)) },
      { measured: `import of ${from} and first parse, CPU ms`, value: show(spreadOf(parsed)) },
      { measured: `import of ${from} / nothing`, value: show(ratioOf(loaded, nothing)) },
      { measured: `import of ${from} and first parse / nothing`, value: show(ratioOf(parsed, nothing)) },
    ];
  },
};
