import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

/**
 * What stands before the message of a Kubernetes event: the columns of
 * `kubectl get events` and `kubectl describe`, with its reason among them, or
 * the key of JSON or YAML.
 */
export function event(...reasons: string[]): Capture<{ event: string }> {
  const reason = `(?:${reasons.join('|')})`;
  return field('event', {
    template: '<%>',
    pattern: ({ follow }) =>
      `(?:(?:"message": ?|message=)"|message: ['"]?|(?:(?!${reason}[ \\t]).)*${reason}[ \\t](?:(?!${follow}).)*)`,
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) =>
      fc.constantFrom(
        '"message": "',
        "message: '",
        ...reasons.map((name) => `Warning  ${name}  5m  kernel-monitor, node-1  `),
        ...reasons.map((name) => `default  57m  Warning  ${name}  node/node-1  (combined from similar events): `),
      ),
  });
}
