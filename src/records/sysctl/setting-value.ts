import { toNumber } from '../../printk/fields/number.ts';
import type { Note } from '../../printk/note.ts';
import type { Capture, Fields, Span } from '../../printk/part.ts';

/** What a setting is set to: one of the three. */
export interface SettingValue {
  value?: number;
  /** Several numbers, with tabs between them. */
  list?: number[];
  text?: string;
}

const NUMBER = /^-?(?:0|[1-9][0-9]*)$/;

function read(raw: string, at: number, into: Fields, notes: Note[]): boolean {
  const words = raw.split(/[\t ]/);
  if (!words.every((word) => NUMBER.test(word))) {
    into['text'] = raw;
    return true;
  }
  const numbers = words.map((word) => toNumber(word, at, notes));
  if (numbers.includes(undefined)) return true;
  if (numbers.length === 1) into['value'] = numbers[0];
  else into['list'] = numbers;
  return true;
}

/** Everything after the `=`; of a file that holds one setting, numbers only. */
export function settingValue({ numbersOnly }: { readonly numbersOnly: boolean }): Capture<SettingValue> {
  const numbers = (tab: string) => `-?[0-9]+(?:${tab}-?[0-9]+)*`;
  return {
    part: 'capture',
    names: ['value', 'list', 'text'],
    template: '<value>',
    ...(numbersOnly ? { begins: '-0123456789' } : {}),
    pattern: ({ mode }) => (numbersOnly ? numbers(mode === 'strict' ? '\\t' : ' ') : '.*'),
    // Between numbers the kernel prints tabs; a page, or people, made blanks of them.
    read: (raw, at, into, notes, mode) =>
      (mode !== 'strict' || !/^-?[0-9]+(?: -?[0-9]+)+$/.test(raw)) && read(raw, at, into, notes),
    print(node) {
      const { value, list, text } = node as SettingValue;
      if (value !== undefined) return String(value);
      return list === undefined ? text : list.join('\t');
    },
    arbitrary: (fc) => {
      const value = fc.integer({ min: -1, max: 99_999_999 }).map((number): SettingValue => ({ value: number }));
      const list = fc
        .array(fc.nat(99_999), { minLength: 2, maxLength: 5 })
        .map((many): SettingValue => ({ list: many }));
      const text = fc
        .constantFrom('Node', 'core', '', '|/usr/share/apport %p')
        .map((words): SettingValue => ({ text: words }));
      return numbersOnly ? fc.oneof(value, list) : fc.oneof(value, list, text);
    },
    spans(raw, at) {
      const place: Span = [at, at + raw.length];
      return NUMBER.test(raw) ? { value: place } : { text: place };
    },
  };
}
