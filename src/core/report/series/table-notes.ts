/** Notes and source lines of tables: what opens one, and which table it belongs to. */
import type { Concept } from '../../../shared/model.ts';
import { matchesOf } from '../../text/matches.ts';
import { type AllWordings, firstFitting, said } from './all-wordings.ts';
import { oneAnywhere, patternAnywhere, wholePattern } from './phrase.ts';

export interface NoteOpening {
  /** The mark explained; empty for a line that explains the whole table. */
  readonly mark: string;
  /** Characters of the mark with its brackets or formula, at the start of the line. */
  readonly markLength: number;
  readonly kind: 'note' | 'source';
}

export interface TableNotes {
  /** The note that a line opens, or `null`. */
  readonly noteOpening: (text: string) => NoteOpening | null;
  /** Whether a line below a table names the source of a row of figures, by the row's label. */
  readonly namesSourceOf: (text: string, label: string) => boolean;
  /** The year of the figures that a line names the source of; `null` where it names none. */
  readonly yearOfFigures: (text: string) => number | null;
  /** Where further notes open inside a line that holds several, as offsets into the line. */
  readonly notesInside: (text: string) => number[];
  /** The concept whose table a note explains by its wording, or `null` where the wording does not tell. */
  readonly conceptOfNote: (text: string) => Concept | null;
}

const MARKED =
  /^(?:\[([*†‡§]{1,3})\]|([*†‡§]{1,3})(?![*†‡§])|\$[^$\n]{0,24}\^\{?([*†‡§])\}{0,2}\$)\s*(?=[\p{L}$\d“"(])/u;
const MARKDOWN_EMPHASIS = /^\*[^*]+\*(?!\w)/;

const ANY_YEAR = /\b(?:19|20)\d\d\b/g;

export function tableNotes(all: AllWordings): TableNotes {
  const source = startOf(said(all('tableSources')));
  const ofFigures = startOf(said(all('figureSources')));
  const tellingWords = said(all('figureSourceWords')).map((says) => new RegExp(patternAnywhere(says), 'i'));
  const ofYears = said(all('figureYears')).map(
    (says) => new RegExp(patternAnywhere(says, { named: true }), 'i'),
  );
  const wholeTable = startOf(said(all('tableNotes')));
  const explaining = firstFitting(all('noteWords'), wholePattern);
  const openings = oneAnywhere(said(all('noteOpenings')));
  const secondNote = new RegExp(`\\s(?=\\[?[†‡§]\\]?\\s?${openings}\\S*)`, 'gu');
  return {
    noteOpening: (text) => {
      const marked = MARKED.exec(text);
      if (marked !== null && !MARKDOWN_EMPHASIS.test(text)) {
        return {
          mark: marked[1] ?? marked[2] ?? marked[3] ?? '',
          markLength: marked[0].length,
          kind: 'note',
        };
      }
      if (source.test(text)) return { mark: '', markLength: 0, kind: 'source' };
      return wholeTable.test(text) ? { mark: '', markLength: 0, kind: 'note' } : null;
    },
    namesSourceOf: (text, label) => {
      const [head = ''] = text.split(':');
      return ofFigures.test(text) && tellingWords.every((word) => word.test(head) === word.test(label));
    },
    yearOfFigures: (text) => {
      const named = ofYears.flatMap((pattern) => pattern.exec(text)?.groups?.['year'] ?? []);
      const year = named[0] ?? matchesOf(ANY_YEAR, text).at(-1)?.[0];
      return year === undefined ? null : Number(year);
    },
    notesInside: (text) => matchesOf(secondNote, text).map((found) => found.index + 1),
    conceptOfNote: (text) => explaining(text)?.concept ?? null,
  };
}

function startOf(phrases: readonly string[]): RegExp {
  return new RegExp(`^${oneAnywhere(phrases)}`, 'i');
}
