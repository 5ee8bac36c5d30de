/** What is looked for in one pane, and what was found. Pure. */
import type { Span } from '../../../shared/model.ts';
import type { SearchHit } from '../../../shared/search.ts';

export interface FindState {
  readonly open: boolean;
  /** Counts how often the bar was asked for, so that asking again brings the focus back to it. */
  readonly asked: number;
  readonly query: string;
  /** In reading order; `null` before the first answer. */
  readonly hits: readonly SearchHit[] | null;
  /** All hits, not only those that are listed. */
  readonly total: number;
  /** The hit that is shown; -1 where there is none. */
  readonly current: number;
  /** What went wrong, or how the query was taken, as a sentence. */
  readonly message: string;
  readonly failed: boolean;
}

export const NOT_FINDING: FindState = {
  open: false,
  asked: 0,
  query: '',
  hits: null,
  total: 0,
  current: -1,
  message: '',
  failed: false,
};

/** The words to mark, by block; the same words are marked once. */
export function marksOf(hits: readonly SearchHit[]): ReadonlyMap<string, readonly Span[]> {
  const marks = new Map<string, Span[]>();
  for (const { block, places } of hits) {
    const spans = marks.get(block) ?? [];
    for (const place of places) {
      if (indexOf(spans, place) < 0) spans.push(place);
    }
    marks.set(block, spans);
  }
  return marks;
}

/** Blocks whose marks did not change keep the object they had, so that they are not drawn again. */
export function keepSame(
  before: ReadonlyMap<string, readonly Span[]>,
  after: ReadonlyMap<string, readonly Span[]>,
): ReadonlyMap<string, readonly Span[]> {
  return new Map(
    [...after].map(([block, spans]) => {
      const old = before.get(block);
      return [block, old !== undefined && sameSpans(old, spans) ? old : spans];
    }),
  );
}

function sameSpans(left: readonly Span[], right: readonly Span[]): boolean {
  return (
    left.length === right.length &&
    left.every((span, index) => span.start === right[index]?.start && span.end === right[index]?.end)
  );
}

/** Which marks of its block belong to a hit, as indices into the block's marks. */
export function marksOfHit(hit: SearchHit, marks: ReadonlyMap<string, readonly Span[]>): readonly number[] {
  const spans = marks.get(hit.block) ?? [];
  return hit.places.map((place) => indexOf(spans, place)).filter((index) => index >= 0);
}

function indexOf(spans: readonly Span[], { start, end }: Span): number {
  return spans.findIndex((span) => span.start === start && span.end === end);
}

/** "3 of 27"; what there is to say where nothing is counted. */
export function findCount({ query, hits, total, current, failed }: FindState): string {
  if (failed) return 'Failed';
  if (query.trim() === '' || hits === null) return '';
  if (hits.length === 0) return 'None';
  const all = `${hits.length.toLocaleString('en-US')}${total > hits.length ? '+' : ''}`;
  const near = hits.every((hit) => hit.similar === true) ? ', similar' : '';
  return `${(current + 1).toLocaleString('en-US')} of ${all}${near}`;
}
