/** Section headings: the same subject every year, whatever the wording, the case and the numeral. */
import type { Topic } from '../../../shared/model.ts';

export interface SectionHeading {
  readonly topic: Topic;
  /** As printed, without its full stop. */
  readonly numeral: string | null;
  /** As printed, without the numeral. */
  readonly title: string;
}

const OBJECT = '(?:child lab(?:or|our)|the worst forms|worst forms|sectoral)';

/** Openings of headings by topic, in the wordings of 2009 to 2024. */
const WORDINGS: readonly (readonly [topic: Topic, pattern: RegExp])[] = [
  ['prevalence', /^(?:prevalence\b|incidence and nature of child)/i],
  [
    'law',
    new RegExp(
      `^(?:legal framework|laws and regulations|child labor laws)\\b.*\\b${OBJECT}|^legal framework$`,
      'i',
    ),
  ],
  ['enforcement', new RegExp(`^(?:enforcement of laws|institutional mechanisms for .*enforcement)\\b`, 'i')],
  ['coordination', /^coordination of government\b/i],
  ['policies', new RegExp(`^government policies(?: and programs)?\\b.*\\b${OBJECT}`, 'i')],
  [
    'programs',
    new RegExp(
      `^(?:government )?(?:social )?programs to (?:address|eliminate|prevent|combat|reduce)\\b.*\\b${OBJECT}`,
      'i',
    ),
  ],
  [
    'actions',
    new RegExp(`^suggested (?:government )?actions\\b.*\\b${OBJECT}|^suggested government actions$`, 'i'),
  ],
  ['references', /^(?:references(?: on file)?|endnotes|works cited|sources cited)$/i],
];

/** Capitals that the wordings begin with. */
const FIRST_LETTER = /^[CEGILPRSW]/;
/**
 * First words of the wordings; a line that opens otherwise needs no closer look, nor one whose first word goes on
 * as the rest of an address does: "Prevalence-of-minors-in-Kathmandus-".
 */
const FIRST_WORD =
  /^(?:prevalence|incidence|legal|laws|child|enforcement|institutional|coordination|government|programs|social|suggested|references|endnotes|works|sources)(?=\s|$)/i;
const SENTENCE_END = /[.;:?!]$|\d{4}$/;
/** Looked for by its stop, which is rarer than the letters before it. */
const STOP_INSIDE = /\.(?<=\p{Ll}{2}\.) /u;
const NUMERAL = /^((?:[IVX]{1,4}|[1-9l]))\s*[.)]\s*(?=\p{L})/u;
const LONGEST = 160;

/**
 * The section heading that a line is, or `null`. A sentence is none: a heading ends without a full stop and
 * carries no citation. Wordings that could also be a table's row need their object ("on child labor").
 */
export function sectionHeading(text: string): SectionHeading | null {
  if (text.length > LONGEST || text.includes('\t')) return null;
  const numeral = NUMERAL.exec(text);
  const title = numeral === null ? text : text.slice(numeral[0].length);
  if (!FIRST_LETTER.test(title) || !FIRST_WORD.test(title)) return null;
  if (SENTENCE_END.test(text) || STOP_INSIDE.test(text)) return null;
  const topic = WORDINGS.find(([, pattern]) => pattern.test(title))?.[0];
  if (topic === undefined) return null;
  return { topic, numeral: numeral?.[1] ?? null, title };
}

const SUBHEADINGS =
  /^(?:labor law enforcement|criminal law enforcement|labor and criminal law enforcement|other enforcement efforts)$/i;

/**
 * A heading below a section: the two known ones, or a short line in capitals. What follows must be prose
 * and not the rest of a list, which the caller knows.
 */
export function subheading(text: string): boolean {
  if (text.length > 100 || text.includes('\t')) return false;
  if (SUBHEADINGS.test(text)) return true;
  return /^[\p{Lu}][\p{Lu}\s'’(),/&-]{5,}$/u.test(text) && /\p{Lu}{3}/u.test(text);
}
