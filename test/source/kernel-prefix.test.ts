import { describe, expect, it } from 'vitest';
import { readKernelPrefix } from '../../src/source/kernel-prefix.ts';
import { Text } from '../../src/source/text.ts';

function read(text: string) {
  const { envelope, message } = readKernelPrefix(new Text(text, 40), { framing: 'rfc3164', host: 'h' });
  return { envelope, message: message.text, start: message.start };
}

describe('readKernelPrefix', () => {
  it.each([
    ['[91374.975004] sshd: x', { bootSeconds: 91374.975004 }, 'sshd: x', 55],
    ['[    5.123456]  <TASK>', { bootSeconds: 5.123456 }, ' <TASK>', 55],
    ['[    5.123456][  T123] x', { bootSeconds: 5.123456, caller: 'T123' }, 'x', 63],
    ['<4>[    5.123456] x', { bootSeconds: 5.123456 }, 'x', 58],
    ['<4>x', {}, 'x', 43],
  ])('takes the prefix off %j and keeps the envelope around', (text, facts, message, start) => {
    expect(read(text)).toEqual({ envelope: { framing: 'rfc3164', host: 'h', ...facts }, message, start });
  });

  it.each(['Mem-Info:', ' <TASK>', '[ 1867]     0  1867', '[<ffffffff81>] x', '[drm] x', ''])(
    'leaves %j alone',
    (text) => {
      expect(read(text)).toEqual({ envelope: { framing: 'rfc3164', host: 'h' }, message: text, start: 40 });
    },
  );
});
