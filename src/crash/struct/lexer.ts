/** The words of gdb's values. */
import { createToken, Lexer, type TokenType } from 'chevrotain';

function token(name: string, pattern: RegExp, options: object = {}): TokenType {
  return createToken({ name, pattern, ...options });
}

const White = token('White', /\s+/, { group: Lexer.SKIPPED });
/** `struct worker_pool {`, with its brace. */
export const TypeHead = token('TypeHead', /(?:struct|union) [A-Za-z_][\w$]*\s*\{/);
/** The type of a function: `{void (struct work_struct *)}`. */
export const FunctionType = token('FunctionType', /\{[A-Za-z_][\w *]*\([^{}=;]*\)\}/);
export const Open = token('Open', /\{/);
export const Close = token('Close', /\}/);
export const Comma = token('Comma', /,/);
export const History = token('History', /\$[0-9]+\s*=(?!=)/);
/** A name and the sign that a value follows: `wait_list =`, `pids[2] =`, `per_cpu(runqueues, 0) =`. */
export const MemberName = token(
  'MemberName',
  /(?:per_cpu\([^()=]*\)|\.?[A-Za-z_$][\w$]*(?:\[[0-9]+\]|(?:\.|->)[A-Za-z_$][\w$]*)*)\s*=(?!=)/,
);
export const Repeats = token('Repeats', /<repeats [0-9]+ times>/);
export const Special = token(
  'Special',
  /<(?:optimized out|synthetic pointer|No data fields|unavailable|incomplete type|error: [^>]*)>/,
);
export const SymbolName = token('SymbolName', /<[A-Za-z_.$][^<>\s]*>/);
export const Cast = token('Cast', /\([A-Za-z_][\w ]*(?:\*[ *]*|\(\*+\)\([^()]*\))\)/);
export const Parenthesised = token('Parenthesised', /\([A-Za-z_0-9][\w |]*\)/);
export const Hex = token('Hex', /0x[0-9a-f]+(?!\w|\.[0-9])/);
export const Float = token('Float', /-?[0-9]+(?:\.[0-9]+(?:e[+-]?[0-9]+)?|e[+-][0-9]+)(?!\w)/);
export const Integer = token('Integer', /-?[0-9]+(?!\w|\.[0-9])/);
export const Char = token('Char', /'(?:\\(?:[0-7]{1,3}|.)|[^\\'])'/);
export const Text = token('Text', /"(?:\\.|[^"\\])*"/);
export const Ellipsis = token('Ellipsis', /\.\.\./);
export const Name = token('Name', /[A-Za-z_$][\w$]*/);
export const Bar = token('Bar', /\|/);
/** What an analyst wrote behind a value. */
export const Note = token('Note', /(?:\/\/|={2,}>|<<|<-|#)[^\n]*/);

export const TOKENS = [
  White,
  TypeHead,
  FunctionType,
  Open,
  Close,
  Comma,
  History,
  MemberName,
  Repeats,
  Special,
  SymbolName,
  Cast,
  Parenthesised,
  Hex,
  Float,
  Integer,
  Char,
  Text,
  Ellipsis,
  Name,
  Bar,
  Note,
];
