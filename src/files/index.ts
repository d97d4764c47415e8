/**
 * For Node.js only: logs out of files, compressed, rotated, growing, many.
 *
 * @packageDocumentation
 */
export { type FollowOptions, followFile } from './follow-file.ts';
export { parseFile } from './parse-file.ts';
export { type FileRecord, type ParseFilesOptions, parseFiles } from './parse-files.ts';
export { readFile } from './read-file.ts';
export { rotatedFiles } from './rotated-files.ts';
