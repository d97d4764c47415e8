/** Prompts: the name of the program, which may be renamed, or that of one which imitates it. */
const NAME = '%?(?:py-)?crash[\\w.+-]{0,40}|gdb';
const PROMPT = new RegExp(`^\\s*(${NAME})>(?!>)\\s*(.*)$`, 's');
/** A prompt right behind output that a closed pipe cut off: `R12: 00007f8749adacrash> foreach bt`. */
const GLUED = /^(.*[^\s>#$"'(`/])(crash> (?:[a-z*!].*)?)$/s;

/** What can begin a session in a stream of text. */
export const PROMPT_TRIGGER = /crash[0-9A-Za-z_.+-]*(?:>|&gt;|\\>)/;

/** A prompt, and the command behind it. */
export interface Prompt {
  readonly name: string;
  readonly command: string;
}

/** The prompt that a line begins with. */
export function promptOf(text: string): Prompt | undefined {
  // Asked of every line, several times: a mark is looked for faster than a pattern.
  if (!text.includes('>')) return undefined;
  const match = PROMPT.exec(text);
  return match === null ? undefined : { name: match[1] as string, command: (match[2] as string).trim() };
}

/** Where a prompt stands in the middle of a line, or -1. */
export function gluedPrompt(text: string): number {
  const match = text.includes('crash> ') ? GLUED.exec(text) : null;
  return match === null ? -1 : (match[1] as string).length;
}
