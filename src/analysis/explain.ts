import type { CrashSession } from '../crash/session/nodes.ts';
import type { MemInfo } from '../records/mem-info/nodes.ts';
import type { Task } from '../records/tasks/read-task.ts';
import type { LogRecord, OomReport, RecordEnvelope } from '../reports/nodes.ts';
import { explainSession } from './crash/explain-session.ts';
import { containerStates, losses, lowMemoryKill, programKill, refusal } from './explain-lines.ts';
import { refused, slabAsked, slabCache, stuck, vmallocAsked, waiting, where, xfsAsked } from './explain-trouble.ts';
import { pageSizeKb } from './page-size.ts';
import { size } from './size.ts';
import { table } from './table.ts';

/** Tasks that the table of the largest shows. */
const LARGEST = 10;

/** The facts of an event that a person asks for first. */
interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

function when({ host, time, stamp, bootSeconds }: RecordEnvelope): string {
  const moment = time ?? stamp ?? (bootSeconds === undefined ? undefined : `${bootSeconds} s after boot`);
  return [host === undefined ? '' : ` on ${host}`, moment === undefined ? '' : ` at ${moment}`].join('');
}

function markOf({ freeKb, minKb, lowKb, highKb }: MemInfo['zones'][number]): string {
  if (freeKb === undefined || minKb === undefined) return '';
  if (freeKb < minKb) return `below min by ${size(minKb - freeKb)}`;
  if (lowKb !== undefined && freeKb < lowKb) return 'below low';
  return highKb !== undefined && freeKb < highKb ? 'below high' : 'above high';
}

function zones({ zones: list }: MemInfo): string[] {
  if (list.length === 0) return [];
  const cell = (kb: number | undefined) => (kb === undefined ? '' : size(kb));
  const rows = list.map((zone) => [
    zone.node === undefined ? zone.zone : `node ${zone.node} ${zone.zone}`,
    cell(zone.freeKb),
    cell(zone.minKb),
    cell(zone.lowKb),
    cell(zone.managedKb ?? zone.presentKb),
    markOf(zone),
  ]);
  return [table([['zone', 'free', 'min', 'low', 'managed', 'free is'], ...rows])];
}

function shortage(record: LogRecord): string[] {
  if (record.type === 'OomReport' && record.memcg?.memory !== undefined) {
    const { usageKb, limitKb, failcnt } = record.memcg.memory;
    const path = record.constraint?.oomMemcg ?? record.memcg.limitOf ?? record.memcg.stats[0]?.path;
    const limit = limitKb === undefined ? 'no limit' : `a limit of ${size(limitKb)}`;
    return [
      `  The memory cgroup ${path ?? '(not named)'}: ${size(usageKb)} used of ${limit}, refused ${failcnt} times.`,
    ];
  }
  const memInfo = 'memInfo' in record ? record.memInfo : undefined;
  return memInfo === undefined ? ['  Not said: the lines that show the memory are missing.'] : zones(memInfo);
}

function asked(record: LogRecord): string[] {
  const invocation = 'invocation' in record ? record.invocation : undefined;
  if (invocation === undefined) return ['  Not said: the first line is missing.'];
  const { order, gfpMask = 'not said' } = invocation;
  const flags = 'gfpFlags' in invocation ? invocation.gfpFlags : undefined;
  const comm = ('comm' in invocation ? invocation.comm : undefined) ?? 'A task';
  const cpu = 'invocation' in record ? record.cpu : undefined;
  const pid = cpu === undefined ? '' : ` (pid ${cpu.pid})`;
  const stall = 'stallMs' in invocation ? `, and waited ${invocation.stallMs} ms` : '';
  return [
    `  ${comm}${pid}, ${blockOf(order)}, gfp_mask ${gfpMask}${flags === undefined ? '' : ` (${flags.join('|')})`}${stall}.`,
  ];
}

function blockOf(order: number | undefined): string {
  if (order === undefined) return 'of an order that is not said';
  if (order < 0) return 'on the SysRq key';
  return `for ${2 ** order} contiguous page${order === 0 ? '' : 's'} (order ${order})`;
}

function died(record: LogRecord): string[] {
  if (record.type !== 'OomReport' && record.type !== 'OomKill') return [];
  const { kills, chosen, constraint, reaped } = record;
  if (kills.length === 0) {
    if (constraint !== undefined)
      return [
        `  ${constraint.task ?? 'A task'} (pid ${constraint.pid ?? 'not said'}) was chosen; no line says that it was killed.`,
      ];
    if (reaped.length > 0) return reaped.map(({ pid, comm }) => `  ${comm} (pid ${pid}): its memory was taken back.`);
    return ['  Nobody, as far as the lines tell.'];
  }
  return kills.map((kill) => {
    const memory = [
      ['anon', kill.anonRssKb],
      ['file', kill.fileRssKb],
      ['shmem', kill.shmemRssKb],
    ].flatMap(([name, kb]) => (typeof kb === 'number' && kb > 0 ? [`${size(kb)} ${name}`] : []));
    const cause = kill.cause ?? chosen?.cause;
    const score = kill.score === undefined ? '' : `, score ${kill.score}`;
    return `  ${kill.comm} (pid ${kill.pid})${score}: ${memory.join(' + ') || 'no resident memory printed'}${cause === undefined ? '' : ` [${cause}]`}`;
  });
}

function held(record: OomReport): string[] {
  const pageKb = pageSizeKb(record);
  const dead = new Set(record.kills.map(({ pid }) => pid));
  if (record.kills.length === 0 && record.constraint?.pid !== undefined) dead.add(record.constraint.pid);
  const pages = ({ rssPages = 0, swapents = 0 }: Task) => rssPages + swapents;
  const amount = (count: number | undefined) =>
    count === undefined ? '' : pageKb === undefined ? String(count) : size(count * pageKb);
  const largest = [...record.tasks].sort((a, b) => pages(b) - pages(a)).slice(0, LARGEST);
  const rows = largest.map((task) => [
    dead.has(task.pid) ? '*' : '',
    String(task.pid),
    task.name ?? '',
    amount(task.rssPages),
    amount(task.swapents),
    String(task.oomScoreAdj ?? task.oomAdj ?? ''),
  ]);
  if (rows.length === 0) return ['  Not said: there is no task table.'];
  const unit = pageKb === undefined ? ' (pages)' : '';
  const rest = record.tasks.length - rows.length;
  return [
    table([['', 'pid', 'name', `rss${unit}`, `swap${unit}`, 'adj'], ...rows]),
    ...(rest > 0 ? [`  and ${rest} smaller; * was killed or chosen`] : ['  * was killed or chosen']),
  ];
}

const TITLES: Record<LogRecord['type'], string> = {
  OomReport: 'The OOM killer was called',
  OomKill: 'The OOM killer killed (no report)',
  AllocationFailure: 'A page allocation failed',
  AllocationStall: 'A page allocation stalled',
  MemInfoDump: 'A memory state was printed',
  OomPanic: 'The kernel panicked for lack of memory',
  VmallocFailure: 'Virtual memory could not be allocated',
  SlabAllocationFailure: 'A slab could not be allocated',
  XfsAllocationDeadlock: 'XFS waits for memory',
  TcpMemory: 'TCP ran into a limit',
  OvercommitRefusal: 'A mapping was refused',
  HungTask: 'A task hung',
  SoftLockup: 'A CPU was stuck',
  LogLoss: 'The log lost messages',
  UserspaceKill: 'A program tells of a kill',
  ContainerState: 'The state of a container',
  LowMemoryKill: 'The low-memory killer of Android',
  ForkRejected: 'A fork was refused',
};

function sections(record: LogRecord): Section[] {
  switch (record.type) {
    case 'OomReport':
      return [
        { title: 'What was short', lines: shortage(record) },
        { title: 'Who asked', lines: asked(record) },
        { title: 'Who died', lines: died(record) },
        { title: 'Who held the memory', lines: held(record) },
      ];
    case 'OomKill':
      return [{ title: 'Who died', lines: died(record) }];
    case 'AllocationFailure':
    case 'AllocationStall':
      return [
        { title: 'What was short', lines: shortage(record) },
        { title: 'Who asked', lines: asked(record) },
      ];
    case 'MemInfoDump':
      return [{ title: 'Memory', lines: shortage(record) }];
    case 'OomPanic':
      return [{ title: 'Message', lines: [`  ${record.panic.message}`] }];
    case 'VmallocFailure':
      return [
        ...(record.memInfo === undefined ? [] : [{ title: 'What was short', lines: shortage(record) }]),
        { title: 'Who asked', lines: vmallocAsked(record) },
      ];
    case 'SlabAllocationFailure':
      return [
        { title: 'Which cache', lines: slabCache(record) },
        { title: 'Who asked', lines: slabAsked(record) },
      ];
    case 'XfsAllocationDeadlock':
      return [{ title: 'Who asked', lines: xfsAsked(record) }];
    case 'TcpMemory':
      return [{ title: 'Message', lines: [`  ${record.message}`] }];
    case 'OvercommitRefusal':
      return [{ title: 'Who asked', lines: refused(record) }];
    case 'HungTask':
      return [
        { title: 'Who waits', lines: waiting(record) },
        { title: 'Where it waits', lines: where(record) },
      ];
    case 'SoftLockup':
      return [
        { title: 'Which CPU', lines: stuck(record) },
        { title: 'Where it was', lines: where(record) },
      ];
    case 'LogLoss':
      return [{ title: 'What was lost', lines: losses(record) }];
    case 'UserspaceKill':
      return [{ title: 'Who was killed', lines: programKill(record) }];
    case 'ContainerState': {
      const { now, before } = containerStates(record);
      return [{ title: 'Now', lines: now }, ...(before.length === 0 ? [] : [{ title: 'Before', lines: before }])];
    }
    case 'LowMemoryKill':
      return [{ title: 'Who was killed', lines: lowMemoryKill(record) }];
    case 'ForkRejected':
      return [{ title: 'Why', lines: refusal(record) }];
  }
}

function doubts(record: LogRecord): Section[] {
  const lines = record.diagnostics.filter(({ severity }) => severity !== 'info').map(({ message }) => `  ${message}`);
  if ('missing' in record && record.missing !== undefined)
    lines.unshift(`  Missing from this record: ${record.missing.join(', ')}.`);
  return lines.length === 0 ? [] : [{ title: 'Doubts', lines: [...new Set(lines)] }];
}

/**
 * A record in words and tables, for people: what was short, who asked, who
 * died, who held the memory, and what the text leaves in doubt. Every number
 * is one the record holds, in kB, MB or GB of 1024.
 *
 * @example console.log(explain(parse(text).records[0]));
 */
export function explain(record: LogRecord | CrashSession): string {
  if (record.type === 'CrashSession') return explainSession(record);
  const title = `${TITLES[record.type]}${when(record.envelope)}`;
  const parts = [...sections(record), ...doubts(record)].map(
    (section) => `${section.title}\n${section.lines.join('\n')}`,
  );
  return [title, ...parts].join('\n\n');
}
