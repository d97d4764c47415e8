import { readFileSync } from 'node:fs';

// Parses a file with the library at a path, for its memory to be watched.
const [, , library, file] = process.argv;
const { parse } = await import(library);
const { records } = parse(readFileSync(file, 'utf8'));
console.log(records.length);
