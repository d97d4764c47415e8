import type { ReadLine } from '../../printk/dispatcher.ts';
import type { Text } from '../../source/text.ts';
import type { ListingKind } from './listing-kind.ts';

/** A line of a listing, and what it was read as. */
export interface Row {
  readonly read: ReadLine;
  readonly line: Text;
}

/** Columns at which mail programs break lines, quote marks included. */
const BROKEN_FROM = 40;
const BROKEN_TO = 84;

/**
 * A row that a mail program broke before its last columns, whole again:
 *
 *     Node 0, zone      DMA      0      0      1      0      1      0      0
 *          0      0      1      3
 *
 * undefined when the second line is no such piece.
 */
export function joinRow({ listing, read }: ListingKind, { read: before, line }: Row, next: Text): Row | undefined {
  const lastPiece = line.text.slice(line.text.lastIndexOf('\n') + 1);
  if (!listing.pieces?.test(next.text) || lastPiece.length < BROKEN_FROM || lastPiece.length > BROKEN_TO)
    return undefined;
  const joined = line.concat('\n', next);
  const whole = read(joined.text.replaceAll('\n', ' '), undefined, []);
  if (whole === undefined || whole.declaration !== before.declaration || whole.node['truncated']) return undefined;
  whole.node['repaired'] = true;
  return { read: whole, line: joined };
}
