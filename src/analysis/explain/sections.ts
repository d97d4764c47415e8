import type { LogRecord } from '../../reports/nodes.ts';
import { change } from './change.ts';
import { consumers } from './consumers.ts';
import { type ExplanationPart, type ExplanationSection, type SectionId, say } from './explanation.ts';
import { containerStates, losses, lowMemoryKill, programKill, refusal } from './line-records.ts';
import { memory } from './memory.ts';
import { request } from './request.ts';
import { shortage } from './shortage.ts';
import { summary } from './summary.ts';
import { refused, slabAsked, slabCache, stuck, vmallocAsked, waiting, where, xfsAsked } from './trouble.ts';
import { victim } from './victim.ts';

function section(id: SectionId, title: string, parts: readonly ExplanationPart[]): ExplanationSection {
  return { id, title, parts };
}

/** What a record of each type has to say, in the order in which a reader asks. */
export function sectionsOf(record: LogRecord): ExplanationSection[] {
  switch (record.type) {
    case 'OomReport':
      return [
        section('summary', 'In short', summary(record)),
        section('shortage', 'What was short', shortage(record)),
        section('request', 'Who asked', request(record)),
        section('memory', 'Where the memory was', memory(record)),
        section('consumers', 'Who held the memory', consumers(record)),
        section('victim', 'Who died, and why', victim(record)),
        section('change', 'What would have changed it', change(record)),
      ];
    case 'OomKill':
      return [section('victim', 'Who died', victim(record))];
    case 'AllocationFailure':
    case 'AllocationStall':
      return [
        section('summary', 'In short', summary(record)),
        section('shortage', 'What was short', shortage(record)),
        section('request', 'Who asked', request(record)),
        section('memory', 'Where the memory was', memory(record)),
      ];
    case 'MemInfoDump':
      return [
        section('shortage', 'The zones', shortage(record)),
        section('memory', 'Where the memory was', memory(record)),
      ];
    case 'VmallocFailure':
      return [
        section('shortage', 'What was short', record.memInfo === undefined ? [] : shortage(record)),
        section('request', 'Who asked', vmallocAsked(record)),
        section('memory', 'Where the memory was', memory(record)),
      ];
    default:
      return ofLine(record);
  }
}

/** Records that are a line or a stack. */
function ofLine(record: Exclude<LogRecord, { memInfo?: object } | { kills: object }>): ExplanationSection[] {
  const facts = (title: string, parts: readonly ExplanationPart[]) => section('facts', title, parts);
  switch (record.type) {
    case 'OomPanic':
      return [facts('Message', [say(record.panic.message, record.panic)])];
    case 'SlabAllocationFailure':
      return [facts('Which cache', slabCache(record)), section('request', 'Who asked', slabAsked(record))];
    case 'XfsAllocationDeadlock':
      return [section('request', 'Who asked', xfsAsked(record))];
    case 'TcpMemory':
      return [facts('Message', [say(record.message, record)])];
    case 'OvercommitRefusal':
      return [section('request', 'Who asked', refused(record))];
    case 'HungTask':
      return [facts('Who waits', waiting(record)), facts('Where it waits', where(record))];
    case 'SoftLockup':
      return [facts('Which CPU', stuck(record)), facts('Where it was', where(record))];
    case 'LogLoss':
      return [facts('What was lost', losses(record))];
    case 'UserspaceKill':
      return [section('victim', 'Who was killed', programKill(record))];
    case 'ContainerState': {
      const { now, before } = containerStates(record);
      return [facts('Now', now), facts('Before', before)];
    }
    case 'LowMemoryKill':
      return [section('victim', 'Who was killed', lowMemoryKill(record))];
    case 'ForkRejected':
      return [facts('Why', refusal(record))];
    default:
      return [];
  }
}
