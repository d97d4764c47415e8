import { word } from '../../printk/fields/text.ts';
import { opt } from '../../printk/part.ts';
import { codeOffset } from './code-offset.ts';

/** Name of a function as the compiler left it: `oom_kill_process.cold.29`. */
export const SYMBOL = /[A-Za-z_.$][A-Za-z0-9_.$]*/;

const MODULE = /[A-Za-z0-9_]+/;

/** `%pB` without its brackets: `dump_stack+0x5c/0x78`, offset and size in bytes. */
export const location = () =>
  [word('symbol', { pattern: SYMBOL }), '+0x', codeOffset('offset'), '/0x', codeOffset('size')] as const;

/** ` [nf_conntrack]`: the module that the function is of, with its build id where that is printed. */
export const inModule = () =>
  opt(' [', word('module', { pattern: MODULE }), opt(' ', word('buildId', { pattern: /[0-9a-f]{8,40}/ })), ']');
