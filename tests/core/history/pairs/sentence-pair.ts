/**
 * Sentences of chapters, read by a person in both years: what became of each, and why. A sentence is named by its first
 * words; where a summary says the same, `section:` stands before them.
 */
export type Verdict = 'same' | 'reworded' | 'moved' | 'not the same' | 'gone' | 'new';

/** Earlier sentence, later sentence, what they are to each other, and the reason. */
export type SentencePair = readonly [
  earlier: string | null,
  later: string | null,
  verdict: Verdict,
  reason: string,
];

/** By the names of the two chapters. */
export type PairsOfChapters = Readonly<Record<string, readonly SentencePair[]>>;
