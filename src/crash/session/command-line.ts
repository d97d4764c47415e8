/** A command as it was typed, taken apart. */
export interface CommandLine {
  /** The first word: `kmem`, or a structure for short: `inode.i_mutex`. Empty for a prompt without a command. */
  command: string;
  args: string[];
  /** The shell commands that the output went through: `grep UN | wc -l`. */
  pipe?: string;
  /** The file that the output went to; there is none in the session then. */
  redirect?: string;
  /** It went to the end of the file: `>>`. */
  append?: true;
}

const QUOTES = new Set(['"', "'"]);

/**
 * Where the command ends: at the first `|`, `!` or `>` that is neither quoted
 * nor in parentheses, nor the arrow of an expression.
 */
function endOf(text: string): number {
  let depth = 0;
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] as string;
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (QUOTES.has(char)) quote = char;
    else if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (depth <= 0 && index > 0 && (char === '|' || char === '!')) return index;
    else if (depth <= 0 && index > 0 && char === '>' && text[index - 1] !== '-') return index;
  }
  return text.length;
}

/** @example readCommandLine('ps -l | grep UN') // { command: 'ps', args: ['-l'], pipe: 'grep UN' } */
export function readCommandLine(text: string): CommandLine {
  const end = endOf(text);
  const [command = '', ...args] = text.slice(0, end).trim().split(/\s+/);
  const behind = text.slice(end).trim();
  if (behind === '') return { command, args };
  const redirect = /^(>>?)\s*(.*)$/s.exec(behind);
  if (redirect === null) return { command, args, pipe: behind.slice(1).trim() };
  const file = redirect[2] as string;
  return { command, args, redirect: file, ...(redirect[1] === '>>' ? { append: true as const } : {}) };
}

/** The command as it can be typed again. */
export function printCommandLine({ command, args, pipe, redirect, append }: CommandLine): string {
  const words = [command, ...args].join(' ');
  if (pipe !== undefined) return `${words} | ${pipe}`;
  return redirect === undefined ? words : `${words} ${append ? '>>' : '>'} ${redirect}`;
}
