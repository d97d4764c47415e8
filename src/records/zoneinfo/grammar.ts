import type { Located } from '../../printk/types.ts';
import type { OtherLine } from '../draft.ts';
import { type LineDraft, on, type RecordParser, type Rule } from '../record-parser.ts';
import { noValues, putValue } from '../values.ts';
import {
  MARKS,
  NODE_TAIL,
  TAIL,
  ZoneinfoCounter,
  ZoneinfoFree,
  ZoneinfoHead,
  ZoneinfoMark,
  ZoneinfoNodeScanned,
  ZoneinfoNodeTail,
  ZoneinfoPerNode,
  ZoneinfoProtection,
  ZoneinfoScanned,
  ZoneinfoTail,
} from './lines.ts';
import type { Pageset, ZoneinfoZone } from './nodes.ts';
import { PagesetCpu, PagesetValue, PagesetWideValue, VmStatsThreshold, ZoneinfoPagesets } from './pageset-lines.ts';

/** The zones so far. */
export interface ZoneinfoDraft extends LineDraft {
  zones: ZoneinfoZone[];
  /** The counters that come next are the node's. */
  perNode: boolean;
}

type Grammar = RecordParser<ZoneinfoDraft>;

/** Puts fields into the zone that is open; a line before any zone has no place, nor has a second one of its kind. */
function put(node: OtherLine, draft: ZoneinfoDraft, fields: Partial<ZoneinfoZone>): void {
  const zone = draft.zones.at(-1);
  if (zone === undefined || Object.keys(fields).some((name) => zone[name as keyof ZoneinfoZone] !== undefined)) {
    draft.otherLines.push(node);
    return;
  }
  Object.assign(zone, fields);
  zone.end = node.end;
}

function counter(node: ZoneinfoCounter, draft: ZoneinfoDraft, grammar: Grammar): void {
  const zone = draft.zones.at(-1);
  if (zone === undefined) {
    draft.otherLines.push(node);
    return;
  }
  zone.end = node.end;
  if (node.indent !== undefined) zone.counterIndent = node.indent;
  putValue(draft.perNode ? (zone.nodeValues ??= noValues()) : zone.values, node, grammar);
}

function protection(node: ZoneinfoProtection, draft: ZoneinfoDraft): void {
  const last = Object.keys(draft.zones.at(-1)?.values ?? {}).length > 0;
  put(node, draft, { protection: node.protection, ...(last ? { protectionLast: true } : {}) });
}

/** Puts fields into the list of the CPU that is open. */
function putPageset(node: OtherLine, draft: ZoneinfoDraft, fields: Partial<Pageset>): void {
  const zone = draft.zones.at(-1);
  const pageset = zone?.pagesets?.at(-1);
  const [name] = Object.keys(fields);
  if (zone === undefined || pageset === undefined || pageset[name as keyof Pageset] !== undefined) {
    draft.otherLines.push(node);
    return;
  }
  Object.assign(pageset, fields);
  pageset.end = node.end;
  zone.end = node.end;
}

function cpu({ start, end, cpu: number, pcp }: PagesetCpu, draft: ZoneinfoDraft): void {
  const zone = draft.zones.at(-1);
  if (zone === undefined) return;
  zone.pagesets ??= [];
  zone.pagesets.push({ type: 'Pageset', start, end, cpu: number, ...(pcp === undefined ? {} : { pcp }) });
  zone.end = end;
}

const PAGESET = { count: 'count', high: 'high', batch: 'batch', high_min: 'highMin', high_max: 'highMax' } as const;

function fieldsOf<N extends string>(fields: Record<string, N>, { key, value }: { key: string; value: number }): object {
  const name = fields[key];
  return name === undefined ? {} : { [name]: value };
}

function scanned(node: Located & ZoneinfoScanned, draft: ZoneinfoDraft): void {
  const { type, start, end, repaired, truncated, ...fields } = node;
  put(node, draft, fields);
}

/** zoneinfo_show_print, and its per-cpu lists. */
export function zoneinfoRules(grammar: Grammar): Rule[] {
  return [
    grammar.block('zoneinfoShowPrint', [
      on(ZoneinfoHead, ({ start, end, node, zone }, draft: ZoneinfoDraft) => {
        draft.zones.push({ type: 'ZoneinfoZone', start, end, node, zone, values: noValues() });
        draft.perNode = false;
      }),
      on(ZoneinfoPerNode, (_, draft: ZoneinfoDraft) => {
        draft.perNode = true;
      }),
      on(ZoneinfoFree, (node, draft: ZoneinfoDraft) => {
        draft.perNode = false;
        put(node, draft, { freePages: node.freePages });
      }),
      on(ZoneinfoMark, (node, draft: ZoneinfoDraft) => put(node, draft, fieldsOf(MARKS, node))),
      on(ZoneinfoScanned, scanned),
      on(ZoneinfoNodeScanned, (node, draft: ZoneinfoDraft) =>
        put(node, draft, { nodeScannedPages: node.nodeScannedPages }),
      ),
      on(ZoneinfoCounter, counter),
      on(ZoneinfoProtection, protection),
      on(ZoneinfoTail, (node, draft: ZoneinfoDraft) => put(node, draft, fieldsOf(TAIL, node))),
      on(ZoneinfoNodeTail, (node, draft: ZoneinfoDraft) => put(node, draft, fieldsOf(NODE_TAIL, node))),
    ]),
    grammar.block('zoneinfoPagesets', [
      on(ZoneinfoPagesets, (node, draft: ZoneinfoDraft) => put(node, draft, { pagesets: [] })),
      on(PagesetCpu, cpu),
      on(PagesetValue, (node, draft: ZoneinfoDraft) => putPageset(node, draft, fieldsOf(PAGESET, node))),
      on(PagesetWideValue, (node, draft: ZoneinfoDraft) => putPageset(node, draft, fieldsOf(PAGESET, node))),
      on(VmStatsThreshold, (node, draft: ZoneinfoDraft) =>
        putPageset(node, draft, { vmStatsThreshold: node.threshold }),
      ),
    ]),
  ];
}
