/**
 * A query made ready for one library: every term gets the words of the library that answer it, and the
 * tree becomes a test on bits, one bit a term.
 */
import { LINKING_WORDS } from '../../text/stop-words.ts';
import type { QueryFilter, QueryNode } from '../query/query-syntax.ts';
import { MatchTable } from '../words/match-table.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { expandPhrase, expandWord } from '../words/expand-term.ts';
import type { SimilarWordsFinder, Way } from '../words/expand-term.ts';
import type { Abbreviations } from '../words/abbreviations.ts';

/** A word or phrase of the query, one bit wide. */
export interface Leaf {
  readonly index: number;
  readonly node: Extract<QueryNode, { kind: 'word' | 'phrase' }>;
  /** How much the term tells, from its occurrences in the library: about 0.7 for "the" to 15 for a word that occurs once. */
  readonly weight: number;
  /** Occurrences in the library. */
  readonly occurrences: number;
  /** Found in order and nearness only; a passage need not have it. */
  readonly optional: boolean;
  /** Stands under a NOT: what it answers is no hit. */
  readonly excluded: boolean;
  /** For choosing the reports to read: ways to answer the term; `null` where there are too many words to tell. */
  readonly needs: Way[] | null;
}

export interface FilterLeaf {
  readonly bit: number;
  readonly filter: QueryFilter;
}

/** The query's tree over bits. */
export type PlanNode =
  | { readonly kind: 'bit'; readonly bit: number; readonly leaf: Leaf | null }
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly PlanNode[] }
  | { readonly kind: 'not'; readonly node: PlanNode }
  | { readonly kind: 'near'; readonly nodes: readonly PlanNode[]; readonly distance: number | null };

/** Words of which a passage need not have all. */
export interface SoftWords {
  readonly bits: number;
  /** How many of them it must have. */
  readonly least: number;
  /** Those that the library has, the rarest first. */
  readonly known: readonly Leaf[];
}

export interface QueryPlan {
  /** What must hold, one and all. */
  readonly required: readonly PlanNode[];
  /** Beside that, in the plan of near answers. */
  readonly soft: SoftWords | null;
  readonly leaves: readonly Leaf[];
  readonly filters: readonly FilterLeaf[];
  /** Of what must hold, the parts that ask for words. */
  readonly wordNodes: readonly PlanNode[];
  /** Bits of the optional leaves, and of those under a NOT. */
  readonly optionalBits: number;
  readonly excludedBits: number;
  readonly table: MatchTable;
  /** Every answer has a word of the query; false where filters and exclusions alone can be met. */
  readonly needsWord: boolean;
  readonly hasNear: boolean;
  /** Words of the library that tell nothing in a label. */
  readonly slight: readonly number[];
}

export interface PlanOptions {
  /** Words spelled like a word of the query, where similar spellings are wanted. */
  readonly similar?: SimilarWordsFinder;
}

/** What a query is planned against. */
export interface PlannedWords {
  readonly vocabulary: Vocabulary;
  readonly abbreviations: Abbreviations;
  /** How many words all reports have together. */
  readonly totalWords: number;
}

/** Plan a query against the words of a library. */
export function planQuery(root: QueryNode, words: PlannedWords, options: PlanOptions = {}): QueryPlan {
  const { vocabulary, abbreviations } = words;
  const top = root.kind === 'and' ? root.nodes : [root];
  const planner = new Planner(words, options, allMayBeGoneWithout(top));
  const planned = top.map((node) => planner.plan(node, true, false));
  const required = planned.filter((node) => !(node.kind === 'bit' && node.leaf?.optional === true));
  const { leaves, filters, table } = planner;
  addAbbreviationsOfRuns(top, leaves, abbreviations, table);
  return {
    required,
    soft: null,
    wordNodes: required.filter((node) => !holdsWithoutWords(node)),
    leaves,
    filters,
    optionalBits: bitsOf(leaves.filter((leaf) => leaf.optional)),
    excludedBits: bitsOf(leaves.filter((leaf) => leaf.excluded)),
    table,
    needsWord: !required.every(holdsWithoutWords),
    hasNear: required.some(asksForNearness),
    slight: LINKING_WORDS.flatMap((form) => vocabulary.find(form) ?? []),
  };
}

/** Whether a query has stop words alone: then it is them that are searched for. */
function allMayBeGoneWithout(top: readonly QueryNode[]): boolean {
  return !top.some(
    (node) => !(node.kind === 'word' && node.optional) && node.kind !== 'filter' && node.kind !== 'not',
  );
}

/** Numbers the leaves of a query and enters the words that answer them. */
class Planner {
  readonly leaves: Leaf[] = [];
  readonly filters: FilterLeaf[] = [];
  readonly table: MatchTable;
  readonly #words: PlannedWords;
  readonly #options: PlanOptions;
  readonly #noneOptional: boolean;

  constructor(words: PlannedWords, options: PlanOptions, noneOptional: boolean) {
    this.table = new MatchTable(words.vocabulary.forms.length);
    this.#words = words;
    this.#options = options;
    this.#noneOptional = noneOptional;
  }

  plan(node: QueryNode, mayBeOptional: boolean, excluded: boolean): PlanNode {
    switch (node.kind) {
      case 'word':
      case 'phrase':
        return this.#planWords(node, mayBeOptional, excluded);
      case 'filter': {
        const bit = 2 ** this.#nextIndex();
        this.filters.push({ bit, filter: node.filter });
        return { kind: 'bit', bit, leaf: null };
      }
      case 'and':
      case 'or':
        return { kind: node.kind, nodes: node.nodes.map((inner) => this.plan(inner, false, excluded)) };
      case 'not':
        return { kind: 'not', node: this.plan(node.node, false, !excluded) };
      case 'near':
        return {
          kind: 'near',
          nodes: node.nodes.map((inner) => this.plan(inner, false, excluded)),
          distance: node.distance,
        };
    }
  }

  #planWords(
    node: Extract<QueryNode, { kind: 'word' | 'phrase' }>,
    mayBeOptional: boolean,
    excluded: boolean,
  ): PlanNode {
    const { vocabulary, abbreviations, totalWords } = this.#words;
    const index = this.#nextIndex();
    const expansion =
      node.kind === 'word'
        ? expandWord(node, vocabulary, abbreviations, this.#options.similar)
        : expandPhrase(node.words, vocabulary);
    for (const { words, tier } of expansion.singles)
      for (const word of words) this.table.addWord(word, index, tier);
    for (const { elements, trigger, tier } of expansion.sequences)
      this.table.addSequence(elements, trigger, index, tier);
    const { occurrences, needs } = expansion;
    const weight = Math.log(1 + totalWords / (1 + occurrences));
    const optional = mayBeOptional && node.kind === 'word' && node.optional && !this.#noneOptional;
    const leaf: Leaf = { index, node, weight, occurrences, optional, excluded, needs };
    this.leaves.push(leaf);
    return { kind: 'bit', bit: 2 ** index, leaf };
  }

  #nextIndex(): number {
    return this.leaves.length + this.filters.length;
  }
}

export function bitsOf(leaves: readonly Leaf[]): number {
  return leaves.reduce((bits, { index }) => bits | (1 << index), 0);
}

/** Whether a condition can hold in a passage that has none of the query's words. */
function holdsWithoutWords(node: PlanNode): boolean {
  switch (node.kind) {
    case 'bit':
      return node.leaf === null;
    case 'not':
      return true;
    case 'and':
      return node.nodes.every(holdsWithoutWords);
    case 'or':
      return node.nodes.some(holdsWithoutWords);
    case 'near':
      return false;
  }
}

function asksForNearness(node: PlanNode): boolean {
  switch (node.kind) {
    case 'bit':
      return false;
    case 'not':
      return asksForNearness(node.node);
    case 'and':
    case 'or':
      return node.nodes.some(asksForNearness);
    case 'near':
      return true;
  }
}

/**
 * "Ministry of Labor and Social Protection" is answered by "MLSP" where the library defines it so: the
 * abbreviation then stands for each of the typed words.
 */
function addAbbreviationsOfRuns(
  top: readonly QueryNode[],
  leaves: readonly Leaf[],
  abbreviations: Abbreviations,
  table: MatchTable,
): void {
  const runs: Leaf[][] = [[]];
  for (const node of top) {
    const leaf = leaves.find((candidate) => candidate.node === node);
    if (leaf?.node.kind === 'word' && leaf.node.words.length === 1) runs.at(-1)?.push(leaf);
    else runs.push([]);
  }
  for (const run of runs) {
    const forms = run.map((leaf) => leaf.node.words[0]?.form ?? '');
    for (const { start, end, abbreviation } of abbreviations.definedIn(forms)) {
      for (const leaf of run.slice(start, end)) {
        table.addWord(abbreviation, leaf.index, 1);
        leaf.needs?.push([[abbreviation]]);
      }
    }
  }
}
