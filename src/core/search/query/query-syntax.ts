/** What a query means once it is read: a tree of words, phrases and filters. */
import type { Level, ReferenceKind, Topic } from '../../../shared/model.ts';
import type { HitKind } from '../../../shared/search.ts';

/** One word of a term. */
export interface QueryWord {
  readonly form: string;
  /** Any word that begins so will do. */
  readonly prefix: boolean;
}

/** Fields that ask for the years through which a passage is said. */
export type YearField = 'since' | 'until' | 'new' | 'dropped';

/** A restriction that a passage or its report meets or does not. */
export type QueryFilter =
  | { readonly field: 'year'; readonly from: number; readonly to: number }
  | { readonly field: 'area'; readonly area: string }
  | { readonly field: 'level'; readonly levels: readonly Level[] }
  | { readonly field: 'topic'; readonly topics: readonly Topic[] }
  | { readonly field: 'in'; readonly kinds: readonly HitKind[] }
  /** First said then or later; last said then or earlier; first said, or no more said, in that very year. */
  | { readonly field: YearField; readonly year: number }
  | { readonly field: 'cites'; readonly numbers: readonly number[] }
  | { readonly field: 'source'; readonly kinds: readonly ReferenceKind[] };

export type QueryNode =
  /** A word with its other forms; written together as several (`26.1(2)`, `Nur-Sultan`), they stand as a sequence. */
  | {
      readonly kind: 'word';
      readonly words: readonly QueryWord[];
      readonly typed: string;
      /** The prefix was typed as `word*`, and not just left unfinished. */
      readonly starred: boolean;
      /** So common that a passage need not have it, as "of" beside other words. */
      readonly optional: boolean;
      /** Joined by AND or marked by +: no answer goes without it. */
      readonly required?: true;
    }
  /** Words as typed, one after the other. */
  | { readonly kind: 'phrase'; readonly words: readonly QueryWord[]; readonly typed: string }
  | { readonly kind: 'filter'; readonly filter: QueryFilter }
  | { readonly kind: 'and'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'or'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }
  /** Both in one sentence, and at most `distance` words apart where one is given. */
  | { readonly kind: 'near'; readonly nodes: readonly QueryNode[]; readonly distance: number | null };

export interface ParsedQuery {
  /** `null` where nothing is asked for. */
  readonly root: QueryNode | null;
  /** What was not taken as typed, a sentence each. */
  readonly notices: readonly string[];
}
