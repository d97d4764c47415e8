import { writeSync } from 'node:fs';

// Loaded before a script: tells on descriptor 3, at the end, how much memory it took at most.
process.once('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
