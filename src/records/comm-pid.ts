import type { FastCheck } from '../printk/fast-check.ts';
import { toNumber } from '../printk/fields/number.ts';
import { comm } from '../printk/fields/text.ts';
import type { Capture } from '../printk/part.ts';

/** TASK_COMM_LEN without its terminator: a name ends here at the latest. */
const COMM_BYTES = 15;

/**
 * In a cut line `a:0.` may be a name and pid with a full stop, or the beginning
 * of a longer name: sure only when no later colon can be the one before the pid.
 */
function pidEndsSurely(text: string, at: number, end: number, follow: string): boolean {
  const pid = new RegExp(`:[0-9]*(?:$|(?<=[0-9])(?=${follow}))`, 'sy');
  for (let colon = text.lastIndexOf(':', end - 1) + 1; colon <= at + COMM_BYTES; colon += 1) {
    pid.lastIndex = colon;
    if (colon >= text.length || pid.test(text)) return false;
  }
  return true;
}

/**
 * `%s:%d`: a task's name and pid. As one value, because names such as
 * `kworker/u8:2` hold the colon too: what follows the pid tells where both end.
 */
export function commPid<const C extends string, const P extends string>(
  commName: C,
  pidName: P,
): Capture<{ [K in C]: string } & { [K in P]: number }> {
  type Task = { [K in C]: string } & { [K in P]: number };
  const name = comm(commName);
  return {
    part: 'capture',
    names: [commName, pidName],
    template: `<${commName}>:<${pidName}>`,
    pattern: (place) => `${name.pattern({ ...place, follow: ':' })}:(?:0|[1-9][0-9]*)`,
    endsSurely: pidEndsSurely,
    read(raw, at, into, notes) {
      const colon = raw.lastIndexOf(':');
      const pid = toNumber(raw.slice(colon + 1), at + colon + 1, notes);
      into[commName] = raw.slice(0, colon);
      if (pid !== undefined) into[pidName] = pid;
      return true;
    },
    print({ [commName]: task, [pidName]: pid }) {
      return task === undefined || pid === undefined ? undefined : `${task}:${pid}`;
    },
    arbitrary: (fc: FastCheck) =>
      fc.tuple(name.arbitrary(fc), fc.nat(4_194_304)).map(([task, pid]) => ({ ...task, [pidName]: pid }) as Task),
    spans(raw, at) {
      const colon = raw.lastIndexOf(':');
      return { [commName]: [at, at + colon], [pidName]: [at + colon + 1, at + raw.length] };
    },
  };
}
