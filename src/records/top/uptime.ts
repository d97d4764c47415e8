import type { Capture } from '../../printk/part.ts';

/** How long a machine is up, as uptime(1) and top(1) print it. */
export interface Uptime {
  upDays?: number;
  upHours?: number;
  upMinutes: number;
}

const FORM = /^(?:([0-9]+) days?, )? ?(?:([0-9]{1,2}):([0-9]{2})|([0-9]+) min)$/;

function print({ upDays, upHours, upMinutes }: Uptime): string {
  const days = upDays === undefined ? '' : `${upDays} day${upDays === 1 ? '' : 's'}, `;
  if (upHours === undefined) return `${days}${upMinutes} min`;
  return `${days}${String(upHours).padStart(2)}:${String(upMinutes).padStart(2, '0')}`;
}

/** `10 days,  3:02`, `3 min`. */
export const uptime: Capture<Uptime> = {
  part: 'capture',
  names: ['upDays', 'upHours', 'upMinutes'],
  begins: ' 0123456789',
  template: '[<upDays> days, ]{<upHours>:<upMinutes>|<upMinutes> min}',
  pattern: () => '(?:[0-9]{1,6} days?, )? ?(?:[0-9]{1,2}:[0-9]{2}|[0-9]{1,2} min)',
  read(raw, _at, into, _notes, mode) {
    const [, days, hours, minutes, only] = FORM.exec(raw) ?? [];
    const read: Uptime = {
      ...(days === undefined ? {} : { upDays: Number(days) }),
      ...(hours === undefined ? {} : { upHours: Number(hours) }),
      upMinutes: Number(minutes ?? only),
    };
    Object.assign(into, read);
    return mode !== 'strict' || print(read) === raw;
  },
  print: (node) => (node['upMinutes'] === undefined ? undefined : print(node as unknown as Uptime)),
  arbitrary: (fc) =>
    fc.oneof(
      fc.record<Uptime>({ upMinutes: fc.nat(59) }),
      fc.record<Uptime>({ upHours: fc.integer({ min: 1, max: 23 }), upMinutes: fc.nat(59) }),
      fc.record<Uptime>({ upDays: fc.integer({ min: 1, max: 999 }), upHours: fc.nat(23), upMinutes: fc.nat(59) }),
    ),
  spans: () => ({}),
};
