import type { Draft } from '../draft.ts';
import { on, type RecordParser, type Rule } from '../record-parser.ts';
import {
  MemcgLimitReached,
  MemcgProtection,
  MemcgStat,
  MemcgStatsHeading,
  MemcgStatsLine,
  MemcgTaskKilled,
  MemcgUsage,
} from './lines.ts';
import type { Memcg } from './nodes.ts';

const USAGE_FIELD = { memory: 'memory', 'memory+swap': 'memorySwap', swap: 'swap', kmem: 'kmem' } as const;

function memcgOf(draft: Draft): Memcg {
  return (draft.memcg ??= { stats: [] });
}

function usage(node: MemcgUsage, draft: Draft): void {
  const memcg = memcgOf(draft);
  const field = USAGE_FIELD[node.counter];
  if (memcg[field] === undefined) memcg[field] = node;
  else draft.otherLines.push(node);
}

function stat(node: MemcgStat, draft: Draft, parser: RecordParser): void {
  const stats = draft.memcgStats;
  if (stats === undefined) return;
  stats.end = node.end;
  const { key, value, unlimited } = node;
  if (Object.hasOwn(stats.values, key)) {
    parser.remark(node, [
      {
        code: 'duplicate-field',
        message: `${key} stands twice in these statistics`,
        start: 0,
        end: node.end - node.start,
      },
    ]);
    return;
  }
  if (value !== undefined) stats.values[key] = value;
  else if (unlimited !== undefined) {
    stats.unlimited ??= Object.create(null) as Record<string, string>;
    stats.unlimited[key] = unlimited;
  }
}

/** mem_cgroup_print_oom_info (to 5.2) and mem_cgroup_print_oom_meminfo. */
export function memcgRules(grammar: RecordParser): Rule[] {
  return [
    grammar.block('memCgroupPrintOomInfo', [
      on(MemcgTaskKilled, (node, draft) => {
        Object.assign(memcgOf(draft), { killedIn: node.killedIn, limitOf: node.limitOf, task: node });
      }),
      on(MemcgLimitReached, (node, draft) => {
        Object.assign(memcgOf(draft), { limitOf: node.limitOf, task: node });
      }),
      on(MemcgUsage, usage),
      on(MemcgStatsLine, ({ start, end, path, values }, draft) => {
        const ofPath = path === undefined ? {} : { path };
        memcgOf(draft).stats.push({ type: 'MemcgStats', start, end, ...ofPath, unit: 'KB', values });
      }),
    ]),
    grammar.block('memCgroupPrintOomMeminfo', [
      on(MemcgStatsHeading, (node, draft) => {
        const { start, end, path } = node;
        draft.memcgStats = {
          type: 'MemcgStats',
          start,
          end,
          path,
          unit: 'bytes',
          values: Object.create(null) as Record<string, number>,
        };
        memcgOf(draft).stats.push(draft.memcgStats);
      }),
      on(MemcgStat, stat),
    ]),
    grammar.block('memCgroupShowProtectedMemory', [
      on(MemcgProtection, (node, draft) => {
        draft.memcgProtection = node;
      }),
    ]),
  ];
}
