import { spawn } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const MEBIBYTE = 1024 * 1024;

/** What the group may use: less than the program inside asks for. */
export const LIMIT_BYTES = 48 * MEBIBYTE;

/** A memory cgroup made for one check, and how to be rid of it. */
export interface Group {
  readonly name: string;
  readonly path: string;
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}

/** Where groups of this kernel's memory controller are made, and the file that limits one. */
function controller(): { root: string; limit: string } | undefined {
  if (existsSync('/sys/fs/cgroup/memory/memory.limit_in_bytes'))
    return { root: '/sys/fs/cgroup/memory', limit: 'memory.limit_in_bytes' };
  const enabled = text('/sys/fs/cgroup/cgroup.subtree_control').split(' ');
  return enabled.includes('memory') ? { root: '/sys/fs/cgroup', limit: 'memory.max' } : undefined;
}

/** Why no kill can be provoked here; undefined when one can. */
export function obstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'not root';
  // 2 makes a panic of any kill, those within a group too.
  if (text('/proc/sys/vm/panic_on_oom') !== '0') return 'vm.panic_on_oom is not 0';
  if (controller() === undefined) return 'no memory controller whose groups can be made without changing others';
  if (kernelLog() === undefined) return '/dev/kmsg cannot be read';
  return undefined;
}

export function makeGroup(): Group {
  const { root, limit } = controller() as { root: string; limit: string };
  const name = `oomkit-live-${process.pid}`;
  const path = join(root, name);
  mkdirSync(path);
  writeFileSync(join(path, limit), String(LIMIT_BYTES));
  return { name, path };
}

/** Removes the group once the kernel has let go of its tasks. */
export async function removeGroup({ path }: Group): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    try {
      rmdirSync(path);
      return;
    } catch {
      await setTimeout(100);
    }
  }
}

/** Runs a program in the group that asks for more memory than it may have; its pid, and the signal that ended it. */
export function exhaust({ path }: Group): Promise<{ pid: number; signal: string | null }> {
  const hog = 'const kept = []; for (;;) kept.push(Buffer.alloc(1 << 20, 1));';
  const child = spawn('sh', ['-c', `echo $$ > ${path}/cgroup.procs && exec "$0" -e "$1"`, process.execPath, hog], {
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (_, signal) => resolve({ pid: child.pid as number, signal }));
  });
}

/** All that the kernel's log holds, as /dev/kmsg gives it. */
export function kernelLog(): string | undefined {
  let file: number | undefined;
  try {
    file = openSync('/dev/kmsg', constants.O_RDONLY | constants.O_NONBLOCK);
    return readRecords(file);
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readRecords(file: number): string {
  const buffer = Buffer.alloc(16_384);
  const records: string[] = [];
  for (;;) {
    try {
      const length = readSync(file, buffer);
      if (length === 0) return records.join('');
      records.push(buffer.toString('utf8', 0, length));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // EPIPE: records were overwritten while we read; EAGAIN: no more of them.
      if (code !== 'EPIPE') return code === 'EAGAIN' ? records.join('') : '';
    }
  }
}
