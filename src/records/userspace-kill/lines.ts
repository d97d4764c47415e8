/** What programs print when something was killed, or is about to be, because memory was short. */
import { containerLines } from './containers.ts';
import { earlyoomLines } from './earlyoom.ts';
import { kubernetesLines } from './kubernetes.ts';
import { lmkdLines } from './lmkd.ts';
import { oomdLines } from './oomd.ts';
import { systemdLines } from './systemd.ts';
import { systemdOomdLines } from './systemd-oomd.ts';

export type * from './containers.ts';
export type * from './earlyoom.ts';
export type * from './earlyoom-limits.ts';
export type * from './kubernetes.ts';
export type * from './lmkd.ts';
export type * from './oomd.ts';
export type * from './systemd.ts';
export type * from './systemd-oomd.ts';

export const userspaceKillLines = [
  ...systemdLines,
  ...systemdOomdLines,
  ...earlyoomLines,
  ...lmkdLines,
  ...oomdLines,
  ...kubernetesLines,
  ...containerLines,
] as const;

/** Which of these lines. */
export type UserspaceKillForm = (typeof userspaceKillLines)[number]['type'];
