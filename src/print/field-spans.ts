import { crashSpans } from '../crash/spans.ts';
import { Dispatcher } from '../printk/dispatcher.ts';
import type { Span } from '../printk/part.ts';
import { declarations } from '../records/declarations.ts';
import { declarationOfNode } from '../records/print-line.ts';
import { TASK_COLUMNS } from '../records/tasks/columns.ts';
import type { Task } from '../records/tasks/read-task.ts';
import { toBinary } from '../source/bytes.ts';
import { joinLines } from '../source/join-lines.ts';
import { LineReader } from '../source/line-reader.ts';
import { Text } from '../source/text.ts';
import { isKeyed, keyedSpans } from './listing-spans.ts';

/** Place of each value, by its path in the node: `pid`, `orders.3.count`, `tasks.0.rssPages`. */
export type FieldSpans = Record<string, Span>;

interface AnyNode {
  readonly type?: unknown;
  readonly start?: unknown;
  readonly end?: unknown;
}

/** What the lines of a block call a field that the block has under another name. */
const RENAMED: Record<string, Record<string, string>> = {
  Zone: { pages: 'lowmemReservePages' },
};

let dispatcher: Dispatcher | undefined;

function isNode(value: unknown): value is { type: string; start: number; end: number } {
  const { type, start, end } = (value ?? {}) as AnyNode;
  return typeof type === 'string' && typeof start === 'number' && typeof end === 'number';
}

/** Messages of a stretch of the input, with their places in it. */
function messagesOf(input: string | Uint8Array, start: number, end: number): Text[] {
  const reader = new LineReader(typeof input !== 'string');
  return linesOf(input, start, end).flatMap((line) => reader.read(line, false).map(({ message }) => message));
}

/** Physical lines of a stretch of the input. */
function linesOf(input: string | Uint8Array, start: number, end: number): Text[] {
  const raw = typeof input === 'string' ? input.slice(start, end) : toBinary(input.subarray(start, end));
  let from = start;
  return raw.split('\n').map((line) => {
    const text = new Text(line.replace(/\r$/, ''), from);
    from += line.length + 1;
    return text;
  });
}

function place(message: Text, spans: Record<string, Span>, into: FieldSpans, rename: (name: string) => string): void {
  for (const [name, [start, end]] of Object.entries(spans)) into[rename(name)] ??= [message.at(start), message.at(end)];
}

function lineSpans(node: { type: string }, message: Text): Record<string, Span> | undefined {
  const indent = message.text.length - message.text.trimStart().length;
  const spans = declarationOfNode(node)?.spans(message.text.slice(indent));
  return spans === undefined ? undefined : shift(spans, indent);
}

function shift(spans: Record<string, Span>, by: number): Record<string, Span> {
  return Object.fromEntries(
    Object.entries(spans).map(([name, [start, end]]) => [name, [start + by, end + by] as const]),
  );
}

/** Cells are found by their order, and believed when they say what the node says. */
function taskSpans(task: Task, message: Text): Record<string, Span> {
  const spans: Record<string, Span> = {};
  const pid = /\[ *([0-9]+)\]/.exec(message.text);
  if (pid === null) return spans;
  let at = pid.index + pid[0].length;
  spans['pid'] = [at - 1 - (pid[1] as string).length, at - 1];
  for (const { field } of TASK_COLUMNS.filter((column) => task[column.field] !== undefined)) {
    const cell = /-?[0-9]+/y;
    while (message.text[at] === ' ') at += 1;
    cell.lastIndex = at;
    const found = cell.exec(message.text)?.[0];
    if (Number(found) !== task[field]) return spans;
    spans[field] = [at, at + (found as string).length];
    at += (found as string).length;
  }
  if (task.name !== undefined && message.text.endsWith(task.name))
    spans['name'] = [message.text.length - task.name.length, message.text.length];
  return spans;
}

function blockSpans(node: { type: string }, messages: Text[], into: FieldSpans): void {
  dispatcher ??= new Dispatcher(declarations);
  let last: string | undefined;
  for (const message of messages) {
    const read = dispatcher.read(message.text, { last }, []);
    if (read === undefined) continue;
    last = read.declaration.type;
    const spans = lineSpans({ type: last }, message) ?? {};
    if (last === 'MemcgStat')
      place(message, { [`values.${read.node['key']}`]: spans['value'] ?? [0, 0] }, into, (name) => name);
    else place(message, spans, into, (name) => RENAMED[node.type]?.[name] ?? name);
  }
}

/** Blocks whose fields are those of their lines. */
const BLOCKS = new Set(['Zone', 'Counters', 'MemcgStats', 'SwapCache']);

function collect(value: unknown, input: string | Uint8Array, path: string, into: FieldSpans): void {
  if (typeof value !== 'object' || value === null) return;
  if (!isNode(value)) {
    for (const [key, inner] of Object.entries(value)) collect(inner, input, path === '' ? key : `${path}.${key}`, into);
    return;
  }
  const own: FieldSpans = isKeyed(value.type)
    ? keyedSpans(value.type, linesOf(input, value.start, value.end))
    : { ...crashSpans(value, input) };
  const declaration = declarationOfNode(value);
  const messages =
    declaration !== undefined || BLOCKS.has(value.type) || value.type === 'Task'
      ? messagesOf(input, value.start, value.end)
      : [];
  const [line, ...further] = declaration?.block === undefined ? messages : messages.filter(({ text }) => text.trim());
  const first = line === undefined || declaration?.block === undefined ? line : joinLines([line, ...further]);
  if (value.type === 'Task' && first !== undefined)
    place(first, taskSpans(value as unknown as Task, first), own, (name) => name);
  else if (BLOCKS.has(value.type)) blockSpans(value, messages, own);
  else {
    // A record can have the fields of its first line, and nodes for the others.
    if (first !== undefined) place(first, lineSpans(value, first) ?? {}, own, (name) => name);
    for (const [key, inner] of Object.entries(value)) collect(inner, input, key, own);
  }
  for (const [name, span] of Object.entries(own)) into[path === '' ? name : `${path}.${name}`] = span;
}

/**
 * Where each value of a node stood, as [start, end) offsets into the input.
 * Worked out by reading the node's text again, so parsing does not pay for it.
 *
 * @param node any node of a document made from the input
 * @param input the text or the bytes that were parsed
 * @throws TypeError for something that is no node
 * @example
 * fieldSpans(report.kills[0], text)  // { pid: [91, 96], comm: [98, 112], totalVmKb: [123, 134], … }
 */
export function fieldSpans(node: object, input: string | Uint8Array): FieldSpans {
  if (!isNode(node)) throw new TypeError('fieldSpans takes a node that has its place');
  const spans: FieldSpans = {};
  collect(node, input, '', spans);
  return spans;
}
