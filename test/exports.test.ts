import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as analysis from '../src/analysis/index.ts';
import * as arbitraries from '../src/arbitraries/index.ts';
import * as node from '../src/files/index.ts';
import * as main from '../src/index.ts';

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
        'parseAllocInfo',
        'parseBuddyinfo',
        'parseCgroupMemory',
        'parseExtfragIndex',
        'parseLastReboot',
        'parseLog',
        'parseMeminfo',
        'parsePagetypeinfo',
        'parsePerfReport',
        'parsePerfTop',
        'parsePressure',
        'parseProcessStatus',
        'parseSignalTable',
        'parseSlabinfo',
        'parseStream',
        'parseSwaps',
        'parseSysctl',
        'parseTopSummary',
        'parseUnusableIndex',
        'parseVmstat',
        'parseZoneinfo',
        'print',
      ],
    ],
    [
      'oomkit/analysis',
      analysis,
      [
        'FINDINGS',
        'badnessGeneration',
        'compactionVerdict',
        'decodeGfp',
        'diagnose',
        'encodeGfp',
        'explain',
        'explainFiles',
        'explanation',
        'extfragForOrder',
        'fragmentationIndex',
        'fragmentationScore',
        'fragmentationWatermarks',
        'freeCounts',
        'gfpAbilities',
        'gfpWords',
        'groupTasks',
        'hasIntPoints',
        'inferGfpRelease',
        'legacyBadness',
        'lowmemReserve',
        'memoryAccount',
        'memoryPicture',
        'memoryRequest',
        'minFreeKbytes',
        'oomAdjToScoreAdj',
        'oomBadness',
        'oomConstraint',
        'oomScore',
        'oomScoreAdjToAdj',
        'pageSizeKb',
        'pressureChange',
        'printedIndex',
        'printedScore',
        'rankTasks',
        'releaseOf',
        'renderExplanation',
        'totalPages',
        'unusableFreeIndex',
        'verifyVictim',
        'vmstatChange',
        'watermarkGeneration',
        'watermarks',
        'whatIf',
        'zoneStates',
        'zoneWatermarkOk',
        'zoneinfoChange',
      ],
    ],
    ['oomkit/arbitraries', arbitraries, ['kernelLog', 'line', 'listing', 'memInfo', 'oomReport']],
    ['oomkit/node', node, ['followFile', 'parseFile', 'parseFiles', 'readFile', 'rotatedFiles']],
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
