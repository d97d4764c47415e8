import { readCommand, USAGE, UsageError } from './options.ts';
import type { Output } from './output.ts';

const VERSION = '0.1.0';

/** Runs the command; its exit status. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  try {
    const command = readCommand(args);
    if (command === 'help' || command === 'version') {
      output.out(`${command === 'help' ? USAGE : VERSION}\n`);
      return 0;
    }
    // Loaded here because the parser is most of what there is to load.
    const { writeFiles } = await import('./write-files.ts');
    return (await writeFiles(command, output)) > 0 ? 0 : 1;
  } catch (error) {
    // A TypeError here is a wrong option value, such as an unknown time zone.
    if (!(error instanceof UsageError || error instanceof TypeError)) throw error;
    output.err(`oomkit: ${error.message}\n`);
    return 2;
  }
}
