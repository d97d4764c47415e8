import type { LineRecord } from './base.ts';

/** The pids controller refused a fork: the cgroup has as many tasks as it may, memory is not short. */
export interface ForkRejected extends LineRecord {
  type: 'ForkRejected';
  form: 'PidsReject';
  cgroup: string;
}
