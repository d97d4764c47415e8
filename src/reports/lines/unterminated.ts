import type { Note } from '../../printk/note.ts';

/** The remark about a line in which the input ends. */
export function unterminatedNote(text: string): Note {
  return {
    code: 'unterminated-line',
    message: 'the input ends inside this line; its last value may be cut',
    start: 0,
    end: text.length,
  };
}
