import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Capture, Fields, Span } from '../../printk/part.ts';
import { readStates, type StatesTokens, type StatusTokens } from './grammar.ts';

/** One state of a container, as far as it is printed. */
export interface ContainerStatus {
  state?: 'Running' | 'Waiting' | 'Terminated';
  /** `OOMKilled`, `Error`, `Completed`, `CrashLoopBackOff`, … */
  reason?: string;
  /** The first line of what the container left behind. */
  message?: string;
  /** 137 is 128 + 9: SIGKILL, whoever sent it. */
  exitCode?: number;
  /** As printed; not derived from the exit code. */
  signal?: number;
  /** As printed, such as `Tue, 20 Nov 2018 12:14:42 +0800`. */
  startedAt?: string;
  finishedAt?: string;
}

/** The state that a container is in, and the one before. */
export interface ContainerStates extends ContainerStatus {
  lastState?: ContainerStatus;
}

/** Longest text that is read: a state has a dozen lines. */
const TEXT_MAX = 8192;
/** One key alone may be anybody's. */
const PAIRS_MIN = 2;

/** Columns where values begin, from the keys on. */
const STATE_WIDTH = 16;
const DETAIL_WIDTH = 14;
const INDENT = '    ';

const DETAILS = [
  ['Reason', 'reason'],
  ['Message', 'message'],
  ['Exit Code', 'exitCode'],
  ['Signal', 'signal'],
  ['Started', 'startedAt'],
  ['Finished', 'finishedAt'],
] as const;

const MESSAGE = /^Message:\s*(.*?)\s*$/s;

/** The text of a value, and where it begins. */
function textOf(field: keyof StatusTokens, { image, startOffset }: { image: string; startOffset: number }) {
  if (field !== 'message') return { text: image, start: startOffset };
  const text = MESSAGE.exec(image)?.[1] ?? '';
  return { text, start: startOffset + image.indexOf(text, 'Message:'.length) };
}

function statusOf(tokens: StatusTokens): ContainerStatus {
  const status: Record<string, string | number> = {};
  for (const [field, token] of Object.entries(tokens) as [keyof StatusTokens, NonNullable<StatusTokens['state']>][]) {
    const { text } = textOf(field, token);
    if (text !== '') status[field] = field === 'exitCode' || field === 'signal' ? Number(text) : text;
  }
  return status;
}

function linesOf(label: string, status: ContainerStatus): string[] {
  const details = DETAILS.flatMap(([key, field]) =>
    status[field] === undefined ? [] : [`${INDENT}  ${`${key}:`.padEnd(DETAIL_WIDTH)}${status[field]}`],
  );
  return [...(status.state === undefined ? [] : [INDENT + `${label}:`.padEnd(STATE_WIDTH) + status.state]), ...details];
}

/** kubectl's lines, without the blanks before the first. */
function printStates({ lastState, ...current }: ContainerStates): string {
  const lines = [...linesOf('State', current), ...(lastState === undefined ? [] : linesOf('Last State', lastState))];
  return lines.join('\n').trimStart();
}

function statusSpans(tokens: StatusTokens, at: number, path: string): [string, Span][] {
  const entries = Object.entries(tokens) as [keyof StatusTokens, NonNullable<StatusTokens['state']>][];
  return entries.map(([field, token]) => {
    const { text, start } = textOf(field, token);
    return [`${path}${field}`, [at + start, at + start + text.length]];
  });
}

function statusArbitrary(fc: FastCheck): Arbitrary<ContainerStatus> {
  const moment = fc.constantFrom('Tue, 20 Nov 2018 12:14:42 +0800', 'Thu, 21 May 2026 13:36:49 +0000');
  return fc
    .tuple(
      fc.constantFrom('Running', 'Waiting', 'Terminated'),
      fc.constantFrom('OOMKilled', 'Error', 'Completed', 'CrashLoopBackOff'),
      fc.option(fc.stringMatching(/^[a-z]{1,12}(?: [a-z]{1,12}){0,3}$/), { nil: undefined }),
      fc.option(fc.integer({ min: 0, max: 255 }), { nil: undefined }),
      fc.option(fc.integer({ min: 1, max: 64 }), { nil: undefined }),
      fc.option(moment, { nil: undefined }),
      fc.option(moment, { nil: undefined }),
    )
    .map(([state, reason, message, exitCode, signal, startedAt, finishedAt]) => {
      const status = { state, reason, message, exitCode, signal, startedAt, finishedAt };
      return Object.fromEntries(Object.entries(status).filter(([, value]) => value !== undefined)) as ContainerStatus;
    });
}

/** The states of one container, over several lines or run together in one. */
export function containerStates(): Capture<ContainerStates> {
  const read = (raw: string, damaged: boolean): StatesTokens | undefined => {
    const found = raw.length > TEXT_MAX ? undefined : readStates(raw, damaged);
    return found !== undefined && found.pairs >= (damaged ? 1 : PAIRS_MIN) ? found.states : undefined;
  };
  return {
    part: 'capture',
    names: ['state', ...DETAILS.map(([, field]) => field), 'lastState'],
    begins: 'SL',
    closed: true,
    template: 'State: <state> Reason: <reason> Exit Code: <exitCode> Started: <startedAt> Finished: <finishedAt>',
    pattern: () => '(?:State|Last State|Started):.*',
    read(raw, _at, into, _notes, mode) {
      const states = read(raw, mode === 'damaged');
      if (states === undefined) return false;
      const fields: ContainerStates = statusOf(states.current);
      if (states.last !== undefined) fields.lastState = statusOf(states.last);
      // What kubectl does not print like this is read again with its blanks collapsed, and marked.
      if (mode === 'strict' && printStates(fields) !== raw) return false;
      Object.assign(into, fields);
      return true;
    },
    print(node: Fields) {
      const text = printStates(node as ContainerStates);
      return text === '' ? undefined : text;
    },
    arbitrary: (fc) =>
      fc
        .tuple(statusArbitrary(fc), fc.option(statusArbitrary(fc), { nil: undefined }))
        .map(([current, lastState]) => (lastState === undefined ? current : { ...current, lastState })),
    spans(raw, at) {
      const states = read(raw, false);
      if (states === undefined) return {};
      return Object.fromEntries([
        ...statusSpans(states.current, at, ''),
        ...statusSpans(states.last ?? {}, at, 'lastState.'),
      ]);
    },
  };
}
