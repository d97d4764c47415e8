import type { ListingKind } from './listing-kind.ts';

/** The file that a heading names, and the listings that it can hold. */
export interface Heading {
  readonly path: string;
  readonly kinds: readonly ListingKind[];
}

/** Finds the heading that a line is, if it is one. */
export type FindHeading = (text: string) => Heading | undefined;

/**
 * Lines that name the file whose content comes next:
 *
 *     $ cat /proc/meminfo
 *     [root@host ~]# grep -i huge /proc/meminfo
 *     ==> /proc/meminfo <==
 *     ------ MEMORY INFO (/proc/meminfo) ------
 *     # /proc/121/oom_score
 *     /sys/fs/cgroup/system.slice/memory.max:
 */
const PROMPT = /^(?:.{0,80}[$#>%] ?)?(?:sudo +)?(?:z?cat|head|tail|more|less|[ef]?grep) (.{1,400})$/;
const TAIL = /^==> (\S{1,200}) <==$/;
const DUMPSTATE = /^-{4,} .{1,80} \((\/[^ ():]{1,200})(?:: [^()]{1,60})?\) -{4,}$/;
const COMMENT = /^# (?:after: |before: )?(\/?[\w./-]{1,200})$/;
const BARE = /^(\/?[\w./-]{1,200}):?$/;

/** What a line that names a file holds: the path of one that is known, or the name of one of a memory cgroup. */
export const HEADING_TRIGGER = /\/(?:proc|pressure|cgroup|extfrag|devices\/system\/node)\/|[ /]memory\.[a-z]/;

/** Longer lines are no headings. */
const LENGTH_MAX = 500;

/** The words of a heading that can be the name of a file; none when the line is no heading. */
export function headingWords(text: string): string[] {
  if (text.length > LENGTH_MAX) return [];
  const line = text.trim();
  for (const heading of [TAIL, DUMPSTATE, COMMENT, BARE]) {
    const name = heading.exec(line)?.[1];
    if (name !== undefined) return [name];
  }
  const [, words = ''] = PROMPT.exec(line) ?? [];
  return words.split(/[\s;|<>"']+/).filter((word) => word !== '' && !word.startsWith('-'));
}
