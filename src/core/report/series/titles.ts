/** The title of the series, its publisher, and the sentences that name area and year of a chapter. */
import { type AllWordings, said } from './all-wordings.ts';
import { oneAnywhere, oneOf, patternAnywhere, textsOf } from './phrase.ts';
import type { PublisherWording, Worded } from './wording/wording.ts';

export interface FindingsTitle {
  readonly year: number;
  readonly area: string | null;
}

export interface Titles {
  /** The title that the series had in a year: "Findings on the Worst Forms of Child Labor". */
  readonly titleIn: (year: number) => string;
  /** Who published the series in a year, or lately where no year is known; `undefined` where no wording says so. */
  readonly publisherIn: (year: number | null) => PublisherWording | undefined;
  /** The title wherever a text names it, in either spelling of "labor". */
  readonly titlePattern: RegExp;
  /** "2022 Findings on the Worst Forms of Child Labor:" and the year and area in it. */
  readonly findingsTitle: (text: string) => FindingsTitle | null;
  /** The year of a foot: "2018 FINDINGS ON THE WORST FORMS OF CHILD LABOR". */
  readonly yearOfTitle: (text: string) => number | null;
  /** Area and year of the sentence that opens a chapter, or `null` where a line is none. */
  readonly openingSentence: (text: string) => OpeningSentence | null;
  /** "Kazakhstan 2022" where a line opens the summary of a chapter, else `null`. */
  readonly chapterName: (text: string) => string | null;
  /** Names of governments in a line of the body. */
  readonly governmentsIn: (text: string) => readonly string[];
  /** Years that sentences in a line of the body begin with: "In 2019, the Government ...". */
  readonly yearsIn: (text: string) => readonly string[];
  /** Whether a line names several territories of a country, as it stands over a joint chapter. */
  readonly namesTerritories: (text: string) => boolean;
  /** Whether a line names a government where a reference names its author. */
  readonly opensWithGovernment: (text: string) => boolean;
}

export interface OpeningSentence {
  readonly area: string;
  readonly year: number;
}

const AREA = "\\p{L}[\\p{L}\\s.,'’()-]{1,60}";
const SENTENCE_START = '(?:^|[.)] )';
/** So much of a title tells it in a foot, which can be cut. */
const FIRST_WORDS = 4;
/** The paragraph of the first sentence says what it is about within so many characters. */
const SUMMARY = 400;

export function titles(all: AllWordings): Titles {
  const wordings = all('titles');
  const names = oneAnywhere(said(wordings));
  const title = new RegExp(
    `^(?:(?<before>${AREA}?)\\s*[:,–-]?\\s+)?(?<year>(?:19|20)\\d\\d) ${names}(?:\\s*[:,–-]\\s*(?<after>${AREA}))?:?$`,
    'iu',
  );
  const openings = said(wordings).map((says) => says.split(' ').slice(0, FIRST_WORDS).join(' '));
  const foot = new RegExp(`\\b((?:19|20)\\d\\d) ${oneAnywhere(openings)}`, 'i');
  const openingSentence = openingFinder(all);
  const ofSummary = new RegExp(`\\b${oneAnywhere(said(all('summaryWords')))}\\b`, 'i');
  const governments = said(all('governments'));
  const government = governments.map(
    (says) => new RegExp(`\\b${patternAnywhere(says, { named: true })}`, 'gu'),
  );
  const author = new RegExp(
    `^(?:[-•]\\s+)?(?:\\d{1,3}[.)]?\\s+)?${oneOf(governments.map((says) => patternAnywhere(beforeName(says))))}`,
  );
  const territories = new RegExp(oneAnywhere(said(all('territories'))), 'i');
  const years = said(all('yearOpenings')).map(
    (says) => new RegExp(`${SENTENCE_START}${patternAnywhere(says, { named: true })}`, 'g'),
  );
  return {
    titlePattern: new RegExp(names.replaceAll(/labor/gi, 'labou?r'), 'i'),
    titleIn: (year) => nearestTo(wordings, year)?.says ?? '',
    publisherIn: (year) => nearestTo(all('publishers'), year ?? Infinity),
    findingsTitle: (text) => {
      const found = title.exec(text);
      if (found === null) return null;
      const area = found.groups?.['before'] ?? found.groups?.['after'] ?? null;
      // "U.S. Department of Labor's 2015 Findings ...": whose report it is, not what it is about.
      if (area !== null && /[’']s\s*$/.test(area)) return null;
      return { year: Number(found.groups?.['year']), area: area?.trim() ?? null };
    },
    yearOfTitle: (text) => {
      const year = foot.exec(text)?.[1];
      return year === undefined ? null : Number(year);
    },
    openingSentence,
    chapterName: (text) => {
      const found = openingSentence(text);
      if (found === null || !ofSummary.test(text.slice(0, SUMMARY))) return null;
      return `${found.area} ${found.year}`.trim();
    },
    governmentsIn: (text) =>
      government.flatMap((pattern) =>
        Array.from(text.matchAll(pattern), ({ groups }) => groups?.['name'] ?? ''),
      ),
    yearsIn: (text) =>
      years.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups }) => groups?.['year'] ?? '')),
    namesTerritories: (text) => territories.test(text) && !/[.:;]$/.test(text),
    opensWithGovernment: (text) => author.test(text),
  };
}

/** The wording of the years around it, else that of the nearest before, else the first. */
function nearestTo<Entry extends Worded>(newestFirst: readonly Entry[], year: number): Entry | undefined {
  const ofYear = newestFirst.find(({ years }) => years !== undefined && years[0] <= year && year <= years[1]);
  const ended = newestFirst.flatMap((entry) =>
    entry.years === undefined ? [] : [{ entry, end: entry.years[1] }],
  );
  const [before] = ended.filter(({ end }) => end < year).toSorted((one, other) => other.end - one.end);
  return ofYear ?? before?.entry ?? newestFirst.at(-1);
}

/** "Government of (the |){name}" without the name and what may stand before it. */
function beforeName(phrase: string): string {
  return phrase.replace(/(?:\s*\([^()]*\))?\{name\}.*$/s, '').trim();
}

function openingFinder(all: AllWordings): (text: string) => OpeningSentence | null {
  const phrases = said(all('firstSentences'));
  const sentences = phrases.map((says) => ({
    starts: [...new Set(textsOf(says).map((text) => /^\S+ /.exec(text)?.[0] ?? ''))],
    pattern: new RegExp(`^${patternAnywhere(says, { gap: '.{0,80}?', named: true })}`, 'u'),
  }));
  return (text) => {
    for (const { starts, pattern } of sentences) {
      const groups = starts.some((start) => text.startsWith(start)) ? pattern.exec(text)?.groups : undefined;
      if (groups !== undefined) return { area: (groups['area'] ?? '').trim(), year: Number(groups['year']) };
    }
    return null;
  };
}
