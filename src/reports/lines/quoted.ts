import { anchorOf } from '../../printk/anchor.ts';
import { declarations } from '../../records/declarations.ts';
import type { SourceLine } from '../../source/source-line.ts';
import { MESSAGE_MAX, type Reading, readKernelLine } from './reading.ts';

const quotable = declarations
  .filter((printk) => printk.quotable)
  .map((printk) => ({ printk, anchor: anchorOf(printk.parts) }));

/**
 * A line of the kernel in the middle of other text: quoted in prose, or as a
 * string in somebody's JSON. undefined when there is none.
 */
export function readQuoted(line: SourceLine): Reading | undefined {
  if (line.message.text.length > MESSAGE_MAX) return undefined;
  for (const { printk, anchor } of quotable) {
    if (!line.message.text.includes(anchor)) continue;
    const span = printk.find(line.message.text);
    if (span === undefined) continue;
    const reading = readKernelLine(
      { ...line, message: line.message.slice(...span), bare: false, unterminated: false },
      undefined,
    );
    if (reading.read !== undefined) return reading;
  }
  return undefined;
}
