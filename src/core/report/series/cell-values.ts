/** What cells of the series hold, for rows that are printed without borders between them. */
import { largest } from '../../../shared/lists.ts';
import type { Concept } from '../../../shared/model.ts';
import { type AllWordings, firstFitting, said } from './all-wordings.ts';
import { escaped, oneAnywhere, wholePattern } from './phrase.ts';
import type { CellAnswer, MeasureWording } from './wording/wording.ts';

export interface CellValues {
  /** Areas of the table of suggested actions. */
  readonly actionAreas: readonly string[];
  readonly actionAreasInSmallLetters: readonly string[];
  /** Sectors of the table of children's work, in small letters. */
  readonly sectorsInSmallLetters: readonly string[];
  /** Labels printed once for a group of rows, in small letters, and the length of the longest. */
  readonly groupLabels: { readonly names: readonly string[]; readonly longest: number };
  /** What a cell says that holds one of the answers of the series and nothing else, but for a full stop. */
  readonly cellAnswer: (text: string) => CellAnswer | null;
  /** Whether a row of this label states an age. */
  readonly statesAge: (label: string) => boolean;
  /** Years from which on these cells, or levels, measure otherwise, as far as the given years lie on both sides; in order. */
  readonly changesWithin: (of: Concept | 'level', years: readonly number[]) => readonly MeasureWording[];
  /** Verbs, in their plain form, that open the text about a body, a policy or a program. */
  readonly roleVerbs: ReadonlySet<string>;
  /**
   * The start of a row about a law, as groups: label, value, its marks, age. "Minimum Age for Work Yes 16 Article 30
   * of the Labor Code (17)"; the age may be empty.
   */
  readonly lawRow: RegExp;
  /** The values of two years at the end of a row, each with its sources, as groups. */
  readonly twoValues: RegExp;
}

export function cellValues(all: AllWordings): CellValues {
  const actionAreas = withoutOtherCapitals(said(all('actionAreas')));
  const actionAreasInSmallLetters = actionAreas.map((area) => area.toLowerCase());
  const sectorsInSmallLetters = said(all('sectors')).map((sector) => sector.toLowerCase());
  const names = [...sectorsInSmallLetters, ...actionAreasInSmallLetters];
  const answers = said(all('answers').filter(({ inCellsOnly }) => inCellsOnly !== true)).map(escaped);
  const answerOf = firstFitting(all('answers'), wholePattern);
  const measures = all('measures').toSorted((one, other) => one.since - other.since);
  const age = new RegExp(oneAnywhere(said(all('ageRows'))), 'i');
  const value = `(?:${[...answers, String.raw`\$?[\d,.]+(?: million)?`].join('|')})[*†‡]*(?:\\s\\(\\d[\\d,;\\s–-]*\\))?`;
  return {
    actionAreas,
    actionAreasInSmallLetters,
    sectorsInSmallLetters,
    groupLabels: { names, longest: largest(names.map((name) => name.length)) },
    cellAnswer: (text) => answerOf(text.replace(/\.$/, ''))?.means ?? null,
    statesAge: (label) => age.test(label),
    changesWithin: (concept, years) =>
      measures.filter(
        ({ of, since }) =>
          of === concept && years.some((year) => year < since) && years.some((year) => year >= since),
      ),
    roleVerbs: new Set(said(all('roleVerbs'))),
    lawRow: new RegExp(
      `^(.{3,160}?)\\s(${answers.join('|')})([*†‡]*)(?=\\s|$)(?:\\s+(\\d{1,2}(?:\\.\\d)?[*†‡]*)(?=\\s|$))?`,
    ),
    twoValues: new RegExp(`\\s(${value})\\s(${value})$`),
  };
}

/** Each name once, as the latest year writes it: one that stood twice could be taken for two that are equally near. */
function withoutOtherCapitals(names: readonly string[]): string[] {
  const small = names.map((name) => name.toLowerCase());
  return names.filter((_, at) => small.indexOf(small[at] ?? '') === at);
}
