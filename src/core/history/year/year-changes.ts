/** What changed in a country in a year: what its report says for the first time, in other words, or not any more. */
import type {
  CountryHistory,
  PassagePlace,
  PassageThread,
  PrintedLevel,
  YearChange,
  YearChanges,
} from '../../../shared/history/history.ts';
import type { Report } from '../../../shared/model.ts';
import { sourceBook } from '../../compare/diff/sources.ts';
import { comparing } from '../../compare/rows/row-builder.ts';
import type { Comparing } from '../../compare/rows/row-builder.ts';
import { changedWording } from '../changed-wording.ts';
import { wordsOf } from '../passages/passage-words.ts';
import { speaksOf, spanOf } from '../thread-span.ts';
import { changeWeight } from './change-weight.ts';

/** The two reports whose passages are set against each other: indexes into the years of the history. */
export interface YearPair {
  readonly before: number;
  readonly after: number;
}

/** The year and the last whole report before it; `null` where there is no report of that year, or none before. */
export function yearPair({ years }: CountryHistory, year: number): YearPair | null {
  const after = years.findIndex((one) => one.year === year);
  const before = years.findLastIndex((one, index) => index < after && one.scope === 'whole');
  return after < 0 || before < 0 ? null : { before, after };
}

/**
 * Sentences and rows of a country that a year says first, says in other words, or leaves out, the most telling first. What
 * stands word for word in another place is no change, and neither is a year that moves on with the reports.
 *
 * @param pair of `yearPair`
 * @param reports the two, in that order
 */
export function yearChanges(
  history: CountryHistory,
  { before, after }: YearPair,
  reports: readonly [before: Report, after: Report],
  area: string,
): YearChanges {
  const [earlier, later] = [history.years[before], history.years[after]];
  if (earlier === undefined || later === undefined) throw new Error('years that the history does not have');
  const sources = sourceBook(reports[0], reports[1]);
  const setting: Setting = {
    history,
    pair: { before, after },
    reports,
    context: comparing(reports[0], reports[1], sources),
  };
  const changes = history.threads
    .flatMap((thread) => changeOf(thread, setting) ?? [])
    .toSorted((a, b) => b.weight - a.weight);
  const counted = (state: YearChange['state']): number =>
    changes.filter((change) => change.state === state).length;
  return {
    area,
    year: later.year,
    report: later.report,
    before: { year: earlier.year, report: earlier.report },
    between: yearsBetween(earlier.year, later.year),
    scope: later.scope,
    levels: {
      before: levelIn(reports[0]),
      after: levelIn(reports[1]),
    },
    counts: { new: counted('new'), changed: counted('changed'), dropped: counted('dropped') },
    changes,
  };
}

function levelIn({ assessment }: Report): PrintedLevel | null {
  return assessment === undefined ? null : { level: assessment.level, label: assessment.label };
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);
}

interface Setting {
  readonly history: CountryHistory;
  readonly pair: YearPair;
  readonly reports: readonly [Report, Report];
  readonly context: Comparing;
}

/** Of a paragraph its sentences are told. */
function changeOf(thread: PassageThread, setting: Setting): YearChange | null {
  const { kind } = thread;
  if (kind === 'paragraph') return null;
  const { pair, history } = setting;
  const here = thread.places.findIndex(({ at }) => at === pair.after);
  const place = thread.places[here];
  if (place !== undefined) {
    const earlier = thread.places[here - 1];
    if (earlier === undefined || earlier.at < pair.before || place.again === true)
      return described({ ...thread, kind }, place, 'new', setting);
    if (place.changed !== true) return null;
    // What a summary has added to it since the last whole report is set against that one.
    const whole = thread.places.find(({ at }) => at === pair.before);
    return whole === undefined ? null : described({ ...thread, kind }, place, 'changed', setting, whole);
  }
  const last = thread.places.find(({ at }) => at === pair.before);
  const year = history.years[pair.after];
  if (last === undefined || year === undefined || !speaksOf(year, last.topic)) return null;
  return described({ ...thread, kind }, last, 'dropped', setting);
}

function described(
  thread: PassageThread & Pick<YearChange, 'kind'>,
  place: PassagePlace,
  state: YearChange['state'],
  { history, pair, reports, context }: Setting,
  earlier?: PassagePlace,
): YearChange | null {
  const { kind, concept } = thread;
  const report = reports[state === 'dropped' ? 0 : 1];
  const text = wordsOf(report, place);
  const changes =
    earlier === undefined
      ? undefined
      : changedWording(
          { report: reports[0], place: earlier },
          { report: reports[1], place },
          context.sources,
          context,
        );
  const said = { kind, concept, text, ...(changes === undefined ? {} : { changes }) };
  const years = [history.years[pair.before]?.year ?? 0, history.years[pair.after]?.year ?? 0];
  const weight = changeWeight(said, context.weight, years);
  if (weight === 0) return null;
  const { block, table, row, range, topic, source } = place;
  const told = thread.places.filter(({ at }) => at <= place.at);
  const { first, unknownBefore } = spanOf(history, told);
  return {
    ...said,
    state,
    topic,
    report: report.id,
    block,
    ...(table === undefined ? {} : { table }),
    ...(row === undefined ? {} : { row }),
    ...(range === undefined ? {} : { range }),
    start: source.start,
    end: source.end,
    since: { first, unknownBefore },
    ...(place.again === true && state === 'new' ? { again: true as const } : {}),
    ...(place.moved === undefined || state === 'dropped' ? {} : { moved: place.moved }),
    ...(place.unsure === undefined || state === 'dropped' ? {} : { unsure: place.unsure }),
    weight: Math.round(weight * 100) / 100,
  };
}
