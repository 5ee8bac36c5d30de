/** Exactly where the words of a hit stand, in its text and in the source. */
import type { Span } from '../../../shared/model.ts';
import { sourceSpanOf } from '../../../shared/shown-text.ts';
import { isAskedFor } from './filters.ts';
import { contentOf, marksOf } from '../index/indexed-report.ts';
import type { IndexedReport } from '../index/indexed-report.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import type { RecentPlaces } from './recent-places.ts';
import type { Matches } from '../plan/matches.ts';
import { appendAll } from '../../../shared/lists.ts';

/** Places in the passage's text, rising and without overlap. */
export function matchPlaces(
  report: IndexedReport,
  passage: number,
  plan: QueryPlan,
  matches: Matches,
  recent: RecentPlaces,
): Span[] {
  const words = recent.of(report, passage);
  const found: Span[] = [];
  const common: Span[] = [];
  for (let index = 0; index < matches.count; index += 1) {
    const at = matches.at[index] ?? 0;
    const first = words[at];
    const last = words[at + (matches.length[index] ?? 1) - 1];
    if (first === undefined || last === undefined) continue;
    const bit = 1 << (matches.leaf[index] ?? 0);
    if ((plan.excludedBits & bit) !== 0) continue;
    ((plan.optionalBits & bit) === 0 ? found : common).push({ start: first.start, end: last.end });
  }
  for (const mark of plan.filters.length === 0 ? [] : marksOf(report, passage)) {
    if (mark.numbers.some((number) => isAskedFor(report, plan.filters, number))) found.push(mark);
  }
  const text = report.contents().texts[passage] ?? '';
  const all = common.length === 0 ? found : [...found, ...between(found, common)];
  return withoutOverlap(all.map((span) => closeBracket(text, span)));
}

/** Of common words ("of", "the"), only those that stand between words that were asked for. */
function between(found: readonly Span[], common: readonly Span[]): Span[] {
  const starts = new Set(found.map((span) => span.start));
  const ends = new Set(found.map((span) => span.end));
  const rising = common.toSorted((left, right) => left.start - right.start);
  const kept: Span[] = [];
  let run: Span[] = [];
  for (const span of rising) {
    const last = run.at(-1);
    if (last !== undefined && last.end + 1 !== span.start) run = [];
    if (run.length === 0 && !ends.has(span.start - 1)) continue;
    run.push(span);
    if (starts.has(span.end + 1)) appendAll(kept, run);
  }
  return kept;
}

/** A bracket that opens inside a match, as in `26.1(2)`, is marked to its end. */
function closeBracket(text: string, { start, end }: Span): Span {
  const opened = text.indexOf('(', start);
  const isOpen = opened !== -1 && opened < end && !text.slice(opened, end).includes(')');
  return { start, end: isOpen && text[end] === ')' ? end + 1 : end };
}

function withoutOverlap(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.start - right.start || right.end - left.end)) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) {
      if (span.end > last.end) merged[merged.length - 1] = { start: last.start, end: span.end };
    } else {
      merged.push({ start: span.start, end: span.end });
    }
  }
  return merged;
}

/** The source places of spans of a passage's text, in order. */
export function sourcePlaces(report: IndexedReport, passage: number, places: readonly Span[]): Span[] {
  const content = contentOf(report, passage);
  return withoutOverlap(places.flatMap((place) => sourceSpanOf(content, place) ?? []));
}
