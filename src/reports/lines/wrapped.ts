import type { ReadLine } from '../../printk/dispatcher.ts';
import { isOptional, type Part } from '../../printk/part.ts';
import { COLUMN_BY_KEY } from '../../records/tasks/columns.ts';
import { joinTexts } from '../../source/join-lines.ts';
import type { SourceLine } from '../../source/source-line.ts';
import type { Text } from '../../source/text.ts';
import { isRestOf, mustContinue, PIECE_MAX } from './piece.ts';
import { type Reading, readKernelLine } from './reading.ts';

/** Columns at which mail programs break lines, quote marks included: a whole line of another length was not broken. */
const BROKEN_FROM = 50;
const BROKEN_TO = 84;

type Junction = (left: string, right: string) => string;

/** A blank, unless the two ends are halves of a word: `manag` and `ed:15372kB`, `writepending:` and `32kB`. */
function likely(comma: string): Junction {
  return (left, right) => {
    if (left.endsWith(',')) return comma;
    if (/[:=(|]$/.test(left) || /^[:=)|]/.test(right)) return '';
    const head = left.slice(left.lastIndexOf(' ') + 1);
    const [tail = ''] = /^[^ ]*/.exec(right) ?? [];
    const halves = /^[a-z_()]+$/.test(head) && /^[a-z_()]+[:=]/.test(tail) && /[:=][0-9]/.test(left);
    return halves || (/[:=*][0-9]+$/.test(head) && /^[0-9]*k?B$/.test(tail)) ? '' : ' ';
  };
}

const JUNCTIONS: readonly Junction[] = [likely(' '), likely(''), () => ' ', () => ''];

function endsInText(parts: readonly Part[]): boolean {
  const last = parts.at(-1);
  if (last === undefined || typeof last === 'string') return false;
  return isOptional(last)
    ? endsInText(last.parts)
    : last.pattern({ mode: 'strict', follow: '$' }).endsWith('.*') && !last.closed;
}

/**
 * Whether a line that is whole by itself may still have been broken: by its
 * length, and not between two digits, where nobody can tell one number from two.
 */
function mayBeBroken(
  line: SourceLine,
  { declaration }: ReadLine,
  pieces: readonly SourceLine[],
  wrapped: boolean,
): boolean {
  if (mustContinue(line) || isRestOf(declaration, pieces[0])) return true;
  if (line.width < BROKEN_FROM || line.width > BROKEN_TO) return false;
  const text = line.message.text.trimEnd();
  const next = pieces[0]?.message.text.trimStart() ?? '';
  // A row goes on with no other row, not with the beginning of one either.
  if (declaration.type === 'TaskRow' && /^\[ *(?:[0-9]+(?:\]|$)|$)/.test(next)) return false;
  if (/[0-9]$/.test(text) && /^[0-9]/.test(next))
    return declaration.type === 'LowmemReserve' || (wrapped && declaration.type === 'TaskRow');
  // What ends in a name has its name already, unless a number stands where the name should.
  return !endsInText(declaration.parts) || / -?[0-9]+$|[:=,]$/.test(text);
}

/** Without the blanks around it; those at the beginning of the first piece are the line's own. */
function trimmed({ message }: SourceLine, index: number): Text {
  const { text } = message;
  return message.slice(index === 0 ? 0 : text.length - text.trimStart().length, text.trimEnd().length);
}

function join(lines: readonly SourceLine[], junction: Junction): SourceLine {
  const first = lines[0] as SourceLine;
  const pieces = lines.map(trimmed) as [Text, ...Text[]];
  // What stands far before says nothing of the junction.
  const message = joinTexts(pieces, ({ text }, before) => junction(before.slice(-PIECE_MAX), text));
  const last = lines.at(-1) as SourceLine;
  return {
    ...first,
    message,
    outerEnd: last.outerEnd,
    width: last.width,
    lastNumber: last.lastNumber ?? last.number,
    unterminated: last.unterminated,
  };
}

/**
 * The reading of a line that a mail program broke, its pieces joined again;
 * undefined when they make no whole line of what the first piece begins.
 * @param wrapped other lines of the same text were seen to be broken
 */
export function readWrapped(
  held: Reading,
  pieces: readonly SourceLine[],
  last: string | undefined,
  wrapped: boolean,
): Reading | undefined {
  const { read: before, line } = held;
  const whole = before !== undefined && before.node['truncated'] === undefined;
  if (whole && !mayBeBroken(line, before, pieces, wrapped)) return undefined;
  let spare: Reading | undefined;
  for (const junction of JUNCTIONS) {
    const reading = readKernelLine(join([line, ...pieces], junction), last);
    const { read, notes } = reading;
    if (read === undefined || read.node['truncated'] || notes.length > held.notes.length) continue;
    if (whole && read.declaration !== before.declaration && endsInText(read.declaration.parts)) continue;
    read.node['repaired'] = true;
    if (!splitsColumn(read)) return reading;
    spare ??= reading;
  }
  return spare;
}

/** A header with columns that nobody knows: perhaps the halves of one. */
function splitsColumn({ declaration, node }: ReadLine): boolean {
  return declaration.type === 'TaskHeader' && (node['columns'] as string[]).some((key) => !COLUMN_BY_KEY.has(key));
}

/** Whether the pieces make a line of the held one's kind that is only cut at its end. */
export function goesOn(
  { read: before, line }: Reading,
  pieces: readonly SourceLine[],
  last: string | undefined,
): boolean {
  const { read, notes } = readKernelLine(join([line, ...pieces], likely(' ')), last);
  return (
    read !== undefined &&
    read.declaration === before?.declaration &&
    (read.node['truncated'] === true || notes.length > 0)
  );
}
