import { DIAGNOSTIC_CODES, type DiagnosticCode, diagnostic } from '../../src/diagnostic.ts';
import { parseLog } from '../../src/reports/parse-log.ts';
import { DIAGNOSTIC_SAMPLES } from './diagnostic-samples.ts';
import { code, fenced, type Page, page, table } from './markdown.ts';

const CODES = Object.keys(DIAGNOSTIC_CODES) as DiagnosticCode[];

const ABOUT = `What the parsers have to say about their input: \`{ code, severity, message, start, end }\`. The codes are a closed set;
new ones come with minor versions, so unknown codes should be passed on. A record carries the diagnostics of its lines;
what belongs to no record is on the document, and in streams goes to \`onDiagnostic\`. The message is for people and may
change; the code does not.`;

function severityOf(name: DiagnosticCode): string {
  return diagnostic(name, '', 0, 0).severity;
}

function shortened(text: string, max = 60): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}

/** The sample and what is said about it; it must still be said, or the page would lie. */
function sampleSection(name: DiagnosticCode): string[] {
  const input = DIAGNOSTIC_SAMPLES[name];
  if (input === undefined) return [];
  const { records, diagnostics } = parseLog(input);
  const found = [...diagnostics, ...records.flatMap((record) => record.diagnostics)].find((said) => said.code === name);
  if (found === undefined) throw new Error(`the sample of ${name} no longer gives that diagnostic`);
  const place = shortened(input.slice(found.start, found.end));
  return [
    `## ${name}`,
    fenced(input.replace(/\n$/, '')),
    `Says ${code(found.message)} about ${place === '' ? `offset ${found.start}` : code(place)}.`,
  ];
}

/** docs/diagnostics.md: every code, and a text that gets it. */
export function diagnosticsPage(): Page {
  return page('diagnostics', 'Diagnostics', [
    ABOUT,
    table(
      ['Code', 'Severity', 'Meaning'],
      CODES.map((name) => [
        DIAGNOSTIC_SAMPLES[name] === undefined ? code(name) : `[${code(name)}](#${name})`,
        severityOf(name),
        DIAGNOSTIC_CODES[name],
      ]),
    ),
    ...CODES.flatMap(sampleSection),
  ]);
}
