import type { Envelope } from '../envelope.ts';

/** What the fields of a journal entry say about who wrote it and when. */
export function journalEnvelope(framing: string, fields: ReadonlyMap<string, string>): Envelope {
  const host = fields.get('_HOSTNAME');
  const ident = fields.get('SYSLOG_IDENTIFIER') ?? fields.get('_COMM');
  const stamp = fields.get('__REALTIME_TIMESTAMP') ?? fields.get('_SOURCE_REALTIME_TIMESTAMP');
  const monotonic = fields.get('_SOURCE_MONOTONIC_TIMESTAMP');
  return {
    framing,
    ...(host === undefined ? {} : { host }),
    ...(ident === undefined ? {} : { ident }),
    ...(stamp === undefined ? {} : { stamp }),
    ...(monotonic === undefined ? {} : { bootSeconds: Number(monotonic) / 1e6 }),
  };
}
