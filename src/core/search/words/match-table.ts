/**
 * Which words of the library match which terms of a query, as one flat look-up: the search asks it once
 * for every word of every passage it reads, so it must answer by a single array access.
 */

/**
 * How well a word of the text answers a word of the query: as typed (0); in the other spelling of the same
 * word, or by its abbreviation (1); in another form of the word (2); by its beginning (3); by a similar spelling (4).
 */
export type Tier = 0 | 1 | 2 | 3 | 4;

/** Words one after the other. */
export interface Sequence {
  readonly leaf: number;
  readonly tier: Tier;
  readonly elements: readonly ReadonlySet<number>[];
  /** The element that is looked for first, the rarest. */
  readonly trigger: number;
}

/** What a word of the text means for the query. */
export interface MatchEntry {
  /** Leaves that the word answers by itself, with their tiers. */
  readonly leaves: readonly number[];
  readonly tiers: readonly Tier[];
  /** Sequences that may stand around the word. */
  readonly sequences: readonly Sequence[];
}

const NO_MATCH: MatchEntry = { leaves: [], tiers: [], sequences: [] };
/** Slots are 16 bits wide. */
const MAXIMUM_ENTRIES = 0xffff;

export class MatchTable {
  /** Entry of a word by its number; 0 for words that match nothing. */
  readonly slots: Uint16Array;
  readonly entries: MatchEntry[] = [NO_MATCH];
  readonly #words: number[] = [];
  readonly #grown = new Map<string, number>();

  constructor(words: number) {
    this.slots = new Uint16Array(words);
  }

  /** The word answers the leaf; the best tier counts. */
  addWord(word: number, leaf: number, tier: Tier): void {
    const entry = this.#entryOf(word);
    const known = entry.leaves.indexOf(leaf);
    if (known !== -1 && (entry.tiers[known] ?? 0) <= tier) return;
    this.#grow(word, `${leaf}:${tier}`, () => {
      const others = entry.leaves.flatMap((other, index) => (other === leaf ? [] : [index]));
      return {
        ...entry,
        leaves: [...others.map((index) => entry.leaves[index] ?? 0), leaf],
        tiers: [...others.map((index) => entry.tiers[index] ?? 0), tier],
      };
    });
  }

  /** Words that stand one after the other answer the leaf. */
  addSequence(elements: readonly ReadonlySet<number>[], trigger: number, leaf: number, tier: Tier): void {
    const sequence: Sequence = { leaf, tier, elements, trigger };
    const name = `s${this.#grown.size}:${leaf}:${tier}`;
    for (const word of elements[trigger] ?? []) {
      const entry = this.#entryOf(word);
      this.#grow(word, name, () => ({ ...entry, sequences: [...entry.sequences, sequence] }));
    }
  }

  /** Numbers of all words that match something, rising. */
  words(): Uint32Array {
    return Uint32Array.from(this.#words).sort();
  }

  #entryOf(word: number): MatchEntry {
    return this.entries[this.slots[word] ?? 0] ?? NO_MATCH;
  }

  #grow(word: number, change: string, make: () => MatchEntry): void {
    const key = `${this.slots[word] ?? 0}+${change}`;
    let slot = this.#grown.get(key);
    if (slot === undefined) {
      if (this.entries.length >= MAXIMUM_ENTRIES) return;
      slot = this.entries.length;
      this.entries.push(make());
      this.#grown.set(key, slot);
    }
    if (this.slots[word] === 0) this.#words.push(word);
    this.slots[word] = slot;
  }
}
