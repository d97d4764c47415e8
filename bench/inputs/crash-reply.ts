import { outputsOf } from './crash-outputs.ts';
import { expectOf, type Input, recordsOf } from './input.ts';

const HEAD = 'PID: 121      TASK: ffff888005d4b080  CPU: 0    COMMAND: "waiter-0"';

/** The reply to a command that asks for so many members of a structure: longer than any of the kernel's. */
export function crashReply(members: number): Input {
  const lines = Array.from({ length: members }, (_, member) => `  member_${member} = ${member},`);
  return {
    text: ['crash> task -R members 121', HEAD, ...lines, '', 'crash> quit', ''].join('\n'),
    check(records) {
      const [session] = recordsOf(records, 'CrashSession');
      expectOf('the number of members', outputsOf(session, 'TaskStruct')[0]?.members.length, members);
    },
  };
}
