/** Stamps of one clock come in order, but for what its CPUs print at the same moment. */
const DISORDER_MAX = 0.5;

/** Lines of one record come within moments. */
const PAUSE_MAX = 10;

const TRACKS_MAX = 8;

interface Track {
  readonly name: string;
  last: number;
}

/**
 * Tells apart what ran on different clocks by the seconds since boot: machines
 * whose logs were mixed without their names, and boots of one machine.
 */
export class Clocks {
  readonly #tracks = new Map<string, Track[]>();

  /**
   * The name of the writer whose clock shows these seconds.
   * @param isBusy whether a writer is in the middle of a record
   */
  writerAt(key: string, seconds: number, isBusy: (name: string) => boolean): string {
    const tracks = this.#tracks.get(key);
    if (tracks === undefined) {
      this.#tracks.set(key, [{ name: key, last: seconds }]);
      return key;
    }
    let best: Track | undefined;
    for (const track of tracks) {
      if (seconds >= track.last - DISORDER_MAX && (best === undefined || track.last > best.last)) best = track;
    }
    if (best === undefined || (seconds - best.last > PAUSE_MAX && isBusy(best.name))) best = this.#begin(key, tracks);
    best.last = Math.max(best.last, seconds);
    return best.name;
  }

  #begin(key: string, tracks: Track[]): Track {
    // The clock that stood still for the longest is given up.
    if (tracks.length >= TRACKS_MAX) tracks.shift();
    const used = new Set(tracks.map(({ name }) => name));
    let name = key;
    for (let index = 1; used.has(name); index += 1) name = `${key} ${index}`;
    const track = { name, last: Number.NEGATIVE_INFINITY };
    tracks.push(track);
    return track;
  }
}
