/** Characters told apart; all above are one more, which only negated classes hold. */
export const CODES = 256;

/** A set of characters: 1 for each code that it holds, the last for all beyond a byte. */
export type CharSet = Uint8Array;

/** The set of the characters in the ranges, or of all others. */
export function charSet(ranges: readonly (readonly [from: number, to: number])[], negated = false): CharSet {
  const set = new Uint8Array(CODES + 1).fill(Number(negated));
  for (const [from, to] of ranges) set.fill(Number(!negated), from, to + 1);
  return set;
}

/** The characters by number, those that no set tells apart under the same one; and one of each number. */
export interface CharClasses {
  readonly classOf: Uint8Array;
  readonly samples: readonly number[];
}

export function classesOf(sets: Iterable<CharSet>): CharClasses {
  const classOf = new Uint16Array(CODES + 1);
  let count = 1;
  for (const set of sets) {
    // What the set holds of a class becomes a class of its own; nothing may be left of the old one.
    const parted = new Map<number, number>();
    for (let code = set.indexOf(1); code >= 0; code = set.indexOf(1, code + 1)) {
      const whole = classOf[code] as number;
      let part = parted.get(whole);
      if (part === undefined) {
        part = count++;
        parted.set(whole, part);
      }
      classOf[code] = part;
    }
  }
  return numbered(classOf);
}

/** The classes that hold something, numbered anew. */
function numbered(classes: Uint16Array): CharClasses {
  const numbers = new Map<number, number>();
  const samples: number[] = [];
  const classOf = Uint8Array.from(classes, (known, code) => {
    let number = numbers.get(known);
    if (number === undefined) {
      number = samples.push(code) - 1;
      numbers.set(known, number);
    }
    return number;
  });
  return { classOf, samples };
}
