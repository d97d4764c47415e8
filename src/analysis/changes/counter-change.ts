/** Counters by their printed names. */
export type Counters = Readonly<Record<string, number>>;

/** How counters grew from one snapshot to the next. */
export interface CounterChange {
  /** Counters that are smaller in the second: the machine was started anew between the two. */
  readonly wentBack: readonly string[];
  /** The growth of a counter; undefined where one of the snapshots has it not, or where the machine was restarted. */
  of(name: string): number | undefined;
  /** The growth of all counters whose names match, by what the first group of the pattern holds; all have to be known. */
  matching(pattern: RegExp): Record<string, number> | undefined;
}

/** Counters that only ever grow: those of events. Most with `nr_` say how much there is now. */
const GROWS =
  /^(?:pg|psw|allocstall|compact_|workingset_(?!nodes$)|numa_(?!pages)|thp_|oom_kill$|slabs_scanned$|pageoutrun$|kswapd_|nr_dirtied$|nr_written$|nr_vmscan_|zsw)/;

function own(counters: Counters, name: string): number | undefined {
  return Object.hasOwn(counters, name) ? counters[name] : undefined;
}

/** The growth of counters between two snapshots of one machine. */
export function counterChange(before: Counters, after: Counters): CounterChange {
  const names = Object.keys(after).filter((name) => GROWS.test(name));
  const wentBack = names.filter((name) => (own(before, name) ?? 0) > (own(after, name) ?? 0));
  const of = (name: string) => {
    const [first, second] = [own(before, name), own(after, name)];
    return wentBack.length > 0 || first === undefined || second === undefined ? undefined : second - first;
  };
  return {
    wentBack,
    of,
    matching(pattern) {
      const found = Object.keys(after).flatMap((name) => {
        const key = pattern.exec(name)?.[1];
        return key === undefined ? [] : [[key, of(name)] as const];
      });
      // Where one of them is not known, the others are no whole.
      if (found.length === 0 || found.some(([, change]) => change === undefined)) return undefined;
      return Object.fromEntries(found) as Record<string, number>;
    },
  };
}

/** The members that are known. */
export function known<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
