/** Section headings: the same subject every year, whatever the wording, the case and the numeral. */
import type { Topic } from '../../../shared/model.ts';
import { type AllWordings, firstFitting, said } from './all-wordings.ts';
import { escaped, firstWords, oneOf, oneWholePattern, wholePattern } from './phrase.ts';

export interface SectionHeading {
  readonly topic: Topic;
  /** As printed, without its full stop. */
  readonly numeral: string | null;
  /** As printed, without the numeral. */
  readonly title: string;
}

export interface Headings {
  /**
   * The section heading that a line is, or `null`. A sentence is none: a heading ends without a full stop and
   * carries no citation. Wordings that could also be a table's row need their object ("on child labor").
   */
  readonly sectionHeading: (text: string) => SectionHeading | null;
  /**
   * A heading below a section: a known one, or a short line in capitals. What follows must be prose and not
   * the rest of a list, which the caller knows.
   */
  readonly subheading: (text: string) => boolean;
}

const SENTENCE_END = /[.;:?!]$|\d{4}$/;
/** Looked for by its stop, which is rarer than the letters before it. */
const STOP_INSIDE = /\.(?<=\p{Ll}{2}\.) /u;
const NUMERAL = /^((?:[IVX]{1,4}|[1-9l]))\s*[.)]\s*(?=\p{L})/u;
/** The longest heading of the sample chapters has 85 characters, the longest below one 61. */
const LONGEST = 160;
const LONGEST_SUBHEADING = 100;

export function headings(all: AllWordings): Headings {
  const headingOf = firstFitting(all('headings'), wholePattern);
  const words = firstWords(said(all('headings')));
  // A heading begins with a capital.
  const firstLetters = [...new Set(words.map((word) => word.charAt(0).toUpperCase()))].join('');
  // A line that opens otherwise needs no closer look, nor one whose first word goes on as the rest of an
  // address does: "Prevalence-of-minors-in-Kathmandus-".
  const firstWord = new RegExp(`^${oneOf(words.map(escaped))}(?=\\s|$)`, 'i');
  const below = new RegExp(oneWholePattern(said(all('subheadings'))), 'i');
  return {
    sectionHeading: (text) => {
      if (text.length > LONGEST || text.includes('\t')) return null;
      const numeral = NUMERAL.exec(text);
      const title = numeral === null ? text : text.slice(numeral[0].length);
      if (!firstLetters.includes(title.charAt(0)) || !firstWord.test(title)) return null;
      if (SENTENCE_END.test(text) || STOP_INSIDE.test(text)) return null;
      const topic = headingOf(title)?.topic;
      if (topic === undefined) return null;
      return { topic, numeral: numeral?.[1] ?? null, title };
    },
    subheading: (text) => {
      if (text.length > LONGEST_SUBHEADING || text.includes('\t')) return false;
      if (below.test(text)) return true;
      return /^[\p{Lu}][\p{Lu}\s'’(),/&-]{5,}$/u.test(text) && /\p{Lu}{3}/u.test(text);
    },
  };
}
