import type { Span, Topic } from './model.ts';

/** What kind of text a hit stands in. */
export const HIT_KINDS = ['heading', 'prose', 'table', 'note', 'reference'] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface SearchQuery {
  /** As typed. */
  readonly query: string;
  /** Most hits to return; `total` counts all of them. */
  readonly limit?: number;
  /** Only these reports. */
  readonly reports?: readonly string[];
}

/** A stretch of an excerpt, `[start, end)`. */
export type ExcerptRange = readonly [start: number, end: number];

export interface SearchHit {
  /** Report id. */
  readonly report: string;
  /** How the report is named to people: "Kazakhstan 2022". */
  readonly label: string;
  readonly topic: Topic | null;
  /** Heading of the section, as printed. */
  readonly section: string;
  readonly kind: HitKind;
  /** Block the hit stands in. */
  readonly block: string;
  /** A few words of context; `matches` are ranges in it. */
  readonly excerpt: string;
  readonly matches: readonly ExcerptRange[];
  /** Source offsets of the passage found. */
  readonly start: number;
  readonly end: number;
  /** Source offsets of the matched words themselves, in order. */
  readonly places: readonly Span[];
  readonly score: number;
}

export interface SearchPage {
  readonly query: string;
  readonly total: number;
  readonly tookMs: number;
  readonly hits: readonly SearchHit[];
  /** Hits per report id, over all hits and not just those returned. */
  readonly counts: Readonly<Record<string, number>>;
  /** One sentence where the query was not taken as it stands ("The quotation mark was not closed; ..."). */
  readonly notice?: string;
}
