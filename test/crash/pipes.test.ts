import { expect, it } from 'vitest';
import { sessionOf } from './only.ts';

const AREA = 'ffff88012c000000     400000     401000 8000875 /usr/bin/java';
const SIZE = 'ffff88012b000000  ffff88012b001000  8388608k  16777216k';
const PAGE = 'ffffea0000330c00 12b000000                0        0  1 2fffff00000080 slab';

it.each([
  ['vm 1234 | grep java', AREA, { type: 'VirtualMemory', areas: [{ file: '/usr/bin/java' }] }],
  ['vm | grep -A1 VM', `       MM               PGD          RSS    TOTAL_VM\n${SIZE}`, { memory: { rssKb: 8388608 } }],
  ['foreach vm | grep k', SIZE, { type: 'VirtualMemory', memory: { rssKb: 8388608, totalVmKb: 16777216 } }],
  ['kmem -p | grep slab', `${PAGE}\n${PAGE}`, { type: 'Pages', rows: [{ flagNames: 'slab' }, { count: 1 }] }],
  [
    'list -s task_struct.pid,comm -h x | paste - - -',
    'ffff8fe7a1c4d2c0\t  pid = 4021,\t  comm = "sh"\nffff8fe7a1c4d300\t  pid = 4022,\t  comm = "a b"',
    {
      type: 'ListWalk',
      entries: [
        { address: 'ffff8fe7a1c4d2c0', value: { members: [{ value: { value: 4021n } }, { name: 'comm' }] } },
        { address: 'ffff8fe7a1c4d300', value: { members: [{ name: 'pid' }, { value: { text: 'a b' } }] } },
      ],
    },
  ],
])('knows what a pipe left of %s', (command, output, expected) => {
  expect(sessionOf(`crash> ${command}\n${output}\n`).items).toMatchObject([{ output: [expected] }]);
});

it.each([['vm'], ['kmem -p']])('takes rows without a header for those of their command only: not %s', (other) => {
  const rows = other === 'vm' ? PAGE : AREA;
  const [item] = sessionOf(`crash> ${other}\n${rows}\n`).items;
  expect(item).toMatchObject({ output: [{ type: 'Unparsed' }] });
});
