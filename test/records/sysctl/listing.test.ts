import { describe, expect, it } from 'vitest';
import { parse, parseSysctl } from '../../../src/index.ts';
import { fixture } from '../../fixture.ts';

describe('kernel settings', () => {
  it('are numbers, lists of them, or text', () => {
    const settings = parseSysctl(fixture('listings/sysctl/6.18.txt')).records[0]?.settings;
    expect(settings).toContainEqual(expect.objectContaining({ name: 'vm.min_free_kbytes', value: 67584 }));
    expect(settings).toContainEqual(
      expect.objectContaining({ name: 'vm.lowmem_reserve_ratio', list: [256, 256, 32, 0, 0] }),
    );
  });

  it.each([
    ['vm.panic_on_oom=1', { type: 'SysctlLine', name: 'vm.panic_on_oom', value: 1 }],
    ['# sysctl -w vm.swappiness=10', { type: 'SysctlSet', name: 'vm.swappiness', value: 10 }],
    ['echo "vm.panic_on_oom=1" >> /etc/sysctl.conf', { type: 'SysctlAppend', value: 1, file: '/etc/sysctl.conf' }],
    [
      'echo 4194304 > /proc/sys/vm/min_free_kbytes',
      { type: 'SysctlWrite', name: 'vm.min_free_kbytes', value: 4194304 },
    ],
  ])('are made by %s', (line, setting) => {
    expect(parse(`${line}\n`).records).toMatchObject([{ type: 'Sysctl', settings: [setting] }]);
  });

  it('stand alone in a file that is named', () => {
    const { records } = parse(
      'cat /proc/sys/vm/panic_on_oom # what happens\n0\ncat /proc/sys/vm/overcommit_memory\n\n1. prose\n',
    );
    expect(records).toMatchObject([{ type: 'Sysctl', file: { name: 'vm.panic_on_oom', value: 0 } }]);
  });

  it('are not the members of an object', () => {
    expect(parse('vm.swappiness = 5;\nvm.count = 7\n').records).toEqual([]);
  });
});
