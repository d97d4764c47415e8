import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as analysis from '../src/analysis/index.ts';
import * as arbitraries from '../src/arbitraries/index.ts';
import * as main from '../src/index.ts';
import * as node from '../src/stream/node.ts';

// A name that goes is a major version; one that comes is added here on purpose.
describe('the exports', () => {
  it.each([
    [
      'oomkit',
      main,
      [
        'DIAGNOSTIC_CODES',
        'ParseStream',
        'fieldSpans',
        'locate',
        'parse',
        'parseBacktrace',
        'parseBuddyinfo',
        'parseCrash',
        'parseDisassembly',
        'parseKmemFree',
        'parseKmemInfo',
        'parseKmemSlabs',
        'parseKmemVmstat',
        'parseKmemZones',
        'parseListWalk',
        'parseLog',
        'parsePs',
        'parsePsLastRun',
        'parsePsSinceLastRun',
        'parsePsTimes',
        'parseRunQueueClocks',
        'parseSchedInfo',
        'parseStream',
        'parseStructValue',
        'parseTaskStruct',
        'print',
      ],
    ],
    [
      'oomkit/analysis',
      analysis,
      [
        'clockReadings',
        'countedWaiters',
        'diagnoseSession',
        'explain',
        'explainSession',
        'integerAt',
        'judgedTasks',
        'knownWrongPrints',
        'lockWaits',
        'longestWait',
        'memberAt',
        'memoryUse',
        'mutexState',
        'nowOf',
        'oomImmunity',
        'outputsOf',
        'outputsOfType',
        'pageSizeKb',
        'progressed',
        'rssTotals',
        'scheduleState',
        'secondsBetween',
        'shownMutexes',
        'stackSymptoms',
        'unexplainedMemory',
        'uninterruptible',
        'waitersOfEntries',
        'waitersOfLines',
        'waitingTasks',
      ],
    ],
    ['oomkit/arbitraries', arbitraries, ['crashOutput', 'crashSession', 'kernelLog', 'line', 'memInfo', 'oomReport']],
    ['oomkit/node', node, ['parseFile']],
  ])('of %s are these', (_name, module, names) => {
    expect(Object.keys(module).sort()).toEqual(names);
  });

  it('are all in package.json', () => {
    const { exports } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      exports: object;
    };
    expect(Object.keys(exports)).toEqual(['.', './analysis', './arbitraries', './node', './package.json']);
  });
});
