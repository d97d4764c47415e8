/**
 * Pure functions over the nodes: no parser is loaded.
 *
 * @packageDocumentation
 */
export * from './crash/index.ts';
export { explain } from './explain.ts';
export { pageSizeKb } from './page-size.ts';
