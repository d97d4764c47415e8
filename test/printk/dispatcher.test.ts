import { describe, expect, it } from 'vitest';
import { Dispatcher, type LineContext } from '../../src/printk/dispatcher.ts';
import type { PrintkFacts } from '../../src/printk/facts.ts';
import { count, int, kB } from '../../src/printk/fields/number.ts';
import { comm, text, word } from '../../src/printk/fields/text.ts';
import type { Note } from '../../src/printk/note.ts';
import { opt } from '../../src/printk/part.ts';
import { printk } from '../../src/printk/printk.ts';
import { FACTS, fieldsOf } from './sample.ts';

const facts = (more: Partial<PrintkFacts> = {}): PrintkFacts => ({ ...FACTS, ...more });

const Killed = printk(
  'Killed',
  facts(),
  'Killed process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') total-vm:',
  kB('totalVm'),
);
const Plain = printk('Plain', facts(), 'Killed process ', count('pid'), ' (', comm('comm'), ')');
const Invoked = printk('Invoked', facts(), comm('comm'), ' invoked oom-killer: order=', int('order'));
const Heading = printk('Heading', facts(), 'stats for ', text('path'), ':');
const Stat = printk(
  'Stat',
  facts({ after: ['Heading'], continuation: true, anchor: ' ' }),
  word('key', { pattern: /[a-z]+/ }),
  ' ',
  int('value'),
);
const Ram = printk('Ram', facts(), count('ramPages'), ' pages RAM');
const Frame = printk('Frame', facts({ indent: ' ' }), word('symbol', { pattern: /[a-z_]+/ }), '+0x', count('offset'));
const Counters = printk(
  'Counters',
  facts({ furtherIndent: ' ' }),
  'free:',
  count('free'),
  opt(' free_pcp:', count('freePcp')),
);

const Rest = printk('Rest', facts({ fallback: true }), text('line'));

const ALL = [Killed, Plain, Invoked, Heading, Stat, Ram, Frame, Counters];

function dispatch(line: string, context: LineContext = {}, dispatcher = new Dispatcher(ALL)) {
  const notes: Note[] = [];
  const read = dispatcher.read(line, context, notes);
  return { type: read?.declaration.type, fields: fieldsOf(read?.node), notes };
}

describe('Dispatcher', () => {
  it('leaves to what reads any line only what no other declaration reads with its blanks set right', () => {
    const any = new Dispatcher([...ALL, Rest]);
    expect(dispatch('5 pages RAM  ', {}, any)).toMatchObject({ type: 'Ram', fields: { ramPages: 5, repaired: true } });
    expect(dispatch('5 pages of it  ', {}, any)).toMatchObject({ type: 'Rest', fields: { line: '5 pages of it  ' } });
  });

  it.each([
    ['Killed process 5 (a) total-vm:7kB', 'Killed', { pid: 5, comm: 'a', totalVmKb: 7 }],
    ['Killed process 5 (a)', 'Plain', { pid: 5, comm: 'a' }],
    ['Web Content invoked oom-killer: order=0', 'Invoked', { comm: 'Web Content', order: 0 }],
    ['5 pages RAM', 'Ram', { ramPages: 5 }],
    [' dump_stack+0x5', 'Frame', { symbol: 'dump_stack', offset: 5 }],
  ])('finds the declaration of %j', (line, type, fields) => {
    expect(dispatch(line)).toEqual({ type, fields, notes: [] });
  });

  it.each(['', '   ', 'Killed', 'nothing that is known', 'x=5'])('reads no other line: %j', (line) => {
    expect(dispatch(line)).toEqual({ type: undefined, fields: undefined, notes: [] });
  });

  it('reads the same whatever it read before', () => {
    const dispatcher = new Dispatcher(ALL);
    const lines = ['Killed process 5 (a)', 'Killed process 5 (a) total-vm:7kB', '5 pages RAM', 'Killed process 5 (a)'];
    const fresh = lines.map((line) => dispatch(line));
    for (let round = 0; round < 2; round += 1)
      expect(lines.map((line) => dispatch(line, {}, dispatcher))).toEqual(fresh);
  });
});

describe('declarations that read the same line', () => {
  const Registers = printk('Registers', facts(), 'R', word('name', { pattern: /[A-Z]+/ }), ': ', count('value'));
  const Opaque = printk('Opaque', facts(), text('text'));
  const lines = ['RAX: 5', 'anything', 'RBX: 7'];

  it('are tried in their order', () => {
    expect(dispatch('RAX: 5', {}, new Dispatcher([Registers, Opaque])).type).toBe('Registers');
    expect(dispatch('anything', {}, new Dispatcher([Registers, Opaque])).type).toBe('Opaque');
  });

  it('are tried in their order whatever was read before', () => {
    const dispatcher = new Dispatcher([Registers, Opaque]);
    expect(lines.map((line) => dispatch(line, { last: 'Code' }, dispatcher).type)).toEqual([
      'Registers',
      'Opaque',
      'Registers',
    ]);
  });
});

describe('a declaration that counts only after another', () => {
  it('is not read elsewhere', () => {
    expect(dispatch('anon 5').type).toBeUndefined();
    expect(dispatch('anon 5', { last: 'Ram' }).type).toBeUndefined();
  });

  it('is read after it, and after itself', () => {
    expect(dispatch('anon 5', { last: 'Heading' })).toEqual({
      type: 'Stat',
      fields: { key: 'anon', value: 5 },
      notes: [],
    });
    expect(dispatch('anon 5', { last: 'Stat' }).type).toBe('Stat');
  });

  it('does not keep others from being read there', () => {
    expect(dispatch('5 pages RAM', { last: 'Stat' }).type).toBe('Ram');
  });
});

describe('a line whose head may be lost', () => {
  const headDamaged = true;

  it('gives no value that stands first', () => {
    const { fields, notes } = dispatch('77 pages RAM', { headDamaged });
    expect(fields).toEqual({ truncated: true });
    expect(notes).toEqual([{ code: 'truncated-line', message: expect.any(String), start: 0, end: 12 }]);
  });

  it('gives no name that stands first', () => {
    expect(dispatch('ontent invoked oom-killer: order=0', { headDamaged }).fields).toEqual({
      order: 0,
      truncated: true,
    });
  });

  it('gives values that stand behind a whole literal', () => {
    expect(dispatch('Killed process 5 (a)', { headDamaged })).toEqual({
      type: 'Plain',
      fields: { pid: 5, comm: 'a' },
      notes: [],
    });
  });

  it('may be a further line of a printk that has several', () => {
    expect(dispatch('anon 5', { last: 'Heading', headDamaged })).toEqual({
      type: 'Stat',
      fields: { key: 'anon', value: 5 },
      notes: [],
    });
  });

  it('gives no value that stands first behind an optional part', () => {
    const optional = printk(
      'Zone',
      facts(),
      opt('Node ', count('node'), ' '),
      word('zone', { pattern: /[A-Z]+/ }),
      ' free:',
      kB('free'),
    );
    // The line was `DMA free:5kB`.
    expect(dispatch('A free:5kB', { headDamaged }, new Dispatcher([optional])).fields).toEqual({
      freeKb: 5,
      truncated: true,
    });
  });
});

describe('a line with other blanks than the kernel prints', () => {
  it('is read, and marked', () => {
    expect(dispatch('Killed   process 5  (a)')).toEqual({
      type: 'Plain',
      fields: { pid: 5, comm: 'a', repaired: true },
      notes: [],
    });
    expect(dispatch('5 pages RAM ')).toEqual({ type: 'Ram', fields: { ramPages: 5, repaired: true }, notes: [] });
  });

  it.each([
    ['before it', '  5 pages RAM', { ramPages: 5, repaired: true }],
    ['lost before it', 'dump_stack+0x5', { symbol: 'dump_stack', offset: 5, repaired: true }],
    ['more than one before it', '   dump_stack+0x5', { symbol: 'dump_stack', offset: 5, repaired: true }],
  ])('is marked for blanks %s', (_, line, fields) => {
    expect(dispatch(line).fields).toEqual(fields);
  });

  it('is as the kernel prints it when further lines of a printk begin with a blank', () => {
    expect(dispatch('free:1').fields).toEqual({ free: 1 });
    expect(dispatch(' free:1', { last: 'Counters' }).fields).toEqual({ free: 1 });
    expect(dispatch('free:1', { last: 'Counters' }).fields).toEqual({ free: 1, repaired: true });
  });

  it('has its remarks where the line has its text', () => {
    const line = '  free:1   free_pcp:18446744073709551615';
    const { notes } = dispatch(line);
    expect(notes.map(({ code, start, end }) => [code, line.slice(start, end)])).toEqual([
      ['unsafe-integer', '18446744073709551615'],
    ]);
  });
});

describe('a line that is cut', () => {
  it('is read as far as it is sure, and marked', () => {
    const line = 'Killed process 5 (batch_worker) total-vm:21';
    const { type, fields, notes } = dispatch(line);
    expect(type).toBe('Killed');
    expect(fields).toEqual({ pid: 5, comm: 'batch_worker', truncated: true });
    expect(notes.map(({ code, start, end }) => [code, line.slice(start, end)])).toEqual([['truncated-line', '21']]);
  });

  it('is of the declaration that knows most of it', () => {
    expect(dispatch('Killed process 5 (batch_worker) total').fields).toMatchObject({ pid: 5 });
  });

  it('is read by none that has no value of it', () => {
    expect(dispatch('Killed process ')).toEqual({ type: undefined, fields: undefined, notes: [] });
  });

  it('is read by none whose anchor it does not hold', () => {
    expect(dispatch('5 pages RA').type).toBeUndefined();
  });
});
