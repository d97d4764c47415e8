import type { CrashOutput, CrashSession } from '../../src/index.ts';

/** What the commands of a session printed, of one type. */
export function outputsOf<T extends CrashOutput['type']>(
  session: CrashSession | undefined,
  type: T,
): Extract<CrashOutput, { type: T }>[] {
  const all = (session?.items ?? []).flatMap((item) => (item.type === 'CrashCommand' ? item.output : []));
  return all.filter((node): node is Extract<CrashOutput, { type: T }> => node.type === type);
}
