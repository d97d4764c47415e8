import { closeSync, openSync, writeSync } from 'node:fs';
import { ordinaryMessages } from './ordinary-lines.ts';
import { pick, random } from './random.ts';
import { HOST, reportAt } from './report.ts';

/** Of the text, what is OOM reports. */
const SHARE = 0.001;
const BLOCK = 1 << 20;
const MESSAGES = 20_000;
const LINES_PER_SECOND = 20;

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The stamp of a second counted from the start of June. */
function stampOf(second: number): string {
  const day = 1 + (Math.floor(second / 86_400) % 30);
  const time = [Math.floor(second / 3600) % 24, Math.floor(second / 60) % 60, second % 60].map(two).join(':');
  return `Jun ${String(day).padStart(2)} ${time}`;
}

/** Writes a syslog of ordinary lines with an OOM report at regular distances, and at least one; how many there are. */
export function writeSparseSyslog(path: string, bytes: number): number {
  const next = random(1);
  const messages = ordinaryMessages(next, MESSAGES);
  const distance = Math.min(reportAt(stampOf(0)).length / SHARE, bytes);
  const file = openSync(path, 'w');
  let [written, lines, reports, block] = [0, 0, 0, ''];
  while (written < bytes) {
    const stamp = stampOf(Math.floor(lines / LINES_PER_SECOND));
    if (written + block.length >= (reports + 0.5) * distance) {
      block += reportAt(stamp);
      reports += 1;
    }
    block += `${stamp} ${HOST} ${pick(next, messages)}\n`;
    lines += 1;
    if (block.length < BLOCK) continue;
    written += writeSync(file, block, null, 'latin1');
    block = '';
  }
  writeSync(file, block, null, 'latin1');
  closeSync(file);
  return reports;
}
