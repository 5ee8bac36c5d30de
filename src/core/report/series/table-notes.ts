/** Notes and source lines of tables: what opens one, and which table it belongs to. */
import type { Concept } from '../../../shared/model.ts';
import { matchesOf } from '../../text/matches.ts';

export interface NoteOpening {
  /** The mark explained; empty for a line that explains the whole table. */
  readonly mark: string;
  /** Characters of the mark with its brackets or formula, at the start of the line. */
  readonly markLength: number;
  readonly kind: 'note' | 'source';
}

const MARKED =
  /^(?:\[([*†‡§]{1,3})\]|([*†‡§]{1,3})(?![*†‡§])|\$[^$\n]{0,24}\^\{?([*†‡§])\}{0,2}\$)\s*(?=[\p{L}$\d“"(])/u;
const MARKDOWN_EMPHASIS = /^\*[^*]+\*(?!\w)/;
const SOURCE = /^(?:Sources? (?:for|of) [^:]{3,80}:|Primary completion rate was unavailable)/i;
const WHOLE_TABLE = /^For information about USDOL/i;

/** The note that a line opens, or `null`. */
export function noteOpening(text: string): NoteOpening | null {
  const marked = MARKED.exec(text);
  if (marked !== null && !MARKDOWN_EMPHASIS.test(text)) {
    return { mark: marked[1] ?? marked[2] ?? marked[3] ?? '', markLength: marked[0].length, kind: 'note' };
  }
  if (SOURCE.test(text)) return { mark: '', markLength: 0, kind: 'source' };
  return WHOLE_TABLE.test(text) ? { mark: '', markLength: 0, kind: 'note' } : null;
}

const SECOND_NOTE =
  /\s(?=\[?[†‡§]\]?\s?(?:Program|Polic|The |Data |Age |No |Determined|Child labor|Evidence)\S*)/gu;

/** Where further notes open inside a line that holds several, as offsets into the line. */
export function notesInside(text: string): number[] {
  return matchesOf(SECOND_NOTE, text).map((found) => found.index + 1);
}

/** Wordings that say which kind of table a note explains; a table's own notes stand first. */
const WORDINGS: readonly (readonly [concept: Concept, pattern: RegExp])[] = [
  [
    'work-by-sector',
    /as hazardous and, as such, relevant to|worst forms of child labor per se|evidence of this activity/i,
  ],
  ['laws', /^age calculated|conscription|standing military|^country has no/i],
  ['agencies', /^agency responsible/i],
  ['coordination', /^mechanism to coordinate|coordinating mechanisms?/i],
  ['programs', /\bprograms?\b/i],
  ['policies', /\bpolic(?:y|ies)\b/i],
  ['labor-enforcement', /does not publish|^data are from|inspect/i],
  ['statistics', /primary completion rate|source for all other data/i],
];

/** The concept whose table a note explains by its wording, or `null` where the wording does not tell. */
export function conceptOfNote(text: string): Concept | null {
  return WORDINGS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
