import type { Document } from '../reports/parse-log.ts';
import { decodeUtf8, toBinary } from '../source/bytes.ts';
import { Text } from '../source/text.ts';
import { buildSession } from './session/build.ts';
import type { CrashSession } from './session/nodes.ts';

/** The lines of an input, and whether it ends inside the last one. */
export function linesOf(input: string | Uint8Array): { texts: Text[]; unterminated: boolean; bytes: boolean } {
  if (typeof input !== 'string' && !(input instanceof Uint8Array))
    throw new TypeError('the input is a string or a Uint8Array');
  const bytes = typeof input !== 'string';
  const lines = (bytes ? toBinary(input) : input).split('\n');
  const unterminated = lines.at(-1) !== '';
  let start = 0;
  const texts = lines.map((line) => {
    const text = new Text(line.replace(/\r$/, ''), start);
    start += line.length + 1;
    return bytes ? decodeUtf8(text) : text;
  });
  return { texts: unterminated ? texts : texts.slice(0, -1), unterminated, bytes };
}

/**
 * Parses a session of the crash utility: commands with what they printed, as
 * far as they were copied. The output of one command is read without a prompt
 * too, when its shape tells which.
 *
 * @throws TypeError when the input is neither text nor bytes
 * @example
 * const [session] = parseCrash('crash> kmem -i\n …').records;
 * session.items[0].output[0].rows[1] // { name: 'FREE', pages: 20622, size: 80.6, sizeUnit: 'MB', percent: 0, … }
 */
export function parseCrash(input: string | Uint8Array): Document<CrashSession> {
  const { texts, unterminated, bytes } = linesOf(input);
  const session = buildSession(texts, unterminated, true);
  return {
    type: 'Document',
    offsetUnit: bytes ? 'bytes' : 'utf16',
    records: session === undefined ? [] : [session],
    diagnostics: [],
  };
}
