import type { Located } from '../../printk/types.ts';
import type { OtherLine } from '../draft.ts';
import { type LineDraft, on, type RecordParser, type Rule } from '../record-parser.ts';
import { noValues } from '../values.ts';
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
  /** The zone that lines belong to; none where the head of one is lost. */
  zone?: ZoneinfoZone | undefined;
  /** The counters that come next are the node's. */
  perNode: boolean;
}

type Grammar = RecordParser<ZoneinfoDraft>;

/** A second line of its kind is that of another zone, whose head is lost: so are those behind it. */
function lose(node: OtherLine, draft: ZoneinfoDraft): void {
  draft.zone = undefined;
  draft.otherLines.push(node);
}

/** Puts fields into the zone that is open. */
function put(node: OtherLine, draft: ZoneinfoDraft, fields: Partial<ZoneinfoZone>): void {
  const { zone } = draft;
  if (zone === undefined || Object.keys(fields).some((name) => zone[name as keyof ZoneinfoZone] !== undefined)) {
    lose(node, draft);
    return;
  }
  Object.assign(zone, fields);
  zone.end = node.end;
}

function counter(node: ZoneinfoCounter, draft: ZoneinfoDraft): void {
  const { zone } = draft;
  const values = draft.perNode && zone !== undefined ? (zone.nodeValues ??= noValues()) : zone?.values;
  if (zone === undefined || values === undefined || Object.hasOwn(values, node.key)) {
    lose(node, draft);
    return;
  }
  zone.end = node.end;
  if (node.indent !== undefined) zone.counterIndent = node.indent;
  values[node.key] = node.value;
}

/** What a zone begins with can stand in it only as long as there is nothing else. */
function begin(node: OtherLine, draft: ZoneinfoDraft, fields: Partial<ZoneinfoZone>): void {
  const { zone } = draft;
  const bare = zone !== undefined && Object.keys(zone.values).length === 0 && zone.protection === undefined;
  if (bare && zone.pagesets === undefined && zone.startPfn === undefined) put(node, draft, fields);
  else lose(node, draft);
}

function protection(node: ZoneinfoProtection, draft: ZoneinfoDraft): void {
  const last = Object.keys(draft.zone?.values ?? {}).length > 0;
  put(node, draft, { protection: node.protection, ...(last ? { protectionLast: true } : {}) });
}

/** Puts fields into the list of the CPU that is open. */
function putPageset(node: OtherLine, draft: ZoneinfoDraft, fields: Partial<Pageset>): void {
  const { zone } = draft;
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
  const { zone } = draft;
  if (zone === undefined) return;
  zone.pagesets ??= [];
  zone.pagesets.push({ type: 'Pageset', start, end, cpu: number, ...(pcp === undefined ? {} : { pcp }) });
  zone.end = end;
}

export const PAGESET = {
  count: 'count',
  high: 'high',
  batch: 'batch',
  high_min: 'highMin',
  high_max: 'highMax',
} as const;

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
        draft.zone = { type: 'ZoneinfoZone', start, end, node, zone, values: noValues() };
        draft.zones.push(draft.zone);
        draft.perNode = false;
      }),
      on(ZoneinfoPerNode, (node, draft: ZoneinfoDraft) => {
        draft.perNode = true;
        if (draft.zone?.freePages !== undefined) lose(node, draft);
      }),
      on(ZoneinfoFree, (node, draft: ZoneinfoDraft) => {
        draft.perNode = false;
        begin(node, draft, { freePages: node.freePages });
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
