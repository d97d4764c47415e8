/**
 * fast-check arbitraries for everything the parsers read, for tests of what is
 * built on them. fast-check is an optional peer dependency.
 *
 * @packageDocumentation
 */

export { crashOutput, crashSession } from './crash-session.ts';
export { type GeneratedLog, kernelLog } from './kernel-log.ts';
export { line } from './line.ts';
export { listing } from './listing.ts';
export { memInfo } from './mem-info.ts';
export { oomReport } from './oom-report.ts';
