import { expect } from 'vitest';
import { parse, print, type UserspaceKill } from '../../../src/index.ts';

/** The only record of a text, and its fields. */
export function killOf(text: string): Partial<UserspaceKill> {
  const { records } = parse(`${text}\n`);
  expect(records.map(({ type }) => type)).toEqual(['UserspaceKill']);
  const { type, start, end, envelope, diagnostics, ...fields } = records[0] as UserspaceKill;
  expect(diagnostics).toEqual([]);
  expect(print(records[0] as UserspaceKill)).toBe(text.slice(text.length - print(records[0] as UserspaceKill).length));
  return fields;
}

/** In a syslog, alone, and alone with the program's name. */
export function inEveryPlace(program: string, message: string, fields: object): void {
  expect(killOf(`Oct  9 19:25:20 host ${program}[1027]: ${message}`)).toEqual(fields);
  expect(killOf(message)).toEqual(fields);
  expect(killOf(`${program}[1027]: ${message}`)).toEqual({ ...fields, program, programPid: 1027 });
}
