/** Table captions and column heads: the concept that a table stands for. */
import type { Concept } from '../../../shared/model.ts';
import { type AllWordings, firstFitting, said } from './all-wordings.ts';
import { oneAnywhere, patternAnywhere, textsOf, wholePattern } from './phrase.ts';

export interface Caption {
  readonly number: number;
  /** Length of "Table 2. " at the start of the line. */
  readonly leadLength: number;
  /** Length of " (Cont.)" at the end of the line; 0 where the table starts here. */
  readonly continuedLength: number;
}

export interface Captions {
  /** Whether a line begins with what stands before the number of a table, and a number. */
  readonly opensCaption: (text: string) => boolean;
  /** Whether a word is what stands before the number of a table. */
  readonly isTableLead: (word: string) => boolean;
  /** The caption that a line is; "Table I" is Table 1. A sentence about a table has no stop after the number. */
  readonly tableCaption: (text: string) => Caption | null;
  readonly conceptOfCaption: (caption: string) => Concept | null;
  /** For a table whose caption is lost. */
  readonly conceptOfColumns: (columns: readonly string[]) => Concept | null;
}

const ROMAN: Readonly<Record<string, number>> = {
  I: 1,
  L: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
  XI: 11,
  XII: 12,
};
/** The longest caption of the sample chapters has 97 characters; a joint chapter adds the names of its areas. */
const LONGEST = 300;

export function captions(all: AllWordings): Captions {
  const leads = oneAnywhere(said(all('tableLeads')));
  const lead = new RegExp(`^${leads}\\s+(\\d{1,2}|[IVXl]{1,4})\\s?[.:]\\s*(?=\\S)`, 'i');
  const opening = new RegExp(`^${leads}\\s+[\\dIVX]`, 'i');
  const leadAlone = new RegExp(`^${leads}$`, 'i');
  const goesOn = oneAnywhere(said(all('continuations')));
  const continued = new RegExp(`\\s*\\(\\s*${goesOn}\\s*\\)\\s*$`, 'i');
  const byWords = firstFitting(all('captionWords'), patternAnywhere);
  // Of whole captions only those need a look of their own whose words do not tell their concept.
  const whole = all('captions').filter(({ concept, says }) =>
    textsOf(says).some((text) => byWords(text)?.concept !== concept),
  );
  const byWhole = firstFitting(whole, patternAnywhere);
  const ofColumns = firstFitting(all('columnWords'), wholePattern);
  return {
    opensCaption: (text) => opening.test(text),
    isTableLead: (word) => leadAlone.test(word),
    tableCaption: (text) => {
      const found = lead.exec(text);
      if (found === null || text.length > LONGEST) return null;
      const digits = found[1] ?? '';
      const number = ROMAN[digits.toUpperCase()] ?? Number.parseInt(digits, 10);
      if (Number.isNaN(number)) return null;
      return {
        number,
        leadLength: found[0].length,
        continuedLength: continued.exec(text)?.[0].length ?? 0,
      };
    },
    conceptOfCaption: (caption) => (byWhole(caption) ?? byWords(caption))?.concept ?? null,
    conceptOfColumns: (columns) => ofColumns(columns.join(' ').trim())?.concept ?? null,
  };
}
