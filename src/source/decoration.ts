import { plainBlanks, stripColour } from './escapes.ts';
import type { Text } from './text.ts';

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
/** The tags that stand in or around the lines of a log on web pages. */
const TAG = /<\/?(?:br|p|pre|span|div|tt|i|b|em|strong|code|font|blockquote|a)(?: [^<>]{0,200})? ?\/?>/i;
const MARKUP = new RegExp(`&(?:(lt|gt|amp|quot|apos|nbsp)|#([0-9]{1,5}));|${TAG.source}`, 'gi');

/** Whether a tag of a web page stands in a text. */
export function holdsTag(text: string): boolean {
  return text.includes('<') && TAG.test(text);
}

/** What Markdown puts a backslash before, lest it be taken for a mark: `gfp\_mask`, `\[<c01020>\]`, `2\*4kB`. */
const MARKDOWN = /\\([_*[\]<>|#~`])/g;
/** Words and numbers that only the kernel prints with such a character: elsewhere the backslash may be a task's own. */
const MARKED_DOWN =
  /(?:gfp|oom|mems|active|isolated|mapped|slab|total|rss|nr|free|kernel|lowmem|pages|task)\\_[a-z]|\\_GFP|[a-z]\\_[a-z0-9\\_.]{0,80}\+0x|\\\[ *(?:<[0-9a-f]{8}|[0-9]+\.[0-9]{6}|[0-9]+\\\]|pid )|[0-9]\\\*[0-9]+kB/;

function stripMarkdown(line: Text): Text {
  const { text } = line;
  if (!text.includes('\\') || !MARKED_DOWN.test(text)) return line;
  return line.replace(MARKDOWN, ([, mark = '']) => mark);
}

/** Text without the mark-up of a web page: entities as what they stand for, tags and backslashes of Markdown gone. */
export function stripMarkup(marked: Text): Text {
  const line = stripMarkdown(marked);
  const { text } = line;
  if (!text.includes('&') && !holdsTag(text)) return line;
  return line.replace(MARKUP, ([, name, code]) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? '';
    return code === undefined ? '' : String.fromCharCode(Number(code));
  });
}

/** Text without the marks that mail programs put before what they quote. */
export function stripQuotes(line: Text): Text {
  const marks = /^[ \t]{0,3}(?:[>|][ \t]?)+/.exec(line.text);
  return marks === null ? line : line.slice(marks[0].length);
}

/** Text without what terminals, web pages and mail programs put around it. */
export function plainLine(line: Text): Text {
  return stripQuotes(plainBlanks(stripMarkup(stripColour(line))));
}

/** What may stand before an envelope: indentation, the number of a list, the name that grep or a runner of containers puts before a line. */
const BEFORE_ENVELOPE = [
  /^[ \t]+/,
  /^[ \t]*[0-9]{1,6}[.):]?[ \t]+/,
  /^[A-Za-z0-9_./-]{1,160}[:-](?:[0-9]{1,9}[:-])?/,
  // `svc-1  | ` of docker compose, `[pod/web-0/main] ` of kubectl, `host1: ` of pdsh.
  /^[A-Za-z0-9][\w.-]{0,80} +\| /,
  /^\[[a-z]+\/[\w./-]{1,200}\] /,
  /^[A-Za-z0-9][\w.-]{0,80}: /,
  // The log of a virtual machine that VMware keeps: `In(05) vcpu-5 - Guest: `.
  /^[A-Z][a-z]\([0-9]{1,3}\) [^ ]{1,64} - (?:Guest: )?/,
];

/** The text behind each of these, to see whether an envelope begins there. */
export function behindDecorations(line: Text): Text[] {
  return BEFORE_ENVELOPE.flatMap((pattern) => {
    const match = pattern.exec(line.text);
    return match === null ? [] : [line.slice(match[0].length)];
  });
}
