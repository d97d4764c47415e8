import { dmesgJson } from './dmesg-json.ts';
import type { EntryFraming } from './entry-reader.ts';
import { journalExport } from './journal-export.ts';
import { journalVerbose } from './journal-verbose.ts';
import { jsonDocument } from './json-document.ts';

/** Every framing whose entries span several lines, told by the first line of the input. */
export const entryFramings: readonly EntryFraming[] = [dmesgJson, journalExport, journalVerbose, jsonDocument];
