/** Registers that an interrupt or a system call saved on the stack. */
import type { Capture, Fields } from '../../printk/part.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { hex, oneOf, rest, word } from '../line/cells.ts';
import { shown } from '../line/shown.ts';

const by = shown('bt, bt -e');
const PAIR = /([A-Za-z][A-Za-z0-9_]*|Syscall Result) ?: ?([0-9a-f]{1,16})(?![0-9a-z])(?: \[([^[\]]+)\])?(?: |$)/y;

interface RegisterPairs {
  /** By their names, as printed; hexadecimal. */
  values: Record<string, string>;
  /** The symbols that addresses belong to. */
  symbols?: Record<string, string>;
}

function readPairs(raw: string): RegisterPairs | undefined {
  const values: Record<string, string> = Object.create(null);
  const symbols: Record<string, string> = Object.create(null);
  for (let index = 0; index < raw.length; index = PAIR.lastIndex) {
    PAIR.lastIndex = index;
    const [, name, value, symbol] = PAIR.exec(raw) ?? [];
    if (name === undefined || value === undefined || values[name] !== undefined) return undefined;
    values[name] = value;
    if (symbol !== undefined) symbols[name] = symbol;
  }
  return Object.keys(symbols).length === 0 ? { values } : { values, symbols };
}

/** `RAX: 0000000000000002  RBX: ffffffff816cdfb9`, `PC: ffffff8008082e80  [el1_sync]`. */
function registers(): Capture<RegisterPairs> {
  return {
    part: 'capture',
    names: ['values', 'symbols'],
    template: '{<name>: <value>  }+',
    // An address of a stack's words looks like a name.
    pattern: () => '(?![0-9a-f]{7,16} ?:)[A-Za-z][A-Za-z0-9_]*(?: Result)? ?: ?[0-9a-f]{1,16}(?: .*)?',
    read(raw, _at, into) {
      const pairs = readPairs(raw.trim().replace(/ +/g, ' '));
      if (pairs !== undefined) Object.assign(into, pairs);
      return pairs !== undefined;
    },
    print({ values, symbols = {} }: Fields) {
      const pairs = Object.entries((values ?? {}) as Record<string, string>);
      const known = symbols as Record<string, string>;
      const text = pairs.map(
        ([name, value]) => `${name.padStart(3)}: ${value}${known[name] === undefined ? '' : `  [${known[name]}]`}`,
      );
      return text.length === 0 ? undefined : text.join('  ');
    },
    arbitrary: (fc) =>
      fc
        .tuple(
          fc.subarray(['RIP', 'RSP', 'R8', 'ORIG_RAX', 'CS', 'epc'], { minLength: 1 }),
          fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
        )
        .map(([names, value]) => ({
          values: Object.fromEntries(names.map((name) => [name, value.toString(16).padStart(16, '0')])),
        })),
    spans: () => ({}),
  };
}

/**
 *         RIP: 00007f27f41522d0  RSP: 00007ffc6fc96dc8  RFLAGS: 00010246
 *         R13: ffff8803e2ee5f78  R14: 0000000001c72368  R15: 00000000016e8ff0
 *          PC: ffffff8008082e80  [el1_sync]
 *          epc : ffffffff800041b8 ra : ffffffff8000d6a4 sp : ff20000010d3be90
 */
export const RegisterLine = printk('RegisterLine', by, registers());
export interface RegisterLine extends NodeOf<typeof RegisterLine> {}

/**
 *         [exception RIP: filldir+99]
 *         [exception RIP: unknown or invalid address]
 */
export const ExceptionLine = printk(
  'ExceptionLine',
  by,
  '[exception RIP: ',
  word('exception', /[^[\]]+/, { samples: ['filldir+99', 'unknown or invalid address'] }),
  ']',
);
export interface ExceptionLine extends NodeOf<typeof ExceptionLine> {}

/**
 *      Data Access [300] exception frame:
 *
 * Of 64-bit PowerPC.
 */
export const ExceptionName = printk(
  'ExceptionName',
  by,
  word('exceptionName', /[A-Za-z][A-Za-z .-]*?/, { samples: ['Data Access', 'System Call'] }),
  ' [',
  hex('trap'),
  '] exception frame:',
);
export interface ExceptionName extends NodeOf<typeof ExceptionName> {}

/**
 *      [NIP  : ovl_revalidate_real+40]
 *      [LR   : ovl_dentry_revalidate_common+136]
 */
export const RegisterSymbol = printk(
  'RegisterSymbol',
  by,
  '[',
  oneOf('register', ['NIP', 'LR']),
  ' : ',
  word('symbol', /[^[\] ]+/, { samples: ['ovl_revalidate_real+40'] }),
  ']',
);
export interface RegisterSymbol extends NodeOf<typeof RegisterSymbol> {}

/**
 *      PSW:  0404c00180000000 000000000010cf4e (vtime_task_switch+46)
 *
 * Of s390x.
 */
export const PswLine = printk(
  'PswLine',
  by,
  'PSW:  ',
  hex('mask'),
  ' ',
  hex('address'),
  opt(' (', word('symbol', /[^()]+/, { samples: ['vtime_task_switch+46', 'user space'] }), ')'),
);
export interface PswLine extends NodeOf<typeof PswLine> {}
/**
 *      GPRS: 0000000000000000 000000000010cf4e 0000000000000001 0000000000000002
 *            0000000000000003 0000000000000004 0000000000000005 0000000000000006
 */
export const GprLine = printk(
  'GprLine',
  by,
  'GPRS: ',
  rest('gprs', ['0000000000000000 000000000010cf4e 0000000000000001 0000000000000002']),
);
export const FurtherGprLine = printk(
  'FurtherGprLine',
  { ...by, after: ['GprLine'] },
  word('gprs', /[0-9a-f]{16}(?: [0-9a-f]{16}){3}/, {
    samples: ['0000000000000003 0000000000000004 0000000000000005 0000000000000006'],
  }),
);

/**
 *       KERNEL-MODE EXCEPTION FRAME AT: ffffc9000050b9b8
 *      USER-MODE INTERRUPT FRAME at 7052a00
 */
export const ExceptionFrameHeading = printk(
  'ExceptionFrameHeading',
  by,
  oneOf('mode', ['KERNEL', 'USER']),
  '-MODE ',
  oneOf('cause', ['EXCEPTION', 'INTERRUPT']),
  ' FRAME ',
  oneOf('wording', ['AT: ', 'AT ', 'at ']),
  hex('frame'),
  opt(oneOf('colon', [':'])),
);
export interface ExceptionFrameHeading extends NodeOf<typeof ExceptionFrameHeading> {}

/** Every line of a block of registers. */
export const REGISTER_LINES = [
  ExceptionFrameHeading,
  ExceptionLine,
  ExceptionName,
  RegisterSymbol,
  PswLine,
  GprLine,
  FurtherGprLine,
  RegisterLine,
] as const;
