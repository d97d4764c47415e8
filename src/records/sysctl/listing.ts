import type { Arbitrary, FastCheck } from '../../printk/fast-check.ts';
import type { Listing, ListingBase } from '../listing.ts';
import { type LineDraft, onPartly, type RecordParser, type Rule } from '../record-parser.ts';
import { SysctlAppend, SysctlFile, SysctlLine, SysctlSet, SysctlWrite } from './lines.ts';
import { KNOWN_SYSCTL, SYSCTL_NAMES } from './names.ts';
import type { SettingValue } from './setting-value.ts';

/** A setting that sysctl prints, a configuration holds, or a command makes. */
export type SysctlSetting = SysctlLine | SysctlSet | SysctlAppend | SysctlWrite;

/** Kernel settings. */
export interface Sysctl extends ListingBase {
  type: 'Sysctl';
  /** Each with its `name` and its `value` (a number), `list` (several) or `text`. Units are in the names. */
  settings: SysctlSetting[];
  /** What a file under /proc/sys holds: the setting that its path names. */
  file?: SettingValue & { name: string };
}

interface SysctlDraft extends LineDraft {
  settings: SysctlSetting[];
  file?: SysctlFile;
}

function rules(grammar: RecordParser<SysctlDraft>): Rule[] {
  const add = (line: { type: string; name: string }, draft: SysctlDraft) => draft.settings.push(line as SysctlSetting);
  return [
    grammar.block('sysctl', [
      ...[SysctlLine, SysctlSet, SysctlAppend, SysctlWrite].map((printk) => onPartly(printk, ['name'], add as never)),
    ]),
    grammar.block('procDointvec', [
      onPartly(SysctlFile, [], (line, draft: SysctlDraft) => {
        draft.file = line as SysctlFile;
      }),
    ]),
  ];
}

function build(
  { settings, file }: SysctlDraft,
  path: string | undefined,
  named: boolean,
): Omit<Sysctl, keyof ListingBase> | undefined {
  if (file !== undefined) {
    const [, name] = /proc\/sys\/(.*)/.exec(path ?? '') ?? [];
    if (name === undefined) return undefined;
    const { type, start, end, repaired, truncated, ...value } = file;
    return { type: 'Sysctl', settings, file: { name: name.replaceAll('/', '.'), ...value } };
  }
  // Other languages have lines like these, but set no such names to numbers.
  const proven = settings.some(
    (line) => KNOWN_SYSCTL.test(`${line.name}=`) && !('text' in line && line.text !== undefined),
  );
  return proven || (named && settings.length > 0) ? { type: 'Sysctl', settings } : undefined;
}

const PRINT = { SysctlLine, SysctlSet, SysctlAppend, SysctlWrite } as const;

function arbitrary(fc: FastCheck): Arbitrary<Omit<Sysctl, 'start' | 'end' | 'diagnostics'>> {
  const printed = fc.subarray([...SYSCTL_NAMES], { minLength: 1, maxLength: 6 }).map((names) =>
    names.map((name, index) => ({
      type: 'SysctlLine' as const,
      start: 0,
      end: 0,
      name,
      separator: ' = ' as const,
      value: index,
    })),
  );
  const made = SysctlAppend.arbitrary(fc).map((line) => [{ ...line, start: 0, end: 0, name: 'vm.panic_on_oom' }]);
  const settings = fc.oneof(printed, made).map((lines) => ({ type: 'Sysctl' as const, settings: lines }));
  const file = SysctlFile.arbitrary(fc).map(({ type: _, ...value }) => ({
    ...{ type: 'Sysctl' as const, path: '/proc/sys/vm/lowmem_reserve_ratio', settings: [] },
    file: { name: 'vm.lowmem_reserve_ratio', ...value },
  }));
  return fc.oneof(settings, file);
}

/** Kernel settings, printed or made. */
export const sysctl: Listing<'Sysctl', Sysctl, SysctlDraft> = {
  type: 'Sysctl',
  name: 'sysctl',
  title: 'Kernel settings',
  lines: [SysctlLine, SysctlSet, SysctlAppend, SysctlWrite, SysctlFile],
  begins: [SysctlLine, SysctlSet, SysctlAppend, SysctlWrite],
  floating: [SysctlSet, SysctlAppend, SysctlWrite],
  lone: [SysctlFile],
  files: /proc\/sys\/(?:vm|kernel)\/[a-z0-9_-]+/,
  key: ({ type, name }) => (type === 'SysctlFile' ? 'file' : `${type} ${name}`),
  draft: () => ({ otherLines: [], settings: [] }),
  rules,
  build: (draft, _note, { path, named }) => build(draft, path, named),
  print: ({ settings, file }) => [
    ...settings.map((setting) => PRINT[setting.type].print(setting)),
    ...(file === undefined ? [] : [SysctlFile.print(file)]),
  ],
  arbitrary,
};
