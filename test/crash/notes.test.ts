import { describe, expect, it } from 'vitest';
import { parseCrash, print } from '../../src/index.ts';
import { sessionOf } from './only.ts';
import { withoutBlanks } from './words.ts';

describe('what an analyst wrote behind a line', () => {
  it.each([
    [
      'kmem -i',
      '         USED   914591       3.4 GB   97% of TOTAL MEM <<----[nearly all]',
      { pages: 914591, percent: 97 },
    ],
    ['kmem -i', '   TOTAL SWAP        0            0         ----  // none', { pages: 0, note: '// none' }],
    ['ps', '  1234      1   3  ffff88012a003000  RU  25.0 8388608 8388600  java   <<-- highest', { comm: 'java' }],
    [
      'ps',
      '  1234      1   3  ffff88012a003000  IN   0.0       0       0  [kworker/3:1] <== waits',
      { bracketed: true },
    ],
    [
      'ps -m',
      '[0 00:15:50.424] [UN]  PID: 957  TASK: ffff88810baa0ec0  CPU: 1  COMMAND: "dd"  <-- this',
      { comm: 'dd' },
    ],
    ['kmem -s', 'ffff893b3dcec200  896   32   36   1   32k  nfs_read_data   <---- leak', { name: 'nfs_read_data' }],
    ['kmem -s', 'ffff893b3dcec200 nfs_read_data  896   32   36   1   32k  # leak', { slabKb: 32, note: '# leak' }],
    ['dev -d', '    8 ffff8881003ab000   sdd  ffff888103a00d80   12   3   9  <--- pending', { total: 12, second: 9 }],
    ['swap', 'ffff880067b4c600  PARTITION  8388604k   7340032k  87%   -2  /dev/dm-1 <<', { path: '/dev/dm-1' }],
    ['runq -m', ' CPU 1: [0 00:00:57.000]  PID: 234  TASK: ffff88007fd38000  COMMAND: "java" <<', { pid: 234 }],
  ])('%s: %s', (command, line, expected) => {
    const text = `crash> ${command}\n${line}\n${line}\n`;
    const { items } = sessionOf(text);
    const row = { ...expected, note: line.slice(line.search(/(?:<[<=-]|#|\/\/)/)) };
    expect(items).toMatchObject([{ type: 'CrashCommand' }]);
    const [output] = items[0]?.type === 'CrashCommand' ? items[0].output : [];
    expect(output).toMatchObject(command === 'kmem -s' ? { caches: [row, row] } : { rows: [row, row] });
    expect(withoutBlanks(print(sessionOf(text)))).toBe(withoutBlanks(text));
  });

  it('stands with a zone by the names of what it is behind', () => {
    const text = [
      'crash> kmem -z',
      'NODE: 0  ZONE: 2  ADDR: ffff88107ffd9e00  NAME: "Normal"',
      '  SIZE: 17301504  PRESENT: 17301504  MIN/LOW/HIGH: 16212/20265/24318   <--- marks',
      '  VM_STAT:',
      '                NR_FREE_PAGES: 15001   <-- below min',
      '             NR_INACTIVE_ANON: 101',
      'crash> kmem -V',
      '  VM_ZONE_STAT:',
      '                NR_FREE_PAGES: 15002 # all',
      '             NR_INACTIVE_ANON: 102',
      '',
    ].join('\n');
    const session = sessionOf(text);
    expect(session.items).toMatchObject([
      {
        output: [
          {
            zones: [
              {
                minPages: 16212,
                values: { NR_FREE_PAGES: 15001, NR_INACTIVE_ANON: 101 },
                notes: { sizePages: '<--- marks', NR_FREE_PAGES: '<-- below min' },
              },
            ],
          },
        ],
      },
      { output: [{ groups: [{ values: { NR_INACTIVE_ANON: 102 }, notes: { NR_FREE_PAGES: '# all' } }] }] },
    ]);
    expect(withoutBlanks(print(session))).toBe(withoutBlanks(text));
  });

  it('leaves names that hold such signs as they are', () => {
    const text = 'crash> ps\n  12      1   3  ffff88012a003000  RU  25.0 8388608 8388600  a > b # c\n';
    expect(parseCrash(text).records[0]?.items).toMatchObject([{ output: [{ rows: [{ comm: 'a > b # c' }] }] }]);
  });
});
