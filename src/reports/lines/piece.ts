import type { Printk } from '../../printk/printk.ts';
import type { SourceLine } from '../../source/source-line.ts';

/** Pieces that one line may have been broken into. */
export const PIECES_MAX = 40;

/** Longest piece: mail programs break at some 80 characters, consoles at a kilobyte. */
export const PIECE_MAX = 2048;

/**
 * Pieces that kernels without continuation marks, and busy consoles, give out
 * as lines of their own: of zone, reserve and buddy lines, of the cpuset line.
 */
const PIECE =
  /^ ?(?:[A-Z][A-Za-z0-9]*: ?$|[A-Z][A-Za-z0-9]* free:|[0-9]+\*[0-9]+kB|\([A-Z]+\)|= [0-9]+kB|-?[0-9]+(?: -?[0-9]+)* ?$|mems_allowed=|killed as a result of limit of|,(?:cpuset|oom_memcg|task_memcg|task|global_oom)\b|[a-z][a-z_]*:[0-9]+KB |, mode:0x|page allocation )/;

/** What only stands at the beginning of a line that goes on. */
const LEAD = /^(?:Node [0-9]+|lowmem_reserve\[\]:|.{1,20} cpuset=|Task in (?!.* killed as ).+) ?$/;
/** Longest of them, but for the one that holds a path. */
const LEAD_MAX = 30;

/** The name of a task, which 4.9 and 4.10 print on its own. */
const NAME = /^.{1,16}: ?$/;

/** Whether a line is certainly not whole, whatever the next one says by itself. */
export function mustContinue({ message }: SourceLine): boolean {
  return mayLead(message.text) && LEAD.test(message.text);
}

/** Asked of every line: words are looked for faster than a pattern. */
function mayLead(text: string): boolean {
  if (text.length > LEAD_MAX) return text.startsWith('Task in ');
  const begins = text.startsWith('Node ') || text.startsWith('lowmem_reserve') || text.startsWith('Task in ');
  return begins || text.endsWith(' cpuset=') || text.endsWith(' cpuset= ');
}

/** Whether the first of two lines begins what the second goes on with, whatever that says by itself. */
export function leads(first: SourceLine, { message }: SourceLine): boolean {
  return mustContinue(first) || (message.text.startsWith('page allocation ') && NAME.test(first.message.text));
}

/** Whether a line may go on with the one before it, by what it looks like or because it has no envelope. */
export function mayContinue({ envelope, message }: SourceLine, before: SourceLine): boolean {
  if (message.text.length > PIECE_MAX) return false;
  if (/ cpuset=$/.test(before.message.text)) return /^\/?[^ ]{0,255}$/.test(message.text);
  return envelope === undefined || PIECE.test(message.text);
}

/** Whether the line looks like the rest of one of this kind, and like nothing else. */
export function isRestOf({ rest }: Printk, piece: SourceLine | undefined): boolean {
  return rest !== undefined && piece !== undefined && rest.test(piece.message.text.trimStart());
}
