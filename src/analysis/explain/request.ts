import type { AllocationFailure, AllocationStall, OomReport } from '../../reports/nodes.ts';
import { gfpWords } from '../gfp/abilities.ts';
import { type MemoryRequest, memoryRequest } from '../gfp/request.ts';
import { stallTime } from '../stall-time.ts';
import { capital } from '../words.ts';
import { type Statement, say } from './explanation.ts';
import { maskNames } from './mask-names.ts';
import { asker } from './summary.ts';

/** Who asked for what, and what the kernel was allowed to do for it. */
export function request(record: OomReport | AllocationFailure | AllocationStall): Statement[] {
  const { invocation } = record;
  if (invocation === undefined) return [say('Not said: the first line is missing.')];
  const found = memoryRequest(record);
  const { gfpMask } = invocation;
  const adj = 'oomScoreAdj' in invocation ? invocation.oomScoreAdj : undefined;
  const waited = record.type === 'AllocationStall' ? stallTime(record.invocation) : undefined;
  const parts = [
    asker(record),
    blockOf(found?.order, invocation.order),
    gfpMask === undefined ? undefined : `gfp_mask ${gfpMask}${maskNames(found)}`,
    adj === undefined ? undefined : `oom_score_adj ${adj}`,
    waited === undefined ? undefined : `after ${waited} ms`,
  ];
  return [
    say(`${parts.filter((part) => part !== undefined).join(', ')}.`, invocation, record.cpu),
    ...abilities(found).map((text) => say(text, invocation)),
  ];
}

function blockOf(order: number | undefined, printed: number | undefined): string {
  if (printed !== undefined && printed < 0) return 'on the SysRq key';
  if (order === undefined) return 'of an order that is not said';
  return `for ${2 ** order} contiguous page${order === 0 ? '' : 's'} (order ${order})`;
}

function abilities({ abilities: found }: MemoryRequest = {}): string[] {
  return found === undefined
    ? []
    : [
        `${capital(
          gfpWords(found)
            .map((phrase) => `it ${phrase}`)
            .join('; '),
        )}.`,
      ];
}
