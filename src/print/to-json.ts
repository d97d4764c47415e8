/**
 * The JSON of any node. Clocks and the integers of structures, which are
 * bigints, become strings of their digits; print takes both.
 *
 * @param space blanks per level, as for JSON.stringify; one line without it
 * @example toJson(parseSchedInfo(text).records[0]) // {"type":"TaskSchedInfo",…,"lastArrival":"99026812502124",…}
 */
export function toJson(value: unknown, space?: number): string {
  return JSON.stringify(
    value,
    (_key, member: unknown) => (typeof member === 'bigint' ? String(member) : member),
    space,
  );
}
