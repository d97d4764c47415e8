import { expect, it } from 'vitest';
import { print } from '../../src/index.ts';
import { sessionOf } from './only.ts';
import { withoutBlanks } from './words.ts';

it('swap of old releases has the names first', () => {
  const text = [
    'crash> swap',
    'FILENAME           TYPE         SIZE      USED   PCT  PRIORITY',
    '/dm-1            PARTITION    2064376k    1200k   0%     -1',
    '/var/swap a      FILE          524284k       0k   0%     -2',
    '',
  ].join('\n');
  const session = sessionOf(text);
  expect(session.items).toMatchObject([
    {
      output: [
        {
          type: 'SwapAreas',
          header: { type: 'NamedSwapHeader' },
          rows: [
            { path: '/dm-1', kind: 'PARTITION', sizeKb: 2064376, usedKb: 1200, percent: 0, priority: -1 },
            { path: '/var/swap a', kind: 'FILE', sizeKb: 524284, priority: -2 },
          ],
        },
      ],
    },
  ]);
  expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
});
