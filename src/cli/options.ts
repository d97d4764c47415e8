import { parseArgs } from 'node:util';
import type { StreamOptions } from '../stream/parse-stream.ts';

/** Wrong use of the command: said on stderr, exit code 2. */
export class UsageError extends Error {}

/** What each command can write, its default first. */
const FORMATS = {
  parse: ['ndjson', 'json', 'tree'],
  explain: ['plain', 'markdown'],
} as const;

type Name = keyof typeof FORMATS;

/** A command with one of its formats. */
type Asked = { [N in Name]: { readonly name: N; readonly format: (typeof FORMATS)[N][number] } }[Name];

export type Command = Asked & {
  readonly files: readonly string[];
  /** The one file grows: what is added to it is read as it comes. */
  readonly follow: boolean;
  readonly options: StreamOptions;
};

export const USAGE = `Usage: oomkit parse [--format ndjson|json|tree] [FILE…|-]
       oomkit explain [--format plain|markdown] [FILE…|-]
       oomkit parse|explain --follow FILE

  parse    the records of the logs, one JSON object per line (or --format json, tree)
  explain  the same for people: what ran out, who asked, who died and why, what to look at

  --format FORMAT          of parse: ndjson (the default), json: one document per file, tree: an outline;
                           of explain: plain (the default; with colours on a terminal), markdown
  --detail kills           read only who was killed, which is several times as fast
  --time-zone ZONE         zone of stamps that print none: Europe/Berlin, +08:00
  --reference-date DATE    when the log was taken, for stamps without a year: 2022-06-30
  -f, --follow             go on with what is added to the file, and with the one that takes its name
  --flush-after SECONDS    give an open record out after so long without input (2 with --follow, else never)
  -h, --help               this text
  --version                the version

Reads standard input when no file is given; files may be gzip, zstd or UTF-16. Exit status: 0 records were read,
1 there were none, 2 wrong use or an unreadable file.`;

/** The command that the arguments ask for; `help` and `version` ask for just that. */
export function readCommand(args: readonly string[]): Command | 'help' | 'version' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  if (values.version) return 'version';
  const [name, ...files] = positionals;
  if (name !== 'parse' && name !== 'explain')
    throw new UsageError(name === undefined ? 'a command is needed' : `unknown command ${name}`);
  const asked = withFormat(name, values.format);
  const follow = values.follow === true;
  if (follow && (files.length !== 1 || files[0] === '-' || asked.format === 'json'))
    throw new UsageError('--follow goes with one file, and not with a whole document');
  return {
    ...asked,
    files: files.length === 0 ? ['-'] : files,
    follow,
    options: {
      ...detailOf(values.detail),
      ...clock(values['time-zone'], values['reference-date']),
      ...flush(values['flush-after'] ?? (follow ? FOLLOW_FLUSH : undefined)),
    },
  };
}

function withFormat(name: Name, asked: string | undefined): Asked {
  const known: readonly string[] = FORMATS[name];
  const format = asked ?? known[0];
  if (format === undefined || !known.includes(format)) throw new UsageError(`unknown format ${format} of ${name}`);
  return { name, format } as Asked;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        detail: { type: 'string' },
        'time-zone': { type: 'string' },
        'reference-date': { type: 'string' },
        follow: { type: 'boolean', short: 'f' },
        'flush-after': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function detailOf(detail: string | undefined): StreamOptions {
  if (detail === undefined) return {};
  if (detail !== 'full' && detail !== 'kills') throw new UsageError(`unknown detail ${detail}: full or kills`);
  return { detail };
}

/** Seconds after which somebody who watches a log wants to see what there is. */
const FOLLOW_FLUSH = '2';

function flush(seconds: string | undefined): StreamOptions {
  if (seconds === undefined) return {};
  const flushAfterMs = Number(seconds) * 1000;
  if (!(flushAfterMs > 0)) throw new UsageError(`${seconds} is no number of seconds`);
  return { flushAfterMs };
}

function clock(timeZone: string | undefined, reference: string | undefined): StreamOptions {
  const referenceDate = reference === undefined ? undefined : new Date(reference);
  if (referenceDate !== undefined && Number.isNaN(referenceDate.getTime()))
    throw new UsageError(`${reference} is no date`);
  return { ...(timeZone === undefined ? {} : { timeZone }), ...(referenceDate === undefined ? {} : { referenceDate }) };
}
