/** Following each suggested action through the years, reworded or not. */
import { foldedLine } from '../../shared/text/fold.ts';
import type { Report } from '../../shared/model.ts';
import type { ActionThread, ActionWording, YearSpan } from '../../shared/years.ts';
import { similarity, profileOfWords } from '../compare/words/similarity.ts';
import type { Profile, WordWeight } from '../compare/words/similarity.ts';
import { withoutMarks } from '../../shared/shown-text.ts';
import { reportWeights } from '../compare/words/report-words.ts';
import { placeIn, yearTables } from './year-statements.ts';
import type { YearTable } from './year-statements.ts';
import { joinSpans, parseYearSpan } from './year-span.ts';
import { largest } from '../../shared/lists.ts';

interface Wording {
  readonly action: ActionWording;
  /** Areas of a joint chapter that it is suggested for. */
  readonly part: string;
  readonly profile: Profile;
}

// Chosen on the tables of suggested actions of the built-in chapters, held by the tests of years; see ADR 15.
/** An action that was first suggested in the same year is likely the same one; in another year, likely another. */
const SAME_FIRST_YEAR = 0.22;
const OTHER_FIRST_YEAR = -0.2;
const OTHER_AREA = -0.06;
/** Score from which two wordings are one action. */
const SAME_ACTION = 0.5;

/**
 * Threads of the same action, in the order in which they were first suggested. Two wordings are one action by
 * what they say and by the first year they print: "2014 – 2016" in one report and "2014 – 2022" in a later one
 * speak of the same suggestion, whatever it has become. What is suggested for one area of a joint chapter is not what is
 * suggested for another, though in the same words.
 *
 * @param area what is asked about, where the reports are not about it alone
 */
export function followActions(reports: readonly Report[], area: string | null = null): ActionThread[] {
  const tables = yearTables(reports, 'actions', area);
  const weight = reportWeights(reports);
  const threads: Wording[][] = [];
  for (const table of tables) extend(threads, wordingsOf(table, weight), weight);
  const newest = tables.at(-1);
  return threads
    .map((wordings) => threadOf(wordings, tables, newest))
    .toSorted((a, b) => firstYear(a) - firstYear(b));
}

function firstYear({ spans }: ActionThread): number {
  return spans[0]?.from ?? Infinity;
}

function wordingsOf(table: YearTable, weight: WordWeight): Wording[] {
  return table.rows
    .filter(({ row, label }) => row.kind !== 'group' && label.text !== '')
    .map((row) => {
      const years = row.valueColumns
        .map((column) => row.cells[column]?.text ?? '')
        .find((text) => text !== '');
      const action = {
        report: table.report.id,
        year: table.year,
        area: [table.part, row.group].filter((one) => one !== '').join(' · '),
        text: withoutMarks(row.label.content),
        suggested: years === undefined ? null : parseYearSpan(years),
        at: placeIn(table, row, row.labelColumn, row.label.content),
      };
      return { action, part: table.part, profile: profileOfWords(row.words, weight) };
    });
}

/** Each wording joins the thread that it fits best, each thread takes at most one of a report. */
function extend(threads: Wording[][], wordings: readonly Wording[], weight: WordWeight): void {
  const scored = threads.flatMap((thread) =>
    wordings.flatMap((wording) => {
      if (thread[0]?.part !== wording.part || thread.at(-1)?.action.report === wording.action.report)
        return [];
      const score = largest(thread.map((earlier) => sameAction(earlier, wording, weight)));
      return score >= SAME_ACTION ? [{ thread, wording, score }] : [];
    }),
  );
  const taken = new Set<readonly Wording[] | Wording>();
  for (const { thread, wording } of scored.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(thread) || taken.has(wording)) continue;
    taken.add(thread);
    taken.add(wording);
    thread.push(wording);
  }
  for (const wording of wordings) if (!taken.has(wording)) threads.push([wording]);
}

function sameAction(earlier: Wording, later: Wording, weight: WordWeight): number {
  const alike = similarity(earlier.profile, later.profile, weight);
  if (alike < 0.25) return 0;
  const first = [earlier.action.suggested?.from, later.action.suggested?.from];
  const known = first[0] !== undefined && first[1] !== undefined;
  const years = !known ? 0 : first[0] === first[1] ? SAME_FIRST_YEAR : OTHER_FIRST_YEAR;
  const areas = foldedLine(earlier.action.area) === foldedLine(later.action.area) ? 0 : OTHER_AREA;
  return alike === 1 ? 1 : alike + years + areas;
}

function threadOf(
  list: readonly Wording[],
  tables: readonly YearTable[],
  newest: YearTable | undefined,
): ActionThread {
  const wordings = list.map(({ action }) => action);
  const last = wordings.at(-1);
  if (last === undefined) throw new Error('a thread without a wording');
  const spans = joinSpans(
    wordings.map(({ suggested, year }): YearSpan => suggested ?? { from: year, to: year }),
  );
  const closing = tables.find(({ year }) => year > last.year);
  const open = last.year === newest?.year;
  return {
    state: !open ? 'closed' : spans.length > 1 ? 'reopened' : 'open',
    text: last.text,
    area: last.area,
    spans,
    wordings,
    closedBy: open || closing === undefined ? null : { report: closing.report.id, year: closing.year },
  };
}
