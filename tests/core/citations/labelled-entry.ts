/**
 * An entry of a list of the Department's chapters, with the source that a reader finds behind it. Entries with one label are one source; no others are.
 */
export interface LabelledEntry {
  readonly source: string;
  readonly chapter: string;
  readonly number: number;
  readonly text: string;
  readonly authorBefore?: string;
}

/** An entry by its parts. */
export function entry(
  source: string,
  chapter: string,
  number: number,
  text: string,
  authorBefore?: string,
): LabelledEntry {
  return { source, chapter, number, text, ...(authorBefore === undefined ? {} : { authorBefore }) };
}
