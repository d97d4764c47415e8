import { describe, expect, it } from 'vitest';
import { linesOf } from '../lines-of.ts';

/** The lines that are messages: the bracket before the key that tells the framing is none. */
const entriesOf = (input: string) => linesOf(input).filter(({ envelope }) => envelope !== undefined);
const messagesOf = (input: string) => entriesOf(input).map(({ message }) => message.text);
const placesOf = (input: string) => entriesOf(input).map(({ message: { start, end } }) => input.slice(start, end));

const PRETTY = String.raw`{
   "dmesg": [
      {
         "pri": 4,
         "time":  1114.449884,
         "msg": "x,pid=1,uid=2 invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0"
      },{
         "pri": 4,
         "time":  1114.449904,
         "caller": "T123",
         "msg": " dump_stack_lvl+0x57\/0x80"
      },{
         "pri": 6,
         "time":     0.000000,
         "msg": "say \"hi\": \u6570"
      }
   ]
}
`;

describe('dmesg --json', () => {
  it('has one message for each object', () => {
    expect(messagesOf(PRETTY)).toEqual([
      'x,pid=1,uid=2 invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
      ' dump_stack_lvl+0x57/0x80',
      'say "hi": 数',
    ]);
  });

  it('has the stamp and the caller of each', () => {
    expect(entriesOf(PRETTY).map(({ envelope }) => envelope)).toEqual([
      { framing: 'dmesg-json', bootSeconds: 1114.449884 },
      { framing: 'dmesg-json', bootSeconds: 1114.449904, caller: 'T123' },
      { framing: 'dmesg-json', bootSeconds: 0 },
    ]);
  });

  it('has its messages in their places, as they are encoded', () => {
    expect(placesOf(PRETTY)).toEqual([
      'x,pid=1,uid=2 invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
      String.raw` dump_stack_lvl+0x57\/0x80`,
      String.raw`say \"hi\": \u6570`,
    ]);
  });

  it('has newlines inside a message', () => {
    const input = String.raw`{
   "dmesg": [
      {
         "pri": 4,
         "time":  5.000000,
         "msg": "active_anon:1\n active_file:2"
      }
   ]
}
`;
    expect(messagesOf(input)).toEqual(['active_anon:1', ' active_file:2']);
    expect(placesOf(input)).toEqual(['active_anon:1', ' active_file:2']);
  });

  it('takes no message for a stamp', () => {
    const input = String.raw`{
   "dmesg": [
      {
         "pri": 4,
         "msg": "\"time\": 5.5, \"caller\": \"T1\""
      }
   ]
}
`;
    expect(entriesOf(input)[0]?.envelope).toEqual({ framing: 'dmesg-json' });
  });

  it('may be on a line for each object', () => {
    const input = '{"dmesg": [\n{"pri":4,"time":1.000000,"msg":"a"},\n{"pri":4,"time":2.000000,"msg":"b"}\n]}\n';
    expect(entriesOf(input).map(({ message, envelope }) => [message.text, envelope?.bootSeconds])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('may be on one line', () => {
    const input = '{"dmesg":[{"pri":4,"time":1.000000,"msg":"a"},{"pri":4,"time":2.000000,"msg":"b"}]}\n';
    expect(messagesOf(input)).toEqual(['a', 'b']);
  });
});
