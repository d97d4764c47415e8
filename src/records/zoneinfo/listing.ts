import type { Listing } from '../listing.ts';
import { zoneinfoArbitrary } from './arbitrary.ts';
import { type ZoneinfoDraft, zoneinfoRules } from './grammar.ts';
import {
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
import type { Zoneinfo } from './nodes.ts';
import { PagesetCpu, PagesetValue, PagesetWideValue, VmStatsThreshold, ZoneinfoPagesets } from './pageset-lines.ts';
import { zonePaths } from './paths.ts';
import { printZoneinfo } from './print.ts';

/** /proc/zoneinfo. */
export const zoneinfo: Listing<'Zoneinfo', Zoneinfo, ZoneinfoDraft> = {
  type: 'Zoneinfo',
  name: 'zoneinfo',
  title: '/proc/zoneinfo',
  lines: [
    ZoneinfoHead,
    ZoneinfoPerNode,
    ZoneinfoFree,
    ZoneinfoMark,
    ZoneinfoScanned,
    ZoneinfoNodeScanned,
    ZoneinfoProtection,
    ZoneinfoCounter,
    ZoneinfoPagesets,
    PagesetCpu,
    PagesetValue,
    PagesetWideValue,
    VmStatsThreshold,
    ZoneinfoTail,
    ZoneinfoNodeTail,
  ],
  begins: [ZoneinfoHead],
  files: /proc\/zoneinfo/,
  // Only the head of a zone has both.
  key: ({ node, zone }) => (zone === undefined ? undefined : `${node} ${zone}`),
  keyed: { ZoneinfoZone: zonePaths },
  draft: () => ({ otherLines: [], zones: [], perNode: false }),
  rules: zoneinfoRules,
  build({ zones }, _note, { named }) {
    // A line that names a zone and says nothing of it may stand in any text.
    const proven = zones.some(({ freePages, minPages }) => freePages !== undefined || minPages !== undefined);
    return zones.length > 0 && (proven || named) ? { type: 'Zoneinfo', zones } : undefined;
  },
  print: printZoneinfo,
  arbitrary: zoneinfoArbitrary,
};
