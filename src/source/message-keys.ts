/** Keys under which carriers that write JSON keep the message, in the order they are looked for. */
export const MESSAGE_KEYS = [
  'MESSAGE',
  'message',
  'msg',
  'log',
  'textPayload',
  '_raw',
  '@message',
  'line',
  'text',
  'full_message',
  'short_message',
] as const;

/** Members of an entry that can hold the entry proper. */
export const INNER_KEYS = ['jsonPayload', '_source', 'result', 'event', 'content', 'attributes', 'fields'] as const;
