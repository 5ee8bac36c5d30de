import type { Wording, WordingParts } from './wording/wording.ts';

/** The entries of one part of the wording, those of the last given first. */
export type AllWordings = <Part extends keyof WordingParts>(part: Part) => readonly WordingParts[Part][];

export function allWordings(wordings: readonly Wording[]): AllWordings {
  const newestFirst = wordings.toReversed();
  return (part) => newestFirst.flatMap((wording) => wording[part] ?? []);
}

/** What the entries say, each wording once, and nothing else. */
export function said(entries: readonly { readonly says: string }[]): string[] {
  return [...new Set(entries.map(({ says }) => says))];
}

/** Finds the first entry whose wording a text fits; each wording is made a pattern of once. */
export function firstFitting<Entry extends { readonly says: string }>(
  entries: readonly Entry[],
  patternOf: (says: string) => string,
): (text: string) => Entry | undefined {
  const patterns = entries.map((entry) => ({ entry, pattern: new RegExp(patternOf(entry.says), 'i') }));
  return (text) => patterns.find(({ pattern }) => pattern.test(text))?.entry;
}
