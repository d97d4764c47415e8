import {
  ExceptionFrameHeading,
  ExceptionLine,
  ExceptionName,
  GprLine,
  PswLine,
  RegisterLine,
  RegisterSymbol,
} from './register-lines.ts';

/** The registers of a machine at one moment. */
export interface BacktraceRegisters {
  type: 'BacktraceRegisters';
  start: number;
  end: number;
  /** `KERNEL-MODE EXCEPTION FRAME AT: …` */
  heading?: ExceptionFrameHeading;
  /** Of PowerPC: what the exception is called, and its vector. */
  exceptionName?: string;
  trap?: string;
  /** Where the kernel was: `filldir+99`. Absent for the registers of a user's code. */
  exception?: string;
  /** By the names that the machine gives them; hexadecimal, as printed. */
  values: Record<string, string>;
  /** Symbols that addresses in registers belong to. */
  symbols?: Record<string, string>;
  /** Of PowerPC: symbols printed below the registers. */
  resolved?: { register: string; symbol: string }[];
  /** Of s390x. */
  psw?: PswLine;
  /** Of s390x: general registers from 0 on. */
  gprs?: string[];
}

/** Registers that a line begins with, by one that only this machine has. */
const LINE_STARTS: readonly (readonly [has: string, starts: readonly string[]])[] = [
  ['RIP', ['RIP', 'RAX', 'RDX', 'RBP', 'R10', 'R13', 'ORIG_RAX']],
  ['EAX', ['EAX', 'DS', 'SS', 'CS']],
  ['X29', ['PC', 'X29', 'X26', 'X23', 'X20', 'X17', 'X14', 'X11', 'X8', 'X5', 'X2', 'ORIG_X0']],
  ['NIP', ['R0', 'R3', 'R6', 'R9', 'R12', 'R15', 'R18', 'R21', 'R24', 'R27', 'R30', 'NIP', 'CTR', 'CCR', 'DSISR']],
];

/** How many stand on a line where the machine is not known. */
const PER_LINE = 3;

/** The names of the registers, line by line as crash prints them. */
function layout({ values, symbols }: BacktraceRegisters): string[][] {
  const names = Object.keys(values);
  const known = LINE_STARTS.find(([has]) => values[has] !== undefined)?.[1];
  const starts = new Set(known ?? names.filter((_, place) => place % PER_LINE === 0));
  // Without a system call the segment registers have a line of their own.
  if (values['RIP'] !== undefined && values['ORIG_RAX'] === undefined) starts.add('CS');
  // The kernel's own registers of arm64 have their symbols behind them.
  if (symbols !== undefined) for (const name of ['PC', 'LR', 'RA', 'SP']) starts.add(name);
  const rows: string[][] = [];
  for (const name of names) {
    if (starts.has(name) || rows.length === 0) rows.push([]);
    rows.at(-1)?.push(name);
  }
  return rows;
}

function pick<T>(map: Record<string, T>, names: readonly string[]): Record<string, T> {
  return Object.fromEntries(names.flatMap((name) => (map[name] === undefined ? [] : [[name, map[name]]])));
}

/** The lines of a block of registers. */
export function printRegisters(registers: BacktraceRegisters): string[] {
  const { heading, exceptionName, trap, exception, values, symbols = {}, resolved = [], psw, gprs = [] } = registers;
  const rows = layout(registers).map((names) =>
    RegisterLine.print({ values: pick(values, names), symbols: pick(symbols, names) }),
  );
  const quads = gprs.flatMap((_, place) => (place % 4 === 0 ? [gprs.slice(place, place + 4).join(' ')] : []));
  return [
    ...(heading === undefined ? [] : [`  ${ExceptionFrameHeading.print(heading)}`]),
    ...(exceptionName === undefined ? [] : [` ${ExceptionName.print({ exceptionName, trap })}`]),
    ...(exception === undefined ? [] : [`    ${ExceptionLine.print({ exception })}`]),
    ...rows.map((row) => `    ${row}`),
    ...resolved.map((one) => ` ${RegisterSymbol.print(one)}`),
    ...(psw === undefined ? [] : [` ${PswLine.print(psw)}`]),
    ...quads.map((quad, place) => (place === 0 ? ` ${GprLine.print({ gprs: quad })}` : `       ${quad}`)),
  ];
}
