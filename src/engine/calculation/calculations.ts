/** What is worked out from whole reports, and so may take long: pure, by name, of data that can be sent to a thread. */
import { compareReports } from '../../core/compare/compare-reports.ts';
import { conceptTableCsv } from '../../core/years/concept-table-csv.ts';
import { conceptTable } from '../../core/years/concept-table.ts';
import { comparisonHtml } from '../../core/compare/export/export-html.ts';
import { comparisonMarkdown } from '../../core/compare/export/export-markdown.ts';
import { linkAnchors } from '../../core/compare/link-anchors.ts';
import { timeline } from '../../core/years/timeline.ts';
import { followPassages } from '../../core/history/follow-passages.ts';
import { passageHistory } from '../../core/history/passage-history.ts';
import { yearChanges } from '../../core/history/year/year-changes.ts';
import type { YearPair } from '../../core/history/year/year-changes.ts';
import type { Argument, CopyDifference, LinkedPlaces } from '../../shared/contract/contract.ts';
import type { Comparison } from '../../shared/comparison/comparison.ts';
import { createRecentCache } from '../support/recent-cache.ts';
import type { Concept, Report } from '../../shared/model.ts';
import type {
  CountryHistory,
  PassageHistory,
  PassageKind,
  YearChanges,
} from '../../shared/history/history.ts';
import type { ConceptTable, Timeline } from '../../shared/years.ts';
import { sameSourceBy } from '../library/same-source.ts';
import type { SourceGroups } from '../library/same-source.ts';
import { compareCopyTexts } from './compare-copies.ts';
import { reportAt } from '../library/store/report-place.ts';
import type { ReportPlace } from '../library/store/report-place.ts';

export interface ComparedReports {
  readonly left: ReportPlace;
  readonly right: ReportPlace;
  readonly groups: SourceGroups;
}

interface YearsOfArea {
  readonly reports: readonly ReportPlace[];
  readonly area: string;
}

interface TableOfArea extends YearsOfArea {
  readonly concept: Concept;
}

interface AskedPassage {
  readonly history: CountryHistory;
  /** Those of the history, with the source that each entry of their lists of references is. */
  readonly reports: readonly { readonly place: ReportPlace; readonly sources: readonly (number | null)[] }[];
  readonly at: { readonly report: string; readonly start: number; readonly kind?: PassageKind };
}

interface AskedYear {
  readonly history: CountryHistory;
  readonly pair: YearPair;
  readonly reports: readonly [before: ReportPlace, after: ReportPlace];
  readonly area: string;
}

/** A comparison as a text, and how its reports are named. */
export interface ComparisonText {
  readonly text: string;
  readonly labels: readonly [left: string, right: string];
}

type FileOptions = Pick<Argument<'compare.export'>, 'format'> &
  Partial<Pick<Argument<'compare.export'>, 'changesOnly' | 'hidden'>>;

/** What each calculation is given and gives. */
interface CalculationTypes {
  compare: { given: ComparedReports; worked: Comparison };
  'compare-to-text': { given: ComparedReports & FileOptions; worked: ComparisonText };
  'compare-copies': {
    given: { readonly shown: ReportPlace; readonly other: ReportPlace };
    worked: CopyDifference;
  };
  anchors: { given: Omit<ComparedReports, 'groups'>; worked: readonly LinkedPlaces[] };
  table: { given: TableOfArea; worked: ConceptTable };
  'table-to-csv': {
    given: TableOfArea & { readonly labels: ReadonlyMap<string, string> };
    worked: string;
  };
  timeline: { given: YearsOfArea; worked: Timeline };
  history: { given: YearsOfArea; worked: CountryHistory };
  passage: { given: AskedPassage; worked: PassageHistory | null };
  year: { given: AskedYear; worked: YearChanges };
}

export type CalculationName = keyof CalculationTypes;
export type Given<Name extends CalculationName> = CalculationTypes[Name]['given'];
export type Worked<Name extends CalculationName> = CalculationTypes[Name]['worked'];

/** Years of a country that are kept at hand. */
const MOST_YEARS = 16;

/** All calculations by their names. */
const CALCULATIONS: {
  readonly [Name in CalculationName]: (given: Given<Name>) => Worked<Name>;
} = {
  compare: (given) => comparison(given).compared,
  'compare-to-text': (given) => {
    const { compared, ...sides } = comparison(given);
    const { format, left: _left, right: _right, groups: _groups, ...options } = given;
    const write = format === 'html' ? comparisonHtml : comparisonMarkdown;
    return {
      text: write(compared, sides, options),
      labels: [compared.leftLabel, compared.rightLabel],
    };
  },
  'compare-copies': ({ shown, other }) => compareCopyTexts(reportAt(shown), reportAt(other)),
  anchors: ({ left, right }) => linkAnchors(reportAt(left), reportAt(right)),
  table: ({ reports, area, concept }) => conceptTable(reports.map(reportAt), concept, area),
  'table-to-csv': ({ labels, ...given }) =>
    conceptTableCsv(CALCULATIONS.table(given), (report) => labels.get(report) ?? report),
  timeline: ({ reports, area }) => timeline(reports.map(reportAt), area),
  history: ({ reports, area }) => followPassages(reports.map(reportAt), area),
  passage,
  year: ({ history, pair, reports: [before, after], area }) =>
    yearChanges(history, pair, [reportAt(before), reportAt(after)], area),
};

/** Of one country somebody asks for one passage after the other; to read its years takes longer than to follow one. */
const recent = createRecentCache<Report>(MOST_YEARS);

function recentReport(place: ReportPlace): Report {
  return place.kind === 'here'
    ? place.report
    : recent.get(`${place.path} ${place.id}`, () => reportAt(place));
}

function passage({ history, reports, at }: AskedPassage): PassageHistory | null {
  const known = new Map(
    reports.map(({ place, sources }) => {
      const report = recentReport(place);
      return [report.id, { report, sources }] as const;
    }),
  );
  return passageHistory(
    history,
    {
      report: (id) => known.get(id)?.report,
      sameSource: (left, right) =>
        sameSourceBy(left, right, {
          left: known.get(left.id)?.sources ?? [],
          right: known.get(right.id)?.sources ?? [],
        }),
    },
    at,
  );
}

function comparison(given: ComparedReports) {
  const left = reportAt(given.left);
  const right = reportAt(given.right);
  const compared = compareReports(left, right, { sameSource: sameSourceBy(left, right, given.groups) });
  return { left, right, compared };
}

/** Works out what is asked for by name. */
export function work<Name extends CalculationName>(name: Name, given: Given<Name>): Worked<Name> {
  return CALCULATIONS[name](given);
}
