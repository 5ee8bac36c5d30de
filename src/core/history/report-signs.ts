/** What the margin of a report says of its passages: since when each is said, and whether it is said for the last time. */
import type {
  CountryHistory,
  PassagePlace,
  PassageSign,
  PassageThread,
} from '../../shared/history/history.ts';
import { spanOf, speaksOf } from './thread-span.ts';

/** A sentence of a paragraph: its first place and its last, and how much of the paragraph it is. */
interface SentenceSpan {
  readonly first: PassagePlace;
  readonly last: PassagePlace;
  readonly length: number;
}

/**
 * A sign for each paragraph and row of a report that is followed, in no order; none for a report of no year, and none where
 * no other report at hand could have the passage: it would say of each that nothing is known.
 *
 * A paragraph is said since the year by which half of its words were: its first sentence alone ("In 2022, … made minimal
 * advancement") goes back as far as the reports do, whatever follows it.
 */
export function reportSigns(history: CountryHistory, report: string): PassageSign[] {
  const at = history.years.findIndex((year) => year.report === report);
  const sentences = sentencesByBlock(history, at);
  return history.threads.flatMap((thread) => {
    const place = thread.kind === 'sentence' ? undefined : placeIn(thread, at);
    if (place === undefined) return [];
    const { row, block, source, topic } = place;
    if (!history.years.some((year, index) => index !== at && speaksOf(year, topic))) return [];
    const spans = row === undefined ? (sentences.get(block) ?? []) : [];
    const places = spans.length === 0 ? placesOf(history, thread) : mostly(spans);
    return [
      {
        block,
        ...(row === undefined ? {} : { row }),
        start: source.start,
        ...spanOf(history, places),
        ...(place.unsure === undefined ? {} : { unsure: true as const }),
      },
    ];
  });
}

function placeIn(thread: PassageThread, at: number): PassagePlace | undefined {
  return thread.places.find((one) => one.at === at);
}

/** With what it was cut from, and what it is put together with. */
function placesOf({ threads }: CountryHistory, thread: PassageThread): readonly PassagePlace[] {
  const whole = thread.cutFrom === undefined ? undefined : threads[thread.cutFrom];
  const next = thread.joinedTo === undefined ? undefined : threads[thread.joinedTo];
  return [
    ...(whole?.places ?? []).filter((one) => one.at < (thread.places[0]?.at ?? 0)),
    ...thread.places,
    ...(next?.places ?? []).filter((one) => one.at > (thread.places.at(-1)?.at ?? 0)),
  ];
}

function sentencesByBlock(history: CountryHistory, at: number): ReadonlyMap<string, readonly SentenceSpan[]> {
  const blocks = new Map<string, SentenceSpan[]>();
  for (const thread of history.threads) {
    const place = thread.kind === 'sentence' ? placeIn(thread, at) : undefined;
    if (place === undefined) continue;
    const places = placesOf(history, thread);
    const span = {
      first: places[0] ?? place,
      last: places.at(-1) ?? place,
      length: place.source.end - place.source.start,
    };
    const known = blocks.get(place.block);
    if (known === undefined) blocks.set(place.block, [span]);
    else known.push(span);
  }
  return blocks;
}

/** The places between which half of a paragraph is said, or more. */
function mostly(spans: readonly SentenceSpan[]): readonly PassagePlace[] {
  const first = halfOf(spans.toSorted((a, b) => a.first.at - b.first.at)).first;
  const last = halfOf(spans.toSorted((a, b) => b.last.at - a.last.at)).last;
  return [first, last];
}

/** The one with which half of the length is reached. */
function halfOf(spans: readonly SentenceSpan[]): SentenceSpan {
  const half = spans.reduce((sum, { length }) => sum + length, 0) / 2;
  let sum = 0;
  for (const span of spans) {
    sum += span.length;
    if (sum >= half) return span;
  }
  throw new Error('a paragraph of no sentence');
}
