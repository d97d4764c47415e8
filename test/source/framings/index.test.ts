import { describe, expect, it } from 'vitest';
import { framings } from '../../../src/source/framings/index.ts';
import { lineInInput } from '../framed.ts';

/** One line of each framing. */
const SAMPLES = {
  rfc3164: 'Jun  6 21:33:13 video-stream kernel: Call Trace:',
  'rfc3164-hostless': 'Feb 4 16:15:15 kernel: Call Trace:',
  'dated-syslog': '2018-11-20 04:02:36 host kernel: Call Trace:',
  'local-syslog': 'nov 20 17:52:39 vm kernel: Call Trace:',
  'kernel-only': 'kernel: Call Trace:',
  rfc5424: '<4>1 2026-11-20T17:52:39.565127+00:00 vm kernel - - - Call Trace:',
  'iso-syslog': '2026-11-20T17:52:39+0000 vm kernel: Call Trace:',
  'dmesg-iso': '2026-11-20T17:45:43,393693+00:00 Call Trace:',
  'journal-short-full': 'Fri 2026-11-20 17:52:39 UTC vm kernel: Call Trace:',
  'journal-short-unix': '1795197159.561915 vm kernel: Call Trace:',
  'journal-short-monotonic': '[ 1484.823924] vm kernel: Call Trace:',
  'dmesg-decoded': 'kern  :warn  : [ 1069.393693] Call Trace:',
  'dmesg-ctime': '[Fri Nov 20 17:45:43 2026] Call Trace:',
  'dmesg-relative': '[  +0.000043] Call Trace:',
  dmesg: '[ 1069.393693] Call Trace:',
  kmsg: '4,436,1069393693,-;Call Trace:',
  'json-lines': '{"MESSAGE":"Call Trace:"}',
  logcat: '11-20 17:52:39.565     0     0 W         : Call Trace:',
  logread: 'Fri Nov 20 17:52:39 2026 kern.warn kernel: Call Trace:',
  cri: '2026-11-20T17:52:39.565127000Z stdout F Call Trace:',
  stamped: '2026-11-20T17:52:39.565Z\tCall Trace:',
};

describe('framings', () => {
  it('are those that have a sample here', () => {
    expect(framings.map(({ name }) => name).sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it.each(Object.entries(SAMPLES))('first to read a line of %s is its own', (name, line) => {
    const read = framings.map((framing) => framing.read(lineInInput(line).text)).find((framed) => framed !== undefined);
    expect(read?.envelope.framing).toBe(name);
    expect(read?.message.text).toBe('Call Trace:');
  });

  it.each(framings.map((framing) => [framing.name, framing] as const))(
    '%s reads no line of plain kernel text',
    (_, framing) => {
      const lines = [
        'batch invoked oom-killer: gfp_mask=0x24280ca, order=0, oom_score_adj=0',
        '[ 1867]     0  1867    58693       43      17       3        0             0 lxcfs',
        '[<ffffffff813a2814>] ? apparmor_capable+0xc4/0x1b0',
        'Node 0 DMA: 0*4kB 1*8kB (U) = 8kB',
        'lowmem_reserve[]: 0 2935 32117 32117 32117',
        ' active_file:10180 inactive_file:9878 isolated_file:474',
        'oom-kill:constraint=CONSTRAINT_NONE,nodemask=(null),task=a,pid=1,uid=0',
        '',
      ];
      expect(lines.filter((line) => framing.read(lineInInput(line).text) !== undefined)).toEqual([]);
    },
  );
});
