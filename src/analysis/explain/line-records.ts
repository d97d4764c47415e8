import type { ContainerStatus } from '../../records/container-state/states.ts';
import type { ContainerState, ForkRejected, LogLoss, LowMemoryKill, UserspaceKill } from '../../reports/nodes.ts';
import { size } from '../size.ts';
import { type Statement, say } from './explanation.ts';

/** A task by its name and number, as far as both are said. */
function task({ comm, pid }: { comm?: string; pid?: number }): string | undefined {
  if (comm === undefined) return pid === undefined ? undefined : `process ${pid}`;
  return pid === undefined ? comm : `${comm} (pid ${pid})`;
}

function sentence(...parts: (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
}

function given(text: string, value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : `${text}${value}`;
}

/** How much was lost, and whose. */
export function losses(record: LogLoss): Statement[] {
  const { count, function: name, from, module, client, pid, form } = record;
  if (form === 'CallbacksSuppressed')
    return [say(sentence(`${count ?? 'Some'} calls of ${name ?? 'a function'} printed nothing`), record)];
  const whose = given('of ', from ?? client ?? (pid === undefined ? undefined : `process ${pid}`));
  const lost = count === 1 ? 'message was' : 'messages were';
  return [say(sentence(`${count ?? 'An unknown number of'} ${lost} lost`, whose, given('by ', module)), record)];
}

const PROOF: Record<UserspaceKill['evidence'], string> = {
  oom: 'The line says that memory ran out.',
  pressure: 'A daemon acted because memory was short; the kernel’s OOM killer need not have been called.',
  sigkill: 'The line only says SIGKILL, which is no proof that memory was short.',
};

/** Who was killed, and what the line proves. */
export function programKill(record: UserspaceKill): Statement[] {
  const { unit, cgroup, containerId, signal, pressurePercent, limitPercent, vmRssMib, rssKb, candidates } = record;
  const who = task(record) ?? unit ?? cgroup ?? given('container ', containerId) ?? given('candidates: ', candidates);
  const what = sentence(
    who ?? 'Nobody is named',
    who === unit ? undefined : given('of ', unit),
    given('signal ', signal ?? record.signalNumber),
    pressurePercent === undefined ? undefined : `pressure ${pressurePercent} % over ${limitPercent ?? '?'} %`,
    vmRssMib === undefined ? undefined : `${size(vmRssMib * 1024)} resident`,
    rssKb === undefined ? undefined : `${size(rssKb)} resident`,
  );
  return [say(what, record), say(PROOF[record.evidence], record)];
}

function status({ state, reason, exitCode, signal, startedAt, finishedAt }: ContainerStatus): string {
  return sentence(
    state ?? 'Not said which',
    given('reason ', reason),
    given('exit code ', exitCode),
    given('signal ', signal),
    given('started ', startedAt),
    given('finished ', finishedAt),
  );
}

/** A container's state, the one before, and what the exit code proves. */
export function containerStates(record: ContainerState): { now: Statement[]; before: Statement[] } {
  const { lastState } = record;
  const killed = [record, ...(lastState === undefined ? [] : [lastState])].some(
    ({ exitCode, reason }) => exitCode === 137 && reason !== 'OOMKilled',
  );
  return {
    now: [say(status(record), record)],
    before: [
      ...(lastState === undefined ? [] : [say(status(lastState), record)]),
      ...(killed ? [say('137 is 128 + 9: SIGKILL, which is no proof that memory was short.', record)] : []),
    ],
  };
}

/** Whom Android's driver killed or looked at. */
export function lowMemoryKill(record: LowMemoryKill): Statement[] {
  if (record.form === 'LmkScan') return [say('Nobody: the driver only looked at the memory.', record)];
  const done = record.form === 'LmkSend' || record.form === 'LmkKilling' ? 'was sent SIGKILL' : 'was considered';
  const freed = record.toFreeKb === undefined ? undefined : `to free ${size(record.toFreeKb)}`;
  return [say(sentence(`${task(record) ?? 'A process'} ${done}`, given('adj ', record.adj), freed), record)];
}

/** Why a fork was refused. */
export function refusal(record: ForkRejected): Statement[] {
  return [say(`${record.cgroup} has as many tasks as it may. This is no lack of memory.`, record)];
}
