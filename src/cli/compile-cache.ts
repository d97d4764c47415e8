import module from 'node:module';
import { join } from 'node:path';

/** Where the user keeps what can be made again; undefined where nobody has said so. */
function cacheFolder({ XDG_CACHE_HOME, HOME }: NodeJS.ProcessEnv): string | undefined {
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME;
  return HOME ? join(HOME, '.cache') : undefined;
}

/**
 * Lets Node.js keep what it compiles, so that the next run of the command need
 * not: half of its start. Where that cannot be written it does without. The
 * folder is the user's own, because what lies there is run: Node.js itself
 * would take one for temporary files, where others can put theirs first.
 */
export function keepCompiled(env: NodeJS.ProcessEnv = process.env): void {
  const folder = cacheFolder(env);
  // Node.js has it since 22.8.
  if (folder !== undefined) module.enableCompileCache?.(join(folder, 'oomkit'));
}
