/** The first bytes of an input, at least so many unless it is shorter. */
export async function firstBytes(source: AsyncIterator<Uint8Array>, least: number): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < least) {
    const { value, done } = await source.next();
    if (done) break;
    head = head.length === 0 && value.length >= least ? value : Buffer.concat([head, value]);
  }
  return head;
}

/** The whole input again. */
export async function* rejoin(
  head: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (head.length > 0) yield head;
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
}
