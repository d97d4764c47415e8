import type { CrashSession } from '../../crash/session/nodes.ts';
import { outputsOf, outputsOfType } from './outputs.ts';

/** Output that a release of crash is known to get wrong, or that cannot be right. */
export interface PrintFinding {
  /** What it concerns: `SLAB`, `RSS`. */
  about: string;
  message: string;
}

/** `8.0.2`, `7.2.3-11.el7`: the first three numbers. */
function versionOf(text: string | undefined): number[] | undefined {
  const match = /^([0-9]+)\.([0-9]+)(?:\.([0-9]+))?/.exec(text ?? '');
  return match === null ? undefined : match.slice(1).map((part) => Number(part ?? 0));
}

/** Whether a version is older than another. */
function before(version: readonly number[] | undefined, other: readonly number[]): boolean {
  if (version === undefined) return false;
  const place = other.findIndex((part, index) => part !== (version[index] ?? 0));
  return place >= 0 && (version[place] ?? 0) < (other[place] ?? 0);
}

interface Versions {
  readonly crash: readonly number[] | undefined;
  readonly kernel: readonly number[] | undefined;
}

const since = ({ kernel }: Versions, release: readonly number[]) => kernel !== undefined && !before(kernel, release);

/** What must be in the session, which versions, and what is wrong then. */
const KNOWN: readonly {
  readonly type: string;
  readonly wrong: (versions: Versions) => boolean;
  readonly finding: PrintFinding;
}[] = [
  {
    type: 'KmemInfo',
    wrong: (versions) => since(versions, [5, 9]) && before(versions.crash, [8, 0, 3]),
    finding: { about: 'SLAB', message: 'crash before 8.0.3 prints too little SLAB for kernels from 5.9 on' },
  },
  {
    type: 'PsTable',
    wrong: (versions) => since(versions, [4, 5]) && before(versions.crash, [8, 0, 4]),
    finding: { about: 'RSS', message: 'crash before 8.0.4 leaves shared memory out of RSS for kernels from 4.5 on' },
  },
  {
    type: 'PsTable',
    wrong: (versions) => since(versions, [4, 2]) && before(versions.crash, [7, 2, 4]),
    finding: { about: 'UN', message: 'crash before 7.2.4 shows idle kernel workers of kernels from 4.2 on as UN' },
  },
  {
    type: 'KmemVmalloc',
    wrong: (versions) => since(versions, [6, 3]) && before(versions.crash, [8, 0, 4]),
    finding: { about: 'kmem -v', message: 'crash before 8.0.4 finds no vmap areas of kernels from 6.3 on' },
  },
];

function versions(session: CrashSession): Versions {
  const release = outputsOfType(session, 'SystemInfo').find(({ node }) => node.release !== undefined)?.node.release;
  return { crash: versionOf(session.version), kernel: versionOf(release) };
}

/** Amounts that cannot be right, whatever the versions. */
function impossible(session: CrashSession): PrintFinding[] {
  const negative = outputsOfType(session, 'KmemInfo').flatMap(({ node }) => node.rows.filter(({ pages }) => pages < 0));
  const epoch = outputsOfType(session, 'SystemInfo').some(({ node }) => /\b19(?:69|70)$/.test(node.date ?? ''));
  return [
    ...negative.map(({ name, pages }) => ({
      about: name,
      message: `${name} is ${pages} pages: a known fault of crash before 8.0.3`,
    })),
    ...(epoch
      ? [
          {
            about: 'DATE',
            message: 'the date is the epoch: crash up to 9.0.2 cannot read that of kernels from 6.13 on',
          },
        ]
      : []),
  ];
}

/**
 * Prints in a session that are known to be wrong: by the version of crash and
 * the kernel's release as far as the session says them, and by what cannot be.
 */
export function knownWrongPrints(session: CrashSession): PrintFinding[] {
  const known = versions(session);
  const types = new Set<string>(outputsOf(session).map(({ node }) => node.type));
  const findings = KNOWN.filter(({ type, wrong }) => types.has(type) && wrong(known)).map(({ finding }) => finding);
  return [...findings, ...impossible(session)];
}
