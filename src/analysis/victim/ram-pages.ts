import type { MemInfo } from '../../records/mem-info/nodes.ts';
import { isSince, parseRelease } from '../release.ts';
import type { PagesTerm } from './total-pages.ts';

/** A term with what was taken for granted for it. */
export interface AssumedTerm {
  readonly term: PagesTerm;
  readonly assumptions: readonly string[];
}

/**
 * totalram_pages: the managed pages of all zones (3.8..) when the zones printed
 * are all there are, which their present pages tell; else `pages RAM` less
 * `pages reserved`. Pages with hardware errors are not taken off.
 */
export function ramPages(memInfo: MemInfo, pageKb: number, release: string | undefined): AssumedTerm | undefined {
  const managed = managedPages(memInfo, pageKb);
  const present = memInfo.zones.reduce((sum, { presentKb }) => sum + (presentKb ?? Number.NaN), 0) / pageKb;
  if (managed !== undefined && present === memInfo.ramPages) return { term: managed, assumptions: [] };
  const { ramPages: ram, reservedPages: reserved, cmaReservedPages: cma = 0 } = memInfo;
  if (ram === undefined || reserved === undefined)
    return managed && { term: managed, assumptions: ['every zone of the machine is printed'] };
  const parsed = release === undefined ? undefined : parseRelease(release);
  const within = (first: string, before: string) =>
    parsed !== undefined && isSince(parsed, first) && !isSince(parsed, before);
  // 3.19 to 4.1 leave CMA pages out of the reserved ones.
  const cmaApart = within('3.19', '4.2') ? cma : 0;
  // 3.13 to 3.17 print what the last zone alone has reserved.
  const oneZone = within('3.13', '3.18') && parsed?.rhel === undefined;
  return {
    term: { name: 'pages RAM - pages reserved', pages: ram - reserved - cmaApart, evidence: [memInfo] },
    assumptions: oneZone ? ['only the last zone has reserved pages: this kernel does not print the others’'] : [],
  };
}

function managedPages({ zones }: MemInfo, pageKb: number): PagesTerm | undefined {
  const kb = zones.reduce((sum, { managedKb }) => sum + (managedKb ?? Number.NaN), 0);
  const count = zones.length;
  if (count === 0 || !Number.isInteger(kb / pageKb)) return undefined;
  return { name: `managed of ${count === 1 ? 'the one zone' : `${count} zones`}`, pages: kb / pageKb, evidence: zones };
}
