/** What systemd prints when units are killed: src/core/unit.c, service.c, cgroup.c. */
import { flag, oneOf } from '../../printk/fields/choice.ts';
import { count } from '../../printk/fields/number.ts';
import { comm, word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { type NodeOf, printk } from '../../printk/printk.ts';
import { program } from '../program.ts';
import { Rank } from '../rank.ts';

const facts = { rank: Rank.head, record: 'UserspaceKill', userspace: true } as const;

/** A signal that is sent: shared with earlyoom, so that logs are searched for it once. */
export const SIGNALLED = /SIG(?:TERM|KILL)(?:\.| limits| to process| after)/;

/** `systemd[1]: app.service: `: every message about a unit begins with its name. */
const unit = () => [program('systemd'), word('unit'), ': '] as const;

/**
 *     app.service: A process of this unit has been killed by the OOM killer.
 */
export const UnitOomKilled = printk(
  'UnitOomKilled',
  { ...facts, by: 'systemd, unit_check_oom', kernels: 'systemd 243..', trigger: 'OOM' },
  ...unit(),
  'A process of this unit has been killed by the OOM killer.',
);
export interface UnitOomKilled extends NodeOf<typeof UnitOomKilled> {}

/**
 *     app.scope: systemd-oomd killed 29 process(es) in this unit.
 *     app.scope: systemd-oomd killed some process(es) in this unit.
 */
export const UnitOomdKilled = printk(
  'UnitOomdKilled',
  { ...facts, by: 'systemd, unit_check_oomd_kill', kernels: 'systemd 248..', trigger: 'oomd kill' },
  ...unit(),
  'systemd-oomd killed ',
  opt(count('processes')),
  opt(flag('someProcesses', 'some')),
  ' process(es) in this unit.',
);
export interface UnitOomdKilled extends NodeOf<typeof UnitOomdKilled> {}

/**
 *     app.service: Failed with result 'oom-kill'.
 *
 * The kernel's OOM killer or systemd-oomd killed in the unit. Other results are no matter of memory.
 */
export const UnitFailed = printk(
  'UnitFailed',
  {
    ...facts,
    by: 'systemd, unit_log_failure',
    kernels: 'systemd 243..',
    trigger: 'oom-kill',
    anchor: "result 'oom-kill'",
  },
  ...unit(),
  "Failed with result '",
  oneOf('result', ['oom-kill']),
  "'.",
);
export interface UnitFailed extends NodeOf<typeof UnitFailed> {}

/**
 *     app.service: Main process exited, code=killed, status=9/KILL
 *
 * Anybody can send SIGKILL, systemd itself after a timeout: no proof of lack of memory.
 */
export const UnitProcessKilled = printk(
  'UnitProcessKilled',
  { ...facts, by: 'systemd, unit_log_process_exit', kernels: 'any', trigger: 'status=9/KILL', anchor: 'status=9/KILL' },
  ...unit(),
  oneOf('process', ['Main', 'main', 'Control', 'control']),
  ' process exited, code=killed, status=9/',
  oneOf('signal', ['KILL']),
);
export interface UnitProcessKilled extends NodeOf<typeof UnitProcessKilled> {}

/**
 *     app.service: Killing process 2274752 (python3) with signal SIGKILL.
 *
 * One for each process that is left in the unit after an OOM kill, or after a timeout.
 */
export const UnitKilling = printk(
  'UnitKilling',
  {
    ...facts,
    by: 'systemd, operation_kill',
    kernels: 'any',
    trigger: SIGNALLED,
    anchor: 'with signal SIGKILL',
  },
  ...unit(),
  'Killing process ',
  count('pid'),
  ' (',
  comm('comm'),
  ') with signal SIG',
  oneOf('signal', ['KILL']),
  '.',
);
export interface UnitKilling extends NodeOf<typeof UnitKilling> {}

export const systemdLines = [UnitOomKilled, UnitOomdKilled, UnitFailed, UnitProcessKilled, UnitKilling] as const;
