import type {
  HungTask,
  OvercommitRefusal,
  SlabAllocationFailure,
  SoftLockup,
  VmallocFailure,
  XfsAllocationDeadlock,
} from '../reports/nodes.ts';
import { table } from './table.ts';

/** Functions of a stack that are shown: the innermost tell what is waited for. */
const FRAMES = 8;

/** The parts that are said, with commas between them, as a sentence of its own line. */
function line(...parts: (string | undefined)[]): string {
  return `  ${parts.filter((part) => part !== undefined).join(', ')}.`;
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
export function vmallocAsked({ invocation, cpu }: VmallocFailure): string[] {
  const { sizeBytes, allocatedBytes, reason, order } = invocation;
  return [
    line(
      task({ comm: invocation.comm, pid: cpu?.pid }),
      bytes(sizeBytes),
      allocatedBytes === undefined ? undefined : `of which ${allocatedBytes} were there`,
      order === undefined ? undefined : `in pages of order ${order}`,
      reason,
      mask(invocation),
    ),
  ];
}

/** Where a slab was asked for. */
export function slabAsked({ allocator, node, onCpu, ...record }: SlabAllocationFailure): string[] {
  const where = node === undefined ? undefined : node < 0 ? 'on any node' : `on node ${node}`;
  return [
    line(allocator ?? 'An allocator', where, onCpu === undefined ? undefined : `from CPU ${onCpu}`, mask(record)),
  ];
}

/** The cache that got no slab, and what it has on each node. */
export function slabCache({ cache, nodes }: SlabAllocationFailure): string[] {
  const rows = nodes.map(({ node, slabs, objs, free }) => [node, slabs, objs, free].map((cell) => String(cell ?? '')));
  return [
    cache === undefined
      ? '  Not said: the line that names it is missing.'
      : line(cache.name, cache.objectSizeBytes === undefined ? undefined : `objects of ${cache.objectSizeBytes} bytes`),
    ...(rows.length === 0 ? [] : [table([['node', 'slabs', 'objects', 'free'], ...rows])]),
  ];
}

/** Who tries again and again. */
export function xfsAsked({ where, sizeBytes, gfpMask, ...record }: XfsAllocationDeadlock): string[] {
  return [
    line(task(record), where, bytes(sizeBytes), gfpMask === undefined ? undefined : `mode ${gfpMask}`),
    '  A hundred tries failed before this line. What is short is contiguous memory: see the orders, not what is free.',
  ];
}

/** Whose mapping was refused. */
export function refused({ sizeBytes, ...record }: OvercommitRefusal): string[] {
  return [
    line(task(record), bytes(sizeBytes)),
    '  It was more than vm.overcommit_memory lets; free memory need not be short.',
  ];
}

/** Who waits, and for whom. */
export function waiting({ seconds, inIoWait, owner, ...record }: HungTask): string[] {
  const holder = owner?.type === 'HungTaskOwner' && task({ comm: owner.ownerComm, pid: owner.ownerPid });
  return [
    line(
      task(record),
      inIoWait === undefined ? undefined : 'for I/O',
      seconds === undefined ? undefined : `for more than ${seconds} seconds`,
    ),
    ...(holder ? [`  The lock that it waits for is likely held by ${holder}.`] : []),
  ];
}

/** The CPU that was stuck, and with what. */
export function stuck({ stuckCpu, seconds, hard, ...record }: SoftLockup): string[] {
  return [
    line(
      stuckCpu === undefined ? 'A CPU' : `CPU ${stuckCpu}`,
      seconds === undefined ? undefined : `for ${seconds} seconds`,
      record.comm === undefined ? undefined : `with ${task(record)}`,
    ),
    ...(hard === undefined ? [] : ['  Interrupts did not come through either.']),
  ];
}

/** The function that ran, where the registers tell its name. */
function running({ stack }: HungTask | SoftLockup): string[] {
  const symbol = /:([^+]+)\+0x/.exec(stack?.registers?.['RIP'] ?? '')?.[1];
  return symbol === undefined ? [] : [symbol];
}

/** The innermost functions of the stack: those that the unwinder is sure of, if there are any. */
export function where(record: HungTask | SoftLockup): string[] {
  const { callTrace } = record;
  const sure = callTrace.filter(({ reliable }) => reliable);
  const frames = (sure.length === 0 ? callTrace : sure).map(({ symbol }) => symbol);
  const symbols = [...running(record), ...frames].slice(0, FRAMES);
  return symbols.length === 0 ? ['  Not said: there is no stack.'] : symbols.map((symbol) => `  ${symbol}`);
}
