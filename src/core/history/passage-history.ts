/** One passage through the years, with its words and its sources. */
import type {
  CitedSource,
  CountryHistory,
  PassageHistory,
  PassageInYear,
  PassageKind,
  PassagePlace,
  PassageThread,
} from '../../shared/history/history.ts';
import type { Report } from '../../shared/model.ts';
import { sourceBook } from '../compare/diff/sources.ts';
import type { SameSource } from '../compare/diff/sources.ts';
import { changedWording } from './changed-wording.ts';
import type { Wording } from './changed-wording.ts';
import { citedIn, wordsOf } from './passages/passage-words.ts';
import { missingYears } from './series-years.ts';
import { speaksOf, spanOf } from './thread-span.ts';

/** Reports by id, and whether two of their references are one source; by what they print unless given. */
export interface HistoryReports {
  readonly report: (id: string) => Report | undefined;
  readonly sameSource?: (left: Report, right: Report) => SameSource;
}

/** A place of a passage, and in how far it is a part of another one there. */
interface Step {
  readonly place: PassagePlace;
  readonly part?: 'cut' | 'joined';
}

/**
 * The passage at a place of a report through its years, or `null` where nothing that is followed stands there (a heading,
 * a reference).
 *
 * @param start offset into the report's source
 * @param kind of the passages there the one wanted; the smallest unless given
 */
export function passageHistory(
  history: CountryHistory,
  reports: HistoryReports,
  at: { readonly report: string; readonly start: number; readonly kind?: PassageKind },
): PassageHistory | null {
  const thread = threadAt(history, at);
  if (thread === null) return null;
  const steps = stepsOf(history, thread);
  const places = steps.map(({ place }) => place);
  return {
    kind: thread.kind,
    concept: thread.concept,
    ...spanOf(history, places),
    passages: inYears(history, reports, steps),
    missing: missingYears(history.years),
  };
}

/** The thread of what stands at a place: in prose the sentence rather than its paragraph. */
function threadAt(
  { years, threads }: CountryHistory,
  { report, start, kind }: { readonly report: string; readonly start: number; readonly kind?: PassageKind },
): PassageThread | null {
  const year = years.findIndex((one) => one.report === report);
  const found = threads.filter(
    (thread) =>
      (kind === undefined || thread.kind === kind) &&
      thread.places.some(({ at, source }) => at === year && source.start <= start && start < source.end),
  );
  const length = (thread: PassageThread): number => {
    const place = thread.places.find(({ at }) => at === year);
    return place === undefined ? Infinity : place.source.end - place.source.start;
  };
  return found.toSorted((a, b) => length(a) - length(b))[0] ?? null;
}

/** Its places, those before it was cut from a longer passage, and those after it was put together with another one. */
function stepsOf({ threads }: CountryHistory, thread: PassageThread): Step[] {
  const [first, last] = [thread.places[0]?.at ?? 0, thread.places.at(-1)?.at ?? 0];
  const own: Step[] = thread.places.map((place) => ({ place }));
  const whole = thread.cutFrom === undefined ? undefined : threads[thread.cutFrom];
  const next = thread.joinedTo === undefined ? undefined : threads[thread.joinedTo];
  const before = (whole?.places ?? []).filter(({ at }) => at < first);
  const after = (next?.places ?? []).filter(({ at }) => at > last);
  return [
    ...before.map((place): Step => ({ place, part: 'cut' })),
    ...own,
    ...after.map((place): Step => ({ place, part: 'joined' })),
  ];
}

function inYears(history: CountryHistory, reports: HistoryReports, steps: readonly Step[]): PassageInYear[] {
  const passages: PassageInYear[] = [];
  for (const [index, { place, part }] of steps.entries()) {
    const before = steps[index - 1];
    const year = history.years[place.at];
    const report = reports.report(year?.report ?? '');
    if (year === undefined || report === undefined) continue;
    const earlier = before === undefined ? undefined : history.years[before.place.at];
    const earlierReport = reports.report(earlier?.report ?? '');
    const sources = citedIn(report, place);
    const against =
      before === undefined || earlierReport === undefined
        ? { came: [], went: [] }
        : differences(
            reports,
            { report: earlierReport, place: before.place },
            { report, place },
            place.changed === true || before.part !== part,
          );
    const changed = place.changed === true || (before !== undefined && before.part !== part);
    passages.push({
      report: report.id,
      year: year.year,
      start: place.source.start,
      end: place.source.end,
      ...placeInReport(place),
      text: wordsOf(report, place),
      state: before === undefined ? 'new' : changed ? 'changed' : 'same',
      ...(place.moved === undefined ? {} : { moved: place.moved }),
      ...(place.again === undefined ? {} : { again: place.again }),
      ...(place.unsure === undefined ? {} : { unsure: place.unsure }),
      ...(part === undefined ? {} : { part }),
      sources,
      ...against,
    });
    const dropped = droppedAfter(history, reports, place, steps[index + 1]?.place);
    if (dropped !== null) passages.push(dropped);
  }
  return passages;
}

function placeInReport({ block, table, row, range, topic }: PassagePlace) {
  return {
    block,
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(range === undefined ? {} : { range }),
    topic,
  };
}

/** Which sources came and went, and in which words it differs. */
function differences(
  { sameSource }: HistoryReports,
  before: Wording,
  after: Wording,
  isChanged: boolean,
): Pick<PassageInYear, 'came' | 'went' | 'changes'> {
  const [left, right] = [before.report, after.report];
  const book = sourceBook(left, right, sameSource?.(left, right));
  const pairs = book.compare(citedIn(left, before.place), citedIn(right, after.place));
  return {
    came: pairs.right.map((number) => citedSource(right, number)),
    went: pairs.left.map((number) => citedSource(left, number)),
    ...(isChanged ? { changes: changedWording(before, after, book) } : {}),
  };
}

function citedSource({ references }: Report, number: number): CitedSource {
  const text = references.find((reference) => reference.number === number)?.content.text ?? '';
  return { number, text: text.replace(/\s+/g, ' ') };
}

/** The first year after a place that leaves the passage out, before it is said again. */
function droppedAfter(
  history: CountryHistory,
  reports: HistoryReports,
  place: PassagePlace,
  next: PassagePlace | undefined,
): PassageInYear | null {
  const at = history.years.findIndex(
    (year, index) => index > place.at && index < (next?.at ?? Infinity) && speaksOf(year, place.topic),
  );
  const year = history.years[at];
  const report = reports.report(year?.report ?? '');
  if (year === undefined || report === undefined) return null;
  const { start, block } = whereItWouldStand(history, place, at);
  return {
    report: report.id,
    year: year.year,
    start,
    end: start,
    block,
    topic: place.topic,
    text: '',
    state: 'dropped',
    sources: [],
    came: [],
    went: [],
  };
}

/** After what stood before it and is still there. */
function whereItWouldStand(
  { threads }: CountryHistory,
  place: PassagePlace,
  at: number,
): { readonly start: number; readonly block: string } {
  let found: { readonly before: number; readonly place: PassagePlace } | null = null;
  for (const { places } of threads) {
    const here = places.find((one) => one.at === place.at);
    const there = places.find((one) => one.at === at);
    if (here === undefined || there === undefined || here.topic !== place.topic) continue;
    if (here.source.end > place.source.start || here.source.end <= (found?.before ?? -1)) continue;
    found = { before: here.source.end, place: there };
  }
  return { start: found?.place.source.end ?? 0, block: found?.place.block ?? '' };
}
