import { crashDeclarationOf } from '../declarations.ts';
import type { CrashNode } from '../node.ts';
import { familyOf } from '../registry.ts';
import { printCommandLine } from './command-line.ts';
import { type CrashError, printError } from './errors.ts';
import type { CrashCommand, CrashItem, CrashSession } from './nodes.ts';

const OWN = new Set(['CrashSession', 'CrashCommand', 'CrashError', 'Text', 'Unparsed', 'KernelLog']);

/** Whether a node is one of a session: the session itself, a block, a line. */
export function isCrashNode(node: { type: string }): node is CrashSession | CrashItem {
  return OWN.has(node.type) || familyOf(node.type) !== undefined || crashDeclarationOf(node.type) !== undefined;
}

/** In the order they stood, as far as that is known. */
function inOrder<T extends { start: number }>(nodes: readonly T[]): T[] {
  return [...nodes].sort((a, b) => a.start - b.start);
}

function printCommand(command: CrashCommand): string[] {
  const typed = printCommandLine(command);
  const parts: (CrashItem | CrashError)[] = [...command.output, ...(command.errors ?? [])];
  return [`${command.prompt}> ${typed}`.trimEnd(), ...inOrder(parts).flatMap(printCrash)];
}

function printSession({ banner, items }: CrashSession): string[] {
  const parts: (CrashItem | CrashSession)[] = banner === undefined ? items : inOrder([banner, ...items]);
  return parts.flatMap(printCrash);
}

function printLine(node: CrashNode): string[] {
  const line = crashDeclarationOf(node.type);
  return line === undefined ? [] : [line.print(node)];
}

/** The lines of any node of a session. */
export function printCrash(node: CrashSession | CrashItem): string[] {
  switch (node.type) {
    case 'CrashSession':
      return printSession(node);
    case 'CrashCommand':
      return printCommand(node);
    case 'CrashError':
      return printError(node);
    case 'Text':
    case 'Unparsed':
    case 'KernelLog':
      return node.text.split('\n');
    default:
      return familyOf(node.type)?.print(node) ?? printLine(node);
  }
}
