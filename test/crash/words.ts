/** A text without any blanks: what a print and the text it was read from must agree in. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The JSON of a made-up node, which does not say how its clocks are written: strings of their digits. */
export function json(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) => (typeof member === 'bigint' ? String(member) : member));
}

/** A node after JSON: its clocks are strings. */
export function afterJson<T>(value: T): T {
  return JSON.parse(json(value)) as T;
}
