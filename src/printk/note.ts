import type { DiagnosticCode } from '../diagnostic.ts';

/**
 * Something a reading has to say about its own line, at indices into the text
 * of that line. The source turns it into a Diagnostic with offsets into the input.
 */
export interface Note {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** Moves the notes from index `from` on to where the text that they speak of begins. */
export function shiftNotes(notes: Note[], from: number, by: number): void {
  for (let index = from; index < notes.length; index += 1) {
    const note = notes[index] as Note;
    notes[index] = { ...note, start: note.start + by, end: note.end + by };
  }
}
