import type {
  HungTask,
  OvercommitRefusal,
  SlabAllocationFailure,
  SoftLockup,
  VmallocFailure,
  XfsAllocationDeadlock,
} from '../../reports/nodes.ts';
import { readMask } from '../gfp/decode.ts';
import { decodedMask } from '../gfp/request.ts';
import { type ExplanationPart, row, type Statement, say, table } from './explanation.ts';
import { maskNames } from './mask-names.ts';

/** Functions of a stack that are shown: the innermost tell what is waited for. */
const FRAMES = 8;

/** The parts that are said, with commas between them, as a sentence. */
function line(...parts: (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
}

function task({ comm = 'A task', pid }: { comm?: string | undefined; pid?: number | undefined }): string {
  return pid === undefined ? comm : `${comm} (pid ${pid})`;
}

function mask({ gfpMask, gfpFlags }: { gfpMask?: string; gfpFlags?: string[] }): string | undefined {
  if (gfpMask === undefined) return undefined;
  return `gfp_mask ${gfpMask}${gfpFlags === undefined ? '' : ` (${gfpFlags.join('|')})`}`;
}

function bytes(count: number | undefined): string | undefined {
  return count === undefined ? undefined : `for ${count} bytes`;
}

/** Who asked for how much virtual memory, and why it was not to be had. */
export function vmallocAsked({ invocation, cpu }: VmallocFailure): Statement[] {
  const { sizeBytes, allocatedBytes, reason, order } = invocation;
  const text = line(
    task({ comm: invocation.comm, pid: cpu?.pid }),
    bytes(sizeBytes),
    allocatedBytes === undefined ? undefined : `of which ${allocatedBytes} were there`,
    order === undefined ? undefined : `in pages of order ${order}`,
    reason,
    mask(invocation),
  );
  return [say(text, invocation, cpu)];
}

/** Where a slab was asked for. */
export function slabAsked(record: SlabAllocationFailure): Statement[] {
  const { allocator, node, onCpu } = record;
  const where = node === undefined ? undefined : node < 0 ? 'on any node' : `on node ${node}`;
  const from = onCpu === undefined ? undefined : `from CPU ${onCpu}`;
  return [say(line(allocator ?? 'An allocator', where, from, mask(record)), record)];
}

/** The cache that got no slab, and what it has on each node. */
export function slabCache({ cache, nodes }: SlabAllocationFailure): ExplanationPart[] {
  const rows = nodes.map((each) => {
    const { node, slabs, objs, free } = each;
    return row(
      [node, slabs, objs, free].map((cell) => String(cell ?? '')),
      [each],
    );
  });
  const sizeOf = cache?.objectSizeBytes === undefined ? undefined : `objects of ${cache.objectSizeBytes} bytes`;
  return [
    cache === undefined ? say('Not said: the line that names it is missing.') : say(line(cache.name, sizeOf), cache),
    ...table(['node', 'slabs', 'objects', 'free'], rows),
  ];
}

/** Who tries again and again. */
export function xfsAsked(record: XfsAllocationDeadlock): Statement[] {
  const { where, sizeBytes, gfpMask } = record;
  const found = gfpMask !== undefined && readMask(gfpMask) ? decodedMask(gfpMask) : undefined;
  const mode = gfpMask === undefined ? undefined : `mode ${gfpMask}${maskNames(found)}`;
  return [
    say(line(task(record), where, bytes(sizeBytes), mode), record),
    say(
      'A hundred tries failed before this line. What is short is contiguous memory: see the orders, not what is free.',
    ),
  ];
}

/** Whose mapping was refused. */
export function refused({ sizeBytes, ...record }: OvercommitRefusal): Statement[] {
  return [
    say(line(task(record), bytes(sizeBytes)), record),
    say('It was more than vm.overcommit_memory lets; free memory need not be short.'),
  ];
}

/** Who waits, and for whom. */
export function waiting({ seconds, inIoWait, owner, ...record }: HungTask): Statement[] {
  const holder = owner?.type === 'HungTaskOwner' && task({ comm: owner.ownerComm, pid: owner.ownerPid });
  const time = seconds === undefined ? undefined : `for more than ${seconds} seconds`;
  return [
    say(line(task(record), inIoWait === undefined ? undefined : 'for I/O', time), record),
    ...(holder ? [say(`The lock that it waits for is likely held by ${holder}.`, owner)] : []),
  ];
}

/** The CPU that was stuck, and with what. */
export function stuck({ stuckCpu, seconds, hard, ...record }: SoftLockup): Statement[] {
  const text = line(
    stuckCpu === undefined ? 'A CPU' : `CPU ${stuckCpu}`,
    seconds === undefined ? undefined : `for ${seconds} seconds`,
    record.comm === undefined ? undefined : `with ${task(record)}`,
  );
  return [say(text, record), ...(hard === undefined ? [] : [say('Interrupts did not come through either.', record)])];
}

/** The function that ran, where the registers tell its name. */
function running({ stack }: HungTask | SoftLockup): Statement[] {
  const symbol = /:([^+]+)\+0x/.exec(stack?.registers?.['RIP'] ?? '')?.[1];
  return symbol === undefined
    ? []
    : [
        say(
          symbol,
          stack?.lines.find(({ type }) => type === 'Registers'),
        ),
      ];
}

/** The innermost functions of the stack: those that the unwinder is sure of, if there are any. */
export function where(record: HungTask | SoftLockup): Statement[] {
  const { callTrace } = record;
  const sure = callTrace.filter(({ reliable }) => reliable);
  const frames = (sure.length === 0 ? callTrace : sure).map((frame) => say(frame.symbol, frame));
  const symbols = [...running(record), ...frames].slice(0, FRAMES);
  return symbols.length === 0 ? [say('Not said: there is no stack.')] : symbols;
}
