import { describe, expect, it } from 'vitest';
import { type CrashSession, parseCrash } from '../../src/index.ts';

describe('the declaration of a structure', () => {
  it('may hold others without a name, closed at the place where they began', () => {
    const text = [
      'crash> struct rw_semaphore -o',
      'struct rw_semaphore {',
      '       union {',
      '   [0]     atomic_long_t count;',
      '           struct {',
      '   [0]         long count;',
      '   [0]     } hidden;',
      '           union {',
      '               <no data fields>',
      '           };',
      '       };',
      '   [8] raw_spinlock_t wait_lock;',
      '}',
      'SIZE: 32',
      'crash> ',
    ].join('\n');
    const [session] = parseCrash(text).records as CrashSession[];
    expect(session?.items).toMatchObject([
      {
        command: 'struct',
        output: [
          {
            type: 'StructDefinition',
            name: 'rw_semaphore',
            sizeBytes: 32,
            lines: { length: 10, 4: { name: 'hidden', place: '0' }, 6: { type: 'DefinitionEmpty' } },
          },
        ],
      },
      {},
    ]);
  });
});
