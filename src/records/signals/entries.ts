import type { Capture } from '../../printk/part.ts';

/** A signal of this machine. */
export interface NumberedSignal {
  number: number;
  name: string;
}

const ENTRY = /([0-9]{1,2})\) (SIG[A-Z0-9+-]+)/g;
const COLUMNS = 5;

function print(entries: readonly NumberedSignal[]): string {
  const cells = entries.map(({ number, name }) => `${String(number).padStart(2)}) ${name}`);
  return cells.join('\t') + (cells.length < COLUMNS ? '\t' : '');
}

/** ` 1) SIGHUP\t 2) SIGINT\t…`: five to a line, and a tab after each but the fifth. */
export const signalEntries: Capture<{ signals: NumberedSignal[] }> = {
  part: 'capture',
  names: ['signals'],
  begins: ' 0123456789',
  template: '{<number>) <name>\\t}+',
  pattern: ({ mode }) =>
    mode === 'strict'
      ? ' ?[0-9]{1,2}\\) SIG[A-Z0-9+-]+(?:\\t ?[0-9]{1,2}\\) SIG[A-Z0-9+-]+)*\\t?'
      : ' ?[0-9]{1,2}\\) SIG[A-Z0-9+-]+(?: [0-9]{1,2}\\) SIG[A-Z0-9+-]+)*',
  read(raw, _at, into, _notes, mode) {
    const signals = [...raw.matchAll(ENTRY)].map(([, number, name = '']) => ({ number: Number(number), name }));
    // The last name of a damaged line may be cut.
    into['signals'] = mode === 'damaged' ? signals.slice(0, -1) : signals;
    return mode !== 'strict' || print(signals).trimStart() === raw;
  },
  print: (node) => {
    const signals = node['signals'] as NumberedSignal[] | undefined;
    return signals && print(signals).trimStart();
  },
  arbitrary: (fc) =>
    fc
      .subarray(['SIGHUP', 'SIGINT', 'SIGKILL', 'SIGSEGV', 'SIGRTMIN+11'], { minLength: 1 })
      .map((names) => ({ signals: names.map((name, index) => ({ number: 7 + index, name })) })),
  spans: (raw, at) =>
    Object.fromEntries(
      [...raw.matchAll(ENTRY)].map(({ 1: number = '', index }, place) => [
        `signals.${place}.number`,
        [at + index, at + index + number.length],
      ]),
    ),
};
