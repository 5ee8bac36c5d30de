/** Following each suggested action through the years, reworded or not. */
import { foldedLine } from '../../shared/text/fold.ts';
import type { Report } from '../../shared/model.ts';
import type { ActionThread, ActionWording, YearSpan } from '../../shared/years.ts';
import { profileOfWords, similarity } from '../compare/words/similarity.ts';
import type { WordWeight } from '../compare/words/similarity.ts';
import { withoutMarks } from '../../shared/shown-text.ts';
import { reportWeights } from '../compare/words/report-words.ts';
import { actionSimilarity, neededScore, opensWith } from './action-similarity.ts';
import type { ActionEvidence, ComparedAction } from './action-similarity.ts';
import { isTorn } from './torn-table.ts';
import { placeIn, yearTables } from './year-statements.ts';
import type { YearTable } from './year-statements.ts';
import { joinSpans, parseYearSpan } from './year-span.ts';
import { disagreementOf } from './printed-years.ts';

/** Of two actions that only their first year joins, some words must be the same. Chosen on the same set as `action-similarity.ts`. */
const SOMETHING_IN_COMMON = 0.1;

interface Wording extends ComparedAction {
  readonly action: ActionWording;
  /** Areas of a joint chapter that it is suggested for. */
  readonly part: string;
}

/**
 * Threads of the same action, in the order in which they were first suggested. Two wordings are one action by
 * what they say and by the first year they print: "2014 – 2016" in one report and "2014 – 2022" in a later one
 * speak of the same suggestion, whatever it has become. What is suggested for one area of a joint chapter is not what is
 * suggested for another, though in the same words. No thread holds two actions of one report.
 *
 * @param area what is asked about, where the reports are not about it alone
 * @param evidence the printed years count unless only words are to be followed, which is how the two are measured
 */
export function followActions(
  reports: readonly Report[],
  area: string | null = null,
  evidence: ActionEvidence = 'words-and-print',
): ActionThread[] {
  const tables = yearTables(reports, 'actions', area);
  const weight = reportWeights(reports);
  const threads: Wording[][] = [];
  let before: readonly Wording[] = [];
  for (const year of byYear(tables)) {
    const wordings = year.flatMap((table) => wordingsOf(table, weight));
    extend(threads, before, wordings, weight, evidence);
    before = wordings;
  }
  const torn = new Set(tables.filter(isTorn));
  return threads
    .map((wordings) => threadOf(wordings, tables, torn))
    .toSorted((a, b) => firstYear(a) - firstYear(b));
}

/** A joint chapter has a table for each of its areas. */
function byYear(tables: readonly YearTable[]): YearTable[][] {
  const years = new Map<number, YearTable[]>();
  for (const table of tables) years.set(table.year, [...(years.get(table.year) ?? []), table]);
  return [...years.values()];
}

function firstYear({ spans }: ActionThread): number {
  return spans[0]?.from ?? Infinity;
}

function wordingsOf(table: YearTable, weight: WordWeight): Wording[] {
  return table.rows
    .filter(({ row, label }) => row.kind !== 'group' && label.text !== '')
    .map((row): Wording => {
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
      return {
        action,
        part: table.part,
        profile: profileOfWords(row.words, weight),
        words: row.label.words,
        area: foldedLine(action.area),
        suggested: action.suggested,
      };
    });
}

/** Each wording joins the thread that it fits best, each thread takes at most one of a report. */
function extend(
  threads: Wording[][],
  before: readonly Wording[],
  wordings: readonly Wording[],
  weight: WordWeight,
  evidence: ActionEvidence,
): void {
  const opensAlone = (opening: readonly string[]): boolean =>
    [before, wordings].every((list) => list.filter((one) => opensWith(one, opening)).length <= 1);
  const scored = threads.flatMap((thread) => {
    const last = thread.at(-1);
    if (last === undefined) return [];
    const passedOver = !before.includes(last);
    return wordings.flatMap((wording) => {
      if (last.part !== wording.part) return [];
      const fitting = thread.map((earlier) => ({
        score: actionSimilarity(earlier, wording, weight, evidence, opensAlone),
        needed: neededScore(earlier, wording, evidence, passedOver),
      }));
      const best = fitting.toSorted((a, b) => b.score - b.needed - (a.score - a.needed))[0];
      return best !== undefined && best.score >= best.needed ? [{ thread, wording, score: best.score }] : [];
    });
  });
  const taken = new Set<readonly Wording[] | Wording>();
  for (const { thread, wording } of scored.toSorted((a, b) => b.score - a.score)) {
    if (taken.has(thread) || taken.has(wording)) continue;
    taken.add(thread);
    taken.add(wording);
    thread.push(wording);
  }
  if (evidence === 'words-and-print') joinByPrint(threads, before, wordings, weight, taken);
  for (const wording of wordings) if (!taken.has(wording)) threads.push([wording]);
}

/**
 * What is left over, where the printed first year leaves one choice: the only action of an area of the law that was
 * suggested since 2015 in the one report and the only one in the next. Nothing else says so, and so it is said to be unsure.
 */
function joinByPrint(
  threads: Wording[][],
  before: readonly Wording[],
  wordings: readonly Wording[],
  weight: WordWeight,
  taken: Set<readonly Wording[] | Wording>,
): void {
  const left = threads.flatMap((thread) => {
    const last = thread.at(-1);
    return last !== undefined && before.includes(last) && !taken.has(thread) ? [{ thread, last }] : [];
  });
  for (const wording of wordings) {
    if (taken.has(wording) || wording.suggested === null || wording.suggested.from === wording.action.year)
      continue;
    const alone =
      wordings.filter((other) => !taken.has(other) && isSuggestedAlike(other, wording)).length === 1;
    const [choice, ...others] = left.filter(({ last }) => isSuggestedAlike(last, wording));
    if (!alone || choice === undefined || others.length > 0) continue;
    if (similarity(choice.last.profile, wording.profile, weight) < SOMETHING_IN_COMMON) continue;
    taken.add(wording);
    choice.thread.push({ ...wording, action: { ...wording.action, unsure: true } });
  }
}

function isSuggestedAlike(one: Wording, other: Wording): boolean {
  return one.suggested?.from === other.suggested?.from && one.area === other.area && one.part === other.part;
}

function threadOf(
  list: readonly Wording[],
  tables: readonly YearTable[],
  torn: ReadonlySet<YearTable>,
): ActionThread {
  const wordings = list.map(({ action }) => action);
  const last = wordings.at(-1);
  if (last === undefined) throw new Error('a thread without a wording');
  const spans = joinSpans(
    wordings.map(({ suggested, year }): YearSpan => suggested ?? { from: year, to: year }),
  );
  const later = tables.filter(({ year }) => year > last.year);
  const closing = later.find((table) => !torn.has(table));
  const whole = tables.filter((table) => !torn.has(table));
  return {
    state: stateOf(),
    text: last.text,
    area: last.area,
    spans,
    wordings,
    disagreement: disagreementOf(wordings, whole),
    closedBy: closing === undefined ? null : { report: closing.report.id, year: closing.year },
    ...(closing === undefined && later.length > 0
      ? { notMadeOutIn: [...new Set(later.map(({ year }) => year))] }
      : {}),
  };

  function stateOf(): ActionThread['state'] {
    if (closing !== undefined) return 'closed';
    if (later.length > 0) return 'unclear';
    return spans.length > 1 ? 'reopened' : 'open';
  }
}
