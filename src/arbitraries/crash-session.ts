import * as fc from 'fast-check';
import type { OutputNode } from '../crash/output-node.ts';
import { allFamilies } from '../crash/registry.ts';
import { readCommandLine } from '../crash/session/command-line.ts';
import type { CrashCommand, CrashSession } from '../crash/session/nodes.ts';
import type { FastCheck } from '../printk/fast-check.ts';

/** Kinds that a command prints by itself. */
const PRINTED = allFamilies.filter(({ commands }) => commands.length > 0);

/**
 * Output of one kind, as `print` takes it.
 *
 * @throws TypeError for a type that no command prints
 * @example fc.assert(fc.property(crashOutput('KmemInfo'), (node) => parseKmemInfo(print(node)).records.length === 1));
 */
export function crashOutput<T extends OutputNode['type']>(type: T): fc.Arbitrary<Extract<OutputNode, { type: T }>> {
  const family = allFamilies.find((one) => one.type === type);
  if (family === undefined) throw new TypeError(`no output is of type ${type}`);
  const fields = family.arbitrary(fc as unknown as FastCheck) as unknown as fc.Arbitrary<object>;
  return fields.map((node) => ({ start: 0, end: 0, ...node }) as unknown as Extract<OutputNode, { type: T }>);
}

function command(): fc.Arbitrary<CrashCommand> {
  return fc.constantFrom(...PRINTED).chain(({ type, commands }) =>
    crashOutput(type as OutputNode['type']).map(
      (node): CrashCommand => ({
        type: 'CrashCommand',
        start: 0,
        end: 0,
        prompt: 'crash',
        ...readCommandLine(type === 'Count' ? 'ps | wc -l' : (commands[0] as string)),
        output: [node],
      }),
    ),
  );
}

/** A session of several commands, each with its output. */
export function crashSession(): fc.Arbitrary<CrashSession> {
  return fc
    .array(command(), { minLength: 1, maxLength: 6 })
    .map((items) => ({ type: 'CrashSession', start: 0, end: 0, diagnostics: [], items }));
}
