/** A kernel release, as far as arithmetic and tables depend on it. */
export interface Release {
  readonly version: readonly [major: number, minor: number, patch: number];
  /** Red Hat's kernels keep one number for years while their code moves on. */
  readonly rhel?: 5 | 6 | 7 | 8 | 9 | 10;
}

/** The mainline release that each RHEL began from: only with it does `el7` mean Red Hat's own kernel. */
const RHEL_BASE: Readonly<Record<string, NonNullable<Release['rhel']>>> = {
  '2.6.18 5': 5,
  '2.6.32 6': 6,
  '3.10.0 7': 7,
  '4.18.0 8': 8,
  '5.14.0 9': 9,
  '6.12.0 10': 10,
};

/**
 * Reads `uname -r` as far as it begins with a version. `el7` in a kernel of
 * another number (ELRepo, Oracle's UEK) is where it was packaged for, not
 * whose code it is.
 */
export function parseRelease(text: string): Release | undefined {
  const match = /^(\d{1,3})\.(\d{1,4})(?:\.(\d{1,5}))?/.exec(text);
  if (match === null) return undefined;
  const version = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)] as const;
  const el = /\.el(\d{1,2})(?![0-9]|uek)/.exec(text)?.[1];
  const rhel = el === undefined ? undefined : RHEL_BASE[`${version.join('.')} ${el}`];
  return rhel === undefined ? { version } : { version, rhel };
}

/** The mainline number is that of `first`, or later. */
export function isSince({ version }: Release, first: string): boolean {
  const other = first.split('.').map(Number);
  for (let index = 0; index < 3; index += 1) {
    const difference = (version[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** What stands for the newest release whose first release is not after the given one; `table` is in rising order. */
export function newestSince<T>(
  table: readonly (readonly [first: string, value: T])[],
  release: Release,
): T | undefined {
  return table.findLast(([first]) => isSince(release, first))?.[1];
}
