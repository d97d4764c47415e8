import { describe, expect, it } from 'vitest';
import { linesOf, messagesOf, placesOf } from '../lines-of.ts';

const HEADER = 'Fri 2026-11-20 17:52:39.561915 UTC [s=22493aa5593e4ea3a338e191c5e6bdd9;i=408;b=5c33605f;x=61c7]\n';

const ENTRY = `${HEADER}    _TRANSPORT=kernel
    SYSLOG_IDENTIFIER=kernel
    _HOSTNAME=vm
    MESSAGE=worker invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=150
    _SOURCE_MONOTONIC_TIMESTAMP=1484823924
`;

describe('journalctl -o verbose', () => {
  it('has one message for each entry, its envelope out of header and fields', () => {
    const input = `${ENTRY}${HEADER}    MESSAGE=Call Trace:\n`;
    expect(placesOf(input)).toEqual([
      'worker invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=150',
      'Call Trace:',
    ]);
    expect(linesOf(input).map(({ envelope }) => envelope)).toEqual([
      {
        framing: 'journal-verbose',
        host: 'vm',
        ident: 'kernel',
        stamp: '2026-11-20 17:52:39.561915 UTC',
        bootSeconds: 1484.823924,
      },
      { framing: 'journal-verbose', stamp: '2026-11-20 17:52:39.561915 UTC' },
    ]);
  });

  it('stands around its message from header to last field', () => {
    const [line] = linesOf(ENTRY);
    expect([line?.outerStart, line?.outerEnd]).toEqual([0, ENTRY.length - 1]);
  });

  it('keeps the leading blank of a message', () => {
    expect(messagesOf(`${HEADER}    MESSAGE= <TASK>\n`)).toEqual([' <TASK>']);
  });

  it('has a message of several lines, indented to below the first', () => {
    const input = `${HEADER}    MESSAGE=active_anon:1 isolated_anon:0
             active_file:2
             free:3
    _HOSTNAME=vm
${HEADER}    MESSAGE=next
`;
    // Twelve blanks are the journal's; the thirteenth is the kernel's.
    expect(messagesOf(input)).toEqual(['active_anon:1 isolated_anon:0', ' active_file:2', ' free:3', 'next']);
    expect(placesOf(input)).toEqual(['active_anon:1 isolated_anon:0', ' active_file:2', ' free:3', 'next']);
    expect(linesOf(input)[1]?.envelope?.host).toBe('vm');
  });

  it('takes an indented line of a message for no field', () => {
    const input = `${HEADER}    MESSAGE=a\n            _HOSTNAME=liar\n    _HOSTNAME=vm\n`;
    expect(messagesOf(input)).toEqual(['a', '_HOSTNAME=liar']);
    expect(linesOf(input)[0]?.envelope?.host).toBe('vm');
  });

  it('takes a line after another field for no part of the message', () => {
    expect(messagesOf(`${HEADER}    MESSAGE=a\n    _CMDLINE=x\n             y\n`)).toEqual(['a']);
  });

  it('gives the lines of a message their places after an emoji', () => {
    expect(placesOf(`${HEADER}    MESSAGE=😀a\n            b\n`)).toEqual(['😀a', 'b']);
  });

  it('says that the input ends inside the message', () => {
    expect(linesOf(`${HEADER}    MESSAGE=worker invoked oom-killer: gfp_mask=0x10`)[0]?.unterminated).toBe(true);
  });

  // Printed before the first entry up to systemd 250.
  it.each(['-- Logs begin at Fri 2026-11-20 17:00:00 UTC. --', '-- Journal begins at Fri 2026-11-20 17:00:00 UTC. --'])(
    'may have a line of its own before the first entry: %s',
    (line) => {
      expect(messagesOf(`${line}\n${ENTRY}`)).toContain(
        'worker invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=150',
      );
    },
  );
});
