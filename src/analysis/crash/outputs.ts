import type { CrashCommand, CrashItem, CrashOutput, CrashSession } from '../../crash/session/nodes.ts';

/** A block of output, and the command that printed it; none for one that stands by itself. */
export interface Output<N = CrashOutput> {
  readonly node: N;
  readonly command?: CrashCommand;
}

function isOutput(item: CrashItem): item is CrashOutput {
  return item.type !== 'CrashCommand' && item.type !== 'Text' && item.type !== 'CrashError';
}

/** Every block of output in a session, in its order. */
export function outputsOf({ banner, items }: CrashSession): Output[] {
  const all = items.flatMap((item): Output[] => {
    if (item.type === 'CrashCommand') return item.output.map((node) => ({ node, command: item }));
    return isOutput(item) ? [{ node: item }] : [];
  });
  return banner === undefined ? all : [{ node: banner }, ...all];
}

/** The blocks of one type. */
export function outputsOfType<T extends CrashOutput['type']>(
  session: CrashSession,
  type: T,
): Output<Extract<CrashOutput, { type: T }>>[] {
  return outputsOf(session).filter(({ node }) => node.type === type) as Output<Extract<CrashOutput, { type: T }>>[];
}
