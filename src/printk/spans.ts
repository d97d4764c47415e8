import { collapse } from './collapse.ts';
import type { Capture, Span } from './part.ts';

/** Where each value stands in a text that the pattern matches; undefined when it does not. */
export function spansIn(pattern: RegExp, captures: readonly Capture[], text: string): Record<string, Span> | undefined {
  const match = new RegExp(pattern, 'sd').exec(text);
  if (match === null) return undefined;
  return Object.assign({}, ...captures.map((capture, index) => captureSpans(capture, match, index + 1)));
}

/** The same for a text that the pattern matches only when its blanks are collapsed. */
export function collapsedSpans(
  pattern: RegExp,
  captures: readonly Capture[],
  text: string,
): Record<string, Span> | undefined {
  const collapsed = collapse(text);
  const spans = spansIn(pattern, captures, collapsed.text);
  return spans && mapSpans(spans, (index) => collapsed.at(index));
}

/** Where a group stands: asked for only when there is something to say about it. */
export function groupStart(pattern: RegExp, text: string, group: number): number {
  return new RegExp(pattern, 'sd').exec(text)?.indices?.[group]?.[0] ?? 0;
}

function captureSpans(capture: Capture, match: RegExpExecArray, group: number): Record<string, Span> {
  const raw = match[group];
  const place = match.indices?.[group];
  return raw === undefined || place === undefined ? {} : capture.spans(raw, place[0]);
}

function mapSpans(spans: Record<string, Span>, at: (index: number) => number): Record<string, Span> {
  return Object.fromEntries(Object.entries(spans).map(([name, [start, end]]) => [name, [at(start), at(end)] as const]));
}
