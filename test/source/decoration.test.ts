import { describe, expect, it } from 'vitest';
import { behindDecorations, stripMarkup, stripQuotes } from '../../src/source/decoration.ts';
import { Text } from '../../src/source/text.ts';
import { linesOf, messagesOf, placesOf } from './lines-of.ts';

describe('stripMarkup', () => {
  it.each([
    ['[&lt;ffffffff813a2814&gt;] dump_stack+0x63/0x90', '[<ffffffff813a2814>] dump_stack+0x63/0x90'],
    ['Comm: a&amp;b', 'Comm: a&b'],
    ['a&nbsp;b', 'a b'],
    ['&quot;a&quot; &apos;b&apos; &#39;c&#39;', "\"a\" 'b' 'c'"],
    ['<pre>Mem-Info:<br/>', 'Mem-Info:'],
    ['<span class="k">Call</span> Trace:<br>', 'Call Trace:'],
    [
      String.raw`app invoked oom-killer: gfp\_mask=0x201da(\_\_GFP\_COMP|GFP\_IO)`,
      'app invoked oom-killer: gfp_mask=0x201da(__GFP_COMP|GFP_IO)',
    ],
    [
      String.raw`\[   12.345678\] \[&lt;c01020&gt;\] dump\_stack+0x6d/0x8b`,
      '[   12.345678] [<c01020>] dump_stack+0x6d/0x8b',
    ],
    [String.raw`\[ pid \]   uid  tgid total\_vm`, '[ pid ]   uid  tgid total_vm'],
    [String.raw`DMA: 1\*4kB 0\*8kB = 4kB`, 'DMA: 1*4kB 0*8kB = 4kB'],
  ])('makes %s the text it stands for', (text, expected) => {
    expect(stripMarkup(new Text(text, 0)).text).toBe(expected);
  });

  it.each([
    ' <TASK>',
    '</TASK>',
    '<IRQ>',
    ' <<EOE>>',
    '<4>[    1.000000] x',
    '[<ffffffff813a2814>] a',
    'a & b',
    'a < b > c',
    '&x;',
    String.raw`cmdline "find . -name \*.log"`,
    String.raw`cgroup /system.slice/app\x2da.service`,
  ])('leaves kernel text alone: %s', (text) => {
    const line = new Text(text, 5);
    expect(stripMarkup(line)).toEqual(line);
  });

  it('does not resolve an entity twice', () => {
    expect(stripMarkup(new Text('&amp;lt;', 0)).text).toBe('&lt;');
  });

  it('keeps the place of the text around', () => {
    const input = '[&lt;c0&gt;] dump_stack';
    const text = stripMarkup(new Text(input, 0));
    expect(input.slice(text.at(text.text.indexOf('dump')), text.end)).toBe('dump_stack');
  });
});

describe('stripQuotes', () => {
  it.each([
    ['> [    1.000000] x', '[    1.000000] x'],
    ['>>  <TASK>', ' <TASK>'],
    ['> > | x', 'x'],
    ['  > x', 'x'],
    ['>x', 'x'],
  ])('takes the marks off %j', (text, expected) => {
    expect(stripQuotes(new Text(text, 0)).text).toBe(expected);
  });

  it.each(['x > y', ' <TASK>', '<TASK>', '[    1.000000] > x', '     > x', ''])('leaves %j alone', (text) => {
    expect(stripQuotes(new Text(text, 0)).text).toBe(text);
  });
});

describe('behindDecorations', () => {
  it.each([
    ['    [    1.000000] x', '[    1.000000] x'],
    ['12: [    1.000000] x', '[    1.000000] x'],
    ['  7  [    1.000000] x', '[    1.000000] x'],
    ['kern.log:[    1.000000] x', '[    1.000000] x'],
    ['/var/log/kern.log.1:345:Jun  6 21:33:13 h kernel: x', 'Jun  6 21:33:13 h kernel: x'],
    ['my_svc-1  | Jun  6 21:33:13 h kernel: x', 'Jun  6 21:33:13 h kernel: x'],
    ['[pod/web-0/main] Jun  6 21:33:13 h kernel: x', 'Jun  6 21:33:13 h kernel: x'],
    ['node1: Jun  6 21:33:13 h kernel: x', 'Jun  6 21:33:13 h kernel: x'],
    ['messages-20260606-Jun  6 21:33:13 h kernel: x', 'Jun  6 21:33:13 h kernel: x'],
  ])('has what may be a line behind %j', (text, expected) => {
    expect(behindDecorations(new Text(text, 0)).map((behind) => behind.text)).toContain(expected);
  });
});

describe('a decorated line', () => {
  it.each([
    ['quoted', '> [    1.000000]  <TASK>'],
    ['quoted twice', '>> [    1.000000]  <TASK>'],
    ['indented', '    [    1.000000]  <TASK>'],
    ['numbered', '12. [    1.000000]  <TASK>'],
    ['found by grep', 'kern.log:[    1.000000]  <TASK>'],
    ['found by grep -n', '/var/log/kern.log:17:[    1.000000]  <TASK>'],
    ['of a container', 'svc-1  | [    1.000000]  <TASK>'],
    ['a string in a list', '    "[    1.000000]  <TASK>",'],
    ['of a page', '<p>[    1.000000]  <TASK></p>'],
  ])('has its envelope and its message: %s', (_, input) => {
    const [line] = linesOf(input);
    expect(line?.envelope).toEqual({ framing: 'dmesg', bootSeconds: 1 });
    expect(line?.message.text).toBe(' <TASK>');
  });

  it('stands in its place', () => {
    expect(placesOf('> Jun  6 21:33:13 h kernel: Call Trace:\n    [    1.000000] Mem-Info:\n')).toEqual([
      'Call Trace:',
      'Mem-Info:',
    ]);
  });

  it('may be bare', () => {
    expect(messagesOf('> Mem-Info:\n')).toEqual(['Mem-Info:']);
  });

  it('of page text keeps what only looks like a tag', () => {
    expect(messagesOf('[    1.000000]  &lt;TASK&gt;\n')).toEqual([' <TASK>']);
  });
});

describe('JSON', () => {
  it('may be strings, one to a line', () => {
    const input = '[\n  "Jun  6 21:33:13 h kernel: a\\tb \\"c\\"",\n  "Jun  6 21:33:13 h kernel: d"\n]\n';
    const lines = linesOf(input).filter(({ envelope }) => envelope !== undefined);
    expect(lines.map(({ message }) => message.text)).toEqual(['a\tb "c"', 'd']);
    expect(lines[1]?.envelope).toMatchObject({ host: 'h', ident: 'kernel' });
  });

  it('is no string where a line only begins with a quote', () => {
    const hint = '"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.';
    expect(messagesOf(`${hint}\n`)).toEqual([hint]);
  });

  it('may hold entities', () => {
    const [line] = linesOf('{"_HOSTNAME":"vm","MESSAGE":"say &quot;hi&quot;"}\n');
    expect(line?.envelope?.host).toBe('vm');
  });
});
