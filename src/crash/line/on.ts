import type { NodeOf, Printk } from '../../printk/printk.ts';
import type { LineAction, LineDraft, RecordParser } from '../../records/record-parser.ts';

/**
 * Pairs a line with its action. Unlike the lines of a log, those of a session
 * are read whole or not at all; only a number beyond 2^53 can be missing.
 */
export function on<P extends Printk, D extends LineDraft>(
  printk: P,
  action: (node: NodeOf<P>, draft: D, parser: RecordParser<D>) => void,
): LineAction<D> {
  return { printk, needs: [], action: action as LineAction<D>['action'] };
}
