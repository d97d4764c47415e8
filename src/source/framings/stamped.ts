import { type Framing, prefixFraming } from '../envelope.ts';

/**
 *     2026-11-20T17:52:39.565Z [ 1484.823924] worker invoked oom-killer: …
 *     2026-11-20 17:52:39.565 +0100<tab>Nov 20 17:52:39 vm kernel: …
 *     [2026-11-20T17:52:39.565Z] worker invoked oom-killer: …
 *     2026-11-20T17:52:39.565127Z 01O [ 1484.823924] worker invoked oom-killer: …
 *     2026-11-20T17:52:39.565Z {job="kern", host="vm"} …
 *
 * A column with the time before each line, as `kubectl logs --timestamps` and
 * what is taken out of CloudWatch or Loki have it, and runners of Jenkins and GitLab. The line may have an
 * envelope of its own. Not events of docker, in which the time is a part.
 */
export const stamped: Framing = {
  ...prefixFraming(
    'stamped',
    /^["[]?([0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,9})?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)["\]]?(?: [0-9a-f]{2}[OE][ +]|[ \t]+\{[^{}]{0,400}\}[ \t]+|[\t,;]|[ \t]+)(?!(?:container|image|network|volume) [a-z_]+[: ])/,
    ([, stamp = '']) => ({ stamp }),
  ),
  carries: true,
};
