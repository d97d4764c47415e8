/** Frames as x86_64 printed them before it printed those of i386: several on a line, with offsets in decimal. */
import { oneOf } from '../../printk/fields/choice.ts';
import { address } from '../../printk/fields/hex.ts';
import { count } from '../../printk/fields/number.ts';
import { word } from '../../printk/fields/text.ts';
import type { Capture, Span } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { Rank } from '../rank.ts';
import { MARK } from './call-trace.ts';
import { SYMBOL } from './symbol.ts';

/** A frame behind the first of its line. */
export interface BracedCaller {
  mark?: string;
  address: string;
  module?: string;
  symbol: string;
  /** Bytes into the function. */
  offset: number;
}

const MODULE = /[A-Za-z0-9_-]+/;

const CALLER = new RegExp(
  ` (?:(${MARK.pattern.source}) )?<([0-9a-f]{8,16})>\\{(?::(${MODULE.source}):)?(${SYMBOL.source})\\+([0-9]{1,9})\\}`,
  'dg',
);

function callerOf([, mark, address = '', module, symbol = '', offset]: RegExpMatchArray): BracedCaller {
  return {
    ...(mark === undefined ? {} : { mark }),
    address,
    ...(module === undefined ? {} : { module }),
    symbol,
    offset: Number(offset),
  };
}

function printCaller({ mark, address, module, symbol, offset }: BracedCaller): string {
  return ` ${mark === undefined ? '' : `${mark} `}<${address}>{${module === undefined ? '' : `:${module}:`}${symbol}+${offset}}`;
}

/** `{ <<address>>{<symbol>+<offset>}}*`: who called the first frame, and who called those. */
function callers(): Capture<{ callers: BracedCaller[] }> {
  const names = [undefined, 'mark', 'address', 'module', 'symbol', 'offset'];
  return {
    part: 'capture',
    names: ['callers'],
    begins: ' ',
    closed: true,
    template: '{ <<address>>{<symbol>+<offset>}}+',
    pattern: () => `(?:${CALLER.source.replace(/\((?!\?)/g, '(?:')})+`,
    read(raw, _at, into) {
      into['callers'] = [...raw.matchAll(CALLER)].map(callerOf);
      return true;
    },
    print: (node) => (node['callers'] as BracedCaller[] | undefined)?.map(printCaller).join(''),
    arbitrary: (fc) =>
      fc
        .array(
          fc.record({
            address: fc.constantFrom('ffffffff80160e80', 'ffffffffa0021b4a'),
            symbol: fc.stringMatching(/^[a-z_]{1,12}$/),
            offset: fc.nat(99_999),
          }),
          { minLength: 1, maxLength: 2 },
        )
        .map((found) => ({ callers: found })),
    spans(raw, at) {
      const found: Record<string, Span> = Object.create(null);
      [...raw.matchAll(CALLER)].forEach(({ indices = [] }, index) => {
        names.forEach((name, group) => {
          const place = indices[group];
          if (name !== undefined && place !== undefined)
            found[`callers.${index}.${name}`] = [at + place[0], at + place[1]];
        });
      });
      return found;
    },
  };
}

/**
 *     Call Trace:<ffffffff8015b0de>{__alloc_pages+878} <ffffffff8015b10e>{__get_free_pages+14}
 *            <ffffffff8031727e>{:tg3:tg3_rx+222} <EOI> <ffffffff80110d7c>{child_rip+8}
 *     Call Trace: <IRQ> <ffffffff8015b0de>{__alloc_pages+878}
 *            <ffffffff8010f027>{ret_from_intr+0} <EOI>
 */
export const FrameBraced = printk(
  'FrameBraced',
  {
    by: 'show_trace (x86_64)',
    kernels: 'x86_64 2.6.5..2.6.17',
    rank: Rank.stack,
    indent: ({ heading }) => (heading === undefined ? '       ' : ''),
    trigger: /[0-9a-f]>\{[A-Za-z_.:$]/,
  },
  opt(oneOf('heading', ['Call Trace: ', 'Call Trace:'])),
  opt(word('mark', MARK), ' '),
  '<',
  address('address'),
  '>{',
  opt(':', word('module', { pattern: MODULE }), ':'),
  word('symbol', { pattern: SYMBOL }),
  '+',
  count('offset'),
  '}',
  opt(callers()),
  opt(' ', word('endMark', MARK)),
);
export interface FrameBraced extends NodeOf<typeof FrameBraced> {}
