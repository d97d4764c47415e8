import { field } from '../../printk/fields/field.ts';
import type { Capture } from '../../printk/part.ts';

/**
 * What stands before the message of a Kubernetes event: the columns of
 * `kubectl get events` and `kubectl describe`, with its reason among them.
 */
export function eventColumns(reason: string): Capture<{ event: string }> {
  return field('event', {
    template: '<%>',
    pattern: ({ follow }) => `(?:(?!${reason}[ \\t]).)*${reason}[ \\t](?:(?!${follow}).)*`,
    parse: (raw) => raw,
    print: (value) => value,
    arbitrary: (fc) =>
      fc.constantFrom(
        `Warning  ${reason}  5m  kernel-monitor, node-1  `,
        `default  57m  Warning  ${reason}  node/node-1  (combined from similar events): `,
      ),
  });
}
