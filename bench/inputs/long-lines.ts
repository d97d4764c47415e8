import { expectOf, type Input, recordsOf } from './input.ts';
import { HOST, reportAt } from './report.ts';

const STAMP = 'Jun  6 21:33:13';
const ENVELOPE = `${STAMP} ${HOST} kernel: `;
const WORDS = 'lorem 42 ipsum: dolor=7kB (sit) ';
const TRIGGER = ' invoked oom-killer: gfp_mask=0x0';

/** A line of so many characters, the last of them given. */
function lineOf(length: number, end: string): string {
  const words = WORDS.repeat(Math.ceil(length / WORDS.length));
  return `${ENVELOPE}${words.slice(0, length - end.length)}${end}\n`;
}

/** The report of one host, with lines of the same writer that belong to no record before its memory state. */
function reportWith(lines: string): Input {
  return {
    text: reportAt(STAMP).replace(`${ENVELOPE}Mem-Info:`, () => `${lines}${ENVELOPE}Mem-Info:`),
    check(records) {
      const [report, ...others] = recordsOf(records, 'OomReport');
      expectOf('the number of reports', others.length + 1, 1);
      expectOf('whether the report is complete', report?.complete, true);
    },
  };
}

/** So many lines that nothing reads, of so many characters each, inside a report. */
export function foreignLines(length: number, count: number): Input {
  return reportWith(lineOf(length, '.').repeat(count));
}

/** So many lines with the words of a record at their end, before a report. */
export function linesWithTrigger(length: number, count: number): Input {
  const { text, check } = reportWith('');
  return { text: lineOf(length, TRIGGER).repeat(count) + text, check };
}
