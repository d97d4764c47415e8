import type { CompositeNode, Node } from '../ast.ts';
import { isCrashNode, printCrash } from '../crash/session/print.ts';
import type { OtherLine } from '../records/draft.ts';
import { type AnyListing, type ListingRecord, listings } from '../records/listings.ts';
import { printCounters } from '../records/mem-info/counters.ts';
import { printMemInfo, printZone } from '../records/mem-info/print.ts';
import { printMemcgStats } from '../records/memcg/print.ts';
import { printLine } from '../records/print-line.ts';
import { defaultLayout } from '../records/tasks/default-layout.ts';
import { printTask } from '../records/tasks/read-task.ts';
import { recordLines } from './record-lines.ts';

/**
 * The kernel's text of a node, without envelopes, lines joined by `\n`.
 * Works from fields alone: a node that went through JSON prints the same.
 * Byte-exact for what was read as the kernel prints it; a node marked
 * `repaired` comes out in the kernel's form.
 *
 * @throws TypeError for something that is no node
 * @example
 * print(parse('[ 1.0] Free swap  = 0kB …').records[0])
 */
export function print(node: Node): string {
  if (typeof node !== 'object' || node === null || typeof node.type !== 'string')
    throw new TypeError('print takes a node');
  return linesOf(node as CompositeNode).join('\n');
}

const LISTINGS = new Map<string, AnyListing>(listings.map((listing) => [listing.type, listing]));

function isListing(node: CompositeNode): node is ListingRecord {
  return LISTINGS.has(node.type);
}

function listingLines(node: ListingRecord): string[] {
  const others = (node.otherLines ?? []).map(printLine);
  return [...(LISTINGS.get(node.type)?.print(node) ?? []), ...others];
}

function linesOf(node: CompositeNode): string[] {
  if (isListing(node)) return listingLines(node);
  if (isCrashNode(node)) return printCrash(node);
  switch (node.type) {
    case 'Document':
      return node.records.flatMap(linesOf);
    case 'OomReport':
    case 'OomKill':
    case 'AllocationFailure':
    case 'AllocationStall':
    case 'VmallocFailure':
    case 'SlabAllocationFailure':
    case 'HungTask':
    case 'SoftLockup':
    case 'MemInfoDump':
    case 'OomPanic':
      return recordLines(node);
    case 'XfsAllocationDeadlock':
    case 'TcpMemory':
    case 'OvercommitRefusal':
    case 'LogLoss':
    case 'UserspaceKill':
    case 'ContainerState':
    case 'LowMemoryKill':
    case 'ForkRejected':
      return printLine(node).split('\n');
    case 'MemInfo':
      return printMemInfo(node);
    case 'Zone':
      return printZone(node);
    case 'Counters':
      return printCounters(node as unknown as Record<string, unknown>);
    case 'MemcgStats':
      return printMemcgStats(node);
    case 'TaskTable':
      return [node.heading, node.header].filter((line) => line !== undefined).map(printLine);
    case 'Task':
      return [printTask(node, defaultLayout(node))];
    default:
      return [printLine(node satisfies never as OtherLine)];
  }
}
