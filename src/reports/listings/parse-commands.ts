import { type LastReboot, lastReboot } from '../../records/last-reboot/listing.ts';
import { type PerfReport, perfReport } from '../../records/perf-report/listing.ts';
import { type PerfTop, perfTop } from '../../records/perf-top/listing.ts';
import { type SignalTable, signalTable } from '../../records/signals/listing.ts';
import { type Sysctl, sysctl } from '../../records/sysctl/listing.ts';
import { type TopSummary, topSummary } from '../../records/top/listing.ts';
import type { Document } from '../parse-log.ts';
import { type ListingOptions, parseListing } from './parse-listing.ts';

/**
 * Parses the lines above the tasks of top.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseTopSummary('%Cpu(s): 50.0 us,  8.3 sy, …\n').records[0].cpus[0].us // 50
 */
export function parseTopSummary(input: string | Uint8Array, options?: ListingOptions): Document<TopSummary> {
  return parseListing(topSummary, input, options);
}

/**
 * Parses the table of perf top.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parsePerfTop(text).records[0].rows[0].symbol // 'AA'
 */
export function parsePerfTop(input: string | Uint8Array, options?: ListingOptions): Document<PerfTop> {
  return parseListing(perfTop, input, options);
}

/**
 * Parses what perf report prints to a pipe.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parsePerfReport(text).records[0].entries[0].chains[0].symbols // ['main', 'AA']
 */
export function parsePerfReport(input: string | Uint8Array, options?: ListingOptions): Document<PerfReport> {
  return parseListing(perfReport, input, options);
}

/**
 * Parses what last prints of boots and shutdowns.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseLastReboot(text).records[0].rows[0].began // 'Wed Jun  8 10:10'
 */
export function parseLastReboot(input: string | Uint8Array, options?: ListingOptions): Document<LastReboot> {
  return parseListing(lastReboot, input, options);
}

/**
 * Parses the list of kill -l, or a table as in signal(7).
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseSignalTable(text).records[0].rows?.[0].numbers // [1]
 */
export function parseSignalTable(input: string | Uint8Array, options?: ListingOptions): Document<SignalTable> {
  return parseListing(signalTable, input, options);
}

/**
 * Parses kernel settings: printed by sysctl, or made in a file or by a command.
 *
 * @throws TypeError when the input is neither text nor bytes, or an option is of the wrong type
 * @example
 * parseSysctl('vm.swappiness = 60\n').records[0].settings[0].value // 60
 */
export function parseSysctl(input: string | Uint8Array, options?: ListingOptions): Document<Sysctl> {
  return parseListing(sysctl, input, options);
}
