/** An object with its bigints as strings of their digits. */
function digits(this: Record<string, unknown>): Record<string, unknown> {
  const members = Object.entries(this).map(([name, member]) => [
    name,
    typeof member === 'bigint' ? String(member) : member,
  ]);
  return Object.fromEntries(members) as Record<string, unknown>;
}

const TO_JSON = { value: digits, enumerable: false, configurable: true, writable: true };

/**
 * JSON has no bigints: objects that hold one say how they are written. Nothing
 * is seen of it but by JSON.stringify; print takes the digits back.
 */
export function withDigits<T>(value: T): T {
  if (Array.isArray(value)) for (const item of value) withDigits(item);
  else if (typeof value === 'object' && value !== null) {
    let holdsBigint = false;
    for (const name in value) {
      const member: unknown = value[name];
      if (typeof member === 'object') withDigits(member);
      else holdsBigint ||= typeof member === 'bigint';
    }
    if (holdsBigint) Object.defineProperty(value, 'toJSON', TO_JSON);
  }
  return value;
}
