import type { CrashSession } from '../../crash/session/nodes.ts';
import { type Immunity, oomImmunity } from './immunity.ts';
import { integerAt } from './member.ts';
import { outputsOfType } from './outputs.ts';

/** A task whose signal_struct the session shows. */
export interface JudgedTask extends Immunity {
  /** Address of the signal_struct that was read. */
  signal: string;
  /** The floor, where only it was read. */
  oomScoreAdjMin?: number;
  comm?: string;
}

/** Tasks by the address of their signal_struct, as `task -R signal` prints it. */
function owners(session: CrashSession): Map<string, string> {
  return new Map(
    outputsOfType(session, 'TaskStruct').flatMap(({ node }) => {
      const signal = node.members.find(({ name }) => name === 'signal')?.value;
      return signal?.kind === 'address' ? [[signal.address, node.comm]] : [];
    }),
  );
}

/** Who is immune against the OOM killer, as far as the session reads their signal_struct. */
export function judgedTasks(session: CrashSession): JudgedTask[] {
  const byName = owners(session);
  return outputsOfType(session, 'StructValue').flatMap(({ node, command }): JudgedTask[] => {
    const address = command?.args
      .map((arg) => /^(?:0x)?([0-9a-f]{8,16})$/.exec(arg)?.[1])
      .find((found) => found !== undefined);
    if (address === undefined) return [];
    const number = (name: string) => {
      const value = integerAt(node.members, name);
      return value === undefined ? undefined : Number(BigInt.asIntN(32, value));
    };
    const min = number('oom_score_adj_min');
    const judged = oomImmunity({ oomScoreAdj: number('oom_score_adj'), oomScoreAdjMin: min });
    if (judged === undefined) return [];
    const comm = byName.get(address);
    return [
      {
        signal: address,
        ...judged,
        ...(min === undefined ? {} : { oomScoreAdjMin: min }),
        ...(comm === undefined ? {} : { comm }),
      },
    ];
  });
}
