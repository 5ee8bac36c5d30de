/** What kind of source a reference names, by its opening words and its form; and whether one can look it up. */
import type { Checkability, ReferenceKind } from '../../shared/model.ts';

const KINDS: readonly (readonly [kind: ReferenceKind, pattern: RegExp])[] = [
  [
    'government-correspondence',
    /^[^.]{0,120}\b(?:official|officer|representative)s?\.? (?:e-?mail |written |electronic )?(?:communication|correspondence)|\be-?mail communication to USDOL|^(?:interview|meeting) with\b|\b(?:meeting|interview|communication|conversation|correspondence) (?:with|to) (?:a |an |the )?(?:USDOL|ILAB)|\bletter to USDOL/i,
  ],
  ['embassy', /^U\.?\s?S\.? (?:Embassy|Consulate|Mission)\b/i],
  [
    'statistics',
    /^(?:UNESCO Institute for Statistics|UCW\b|ILO\.? ?Analysis of Child Economic|Understanding Children)/i,
  ],
  [
    'un-ilo',
    /^(?:ILO\b|ILO-IPEC|UN\b|United Nations|UNICEF|UNESCO|UNHCR|UNODC|UNDP|UNFPA|UN-?Women|IOM\b|International Labou?r Organi[sz]ation|International Organization for Migration|Human Rights Council|World Bank|WHO\b|FAO\b)/i,
  ],
  [
    'law',
    /^(?:Government of|Republic of|Kingdom of|State of|Ministry of|Parliament of|—)[^]*?\b(?:Law|Code|Constitution|Decree|Act|Order|Ordinance|Regulations?|Resolution|Bill|Proclamation|Directive|Rules|Statute|Decision)\b[^]*?(?:\benacted|\bNo\.|\bof (?:19|20)\d\d|(?:19|20)\d\d)/i,
  ],
  [
    'government-publication',
    /^(?:Government of|Republic of|Ministry of|U\.?S\.? (?:Department|Agency|Library)|CIA\b|National (?:Bureau|Institute|Statistic)|Department of|Office of|Bureau of|Prosecutor|President)/i,
  ],
  [
    'ngo',
    /^(?:Human Rights Watch|HRW\b|Amnesty|Child Soldiers|Coalition|International Federation|ECPAT|Anti-Slavery|Save the Children|Freedom House|World Vision|Walk Free|Global March|Transparency|ITUC|International Trade Union|Verit[eé]|Terre des|Plan International|Solidarity Cent|Education International|FIDH|Uzbek|Cotton Campaign|CRIN|Understanding)/i,
  ],
  ['academic', /\b(?:Journal|University|et al\.|doi\.org|researchgate|Quarterly|Law Review|dissertation)\b/i],
  [
    'news',
    /\b(?:News|Newswire|Times|Post|Radio|Agency France|AFP|Reuters|BBC|Guardian|Herald|Tribune|Daily|Gazette|Press|Azattyq|Azattyk|Interfax|Inform|KazInform|Zakon\.kz|Caravan|Lada|TENGRINEWS|Tengrinews|Al Jazeera|CNN|Xinhua|Chronicle|Standard|Observer)\b|\[online\]/i,
  ],
  ['unpublished', /\bsource on file\b|\bon file\b|Technical Progress Report|unpublished/i],
];

/** "—." stands for the author of the reference before. */
export const SAME_AUTHOR = /^[—–-]{1,3}\.\s/;

/** @param before the kind of the reference before, for "—." in place of the author. */
export function referenceKind(text: string, before: ReferenceKind | null): ReferenceKind {
  if (SAME_AUTHOR.test(text) && before !== null) return before;
  const kind = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  return kind ?? 'other';
}

/** A link can be opened; embassy reporting and correspondence nobody outside the Department can see. */
export function checkability(text: string, kind: ReferenceKind, hasUrl: boolean): Checkability {
  if (hasUrl) return 'link';
  if (kind === 'embassy' || kind === 'government-correspondence') return 'private';
  return /\bsource on file\b|\[on file\]/i.test(text) ? 'on-file' : 'published';
}

const MONTHS =
  '(?:January|February|Feburary|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\.?';
/** Where a date of enactment is given it is the date; else the last full date, month or year of the text. */
const DATES: readonly RegExp[] = [
  new RegExp(
    `\\benacted:? (${MONTHS} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTHS} \\d{4}|${MONTHS} \\d{4}|\\d{4})`,
    'gi',
  ),
  new RegExp(`(${MONTHS} \\d{1,2}, \\d{4}|\\d{1,2} ${MONTHS} \\d{4})`, 'g'),
  new RegExp(`(${MONTHS},? \\d{4})`, 'g'),
  /(?:^|[\s;,.])((?:19|20)\d\d)(?=[.;,\s]*(?:$|\[))/g,
  /[.;] ((?:19|20)\d\d)\./g,
  /[.;:] ((?:19|20)\d\d)\b/g,
];
const NOT_ITS_DATE = new RegExp(
  `\\[(?:cited|accessed)[^\\]]*\\]|\\b(?:accessed|cited|received|retrieved):? (?:${MONTHS} )?(?:\\d{1,2}, )?\\d{4}|\\([^()]*\\)|["“][^"”]{0,300}["”]|(?:https?:\\/\\/|www\\.)\\S+`,
  'gi',
);

/** The date of the source as printed; the day it was looked up, or a date in its title, is not it. */
export function printedDate(text: string): string | undefined {
  const dated = text.replace(NOT_ITS_DATE, ' ').trim();
  for (const pattern of DATES) {
    const date = [...dated.matchAll(pattern)].at(-1)?.[1];
    if (date !== undefined) return date;
  }
  return undefined;
}
