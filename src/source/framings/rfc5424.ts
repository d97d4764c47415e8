import { type Framing, prefixFraming } from '../envelope.ts';

/**
 *     <4>1 2026-11-20T17:52:39.565127+00:00 vm kernel - - - [ 1484.823924] worker invoked oom-killer: …
 *
 * A byte order mark before the message says that it is UTF-8.
 */
export const rfc5424: Framing = {
  ...prefixFraming(
    'rfc5424',
    /^<[0-9]{1,3}>1 ([^ ]+) ([^ ]+) ([^ ]+) [^ ]+ [^ ]+ (?:-|(?:\[(?:[^\]\\]|\\.)*\])+) ?\ufeff?/,
    ([, stamp = '', host = '', ident = '']) => ({
      ...(stamp === '-' ? {} : { stamp }),
      ...(host === '-' ? {} : { host }),
      ...(ident === '-' ? {} : { ident }),
    }),
  ),
  openEnd: true,
};
