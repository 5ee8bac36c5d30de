/** Which rows of a concept are asked for: a row of the series by any of its names, else rows with the words. */
import type { AcrossConcept } from '../../shared/across/across.ts';
import { fold } from '../../shared/text/fold.ts';
import { identityOf, seriesRow } from '../compare/units/series-labels.ts';
import type { Fact } from './facts/facts.ts';
import { latestName, namedRows } from './facts/series-rows.ts';

export interface RowChoice {
  readonly title: string;
  /** All names of a row of the series; empty for words. */
  readonly names: readonly string[];
  readonly holds: (fact: Fact) => boolean;
}

/**
 * The rows that some words ask for. Words that are a name of a row of the series, or stand in the names of one only, or
 * begin one, are that row, whatever it was called in which year. Others are looked for in the labels and groups of the
 * rows: every word must begin a word there ("brick" stands in "brickmaking"), and `|` parts words of which one is enough.
 */
export function chooseRows(concept: AcrossConcept, asked: string): RowChoice {
  const text = asked.trim();
  if (concept === 'level' || text === '') return { title: '', names: [], holds: () => true };
  const named = namedRow(concept, text);
  if (named !== null)
    return {
      title: named.name,
      names: named.names,
      holds: ({ series }) => series === named.name,
    };
  const alternatives = text
    .split('|')
    .map((one) => wordsOf(one))
    .filter((words) => words.length > 0);
  return {
    title: `“${text}”`,
    names: [],
    holds: ({ label, group }) => {
      const within = ` ${wordsOf(`${group} ${label}`).join(' ')}`;
      return alternatives.some((words) => words.every((word) => within.includes(` ${word}`)));
    },
  };
}

function namedRow(concept: AcrossConcept, text: string): ReturnType<typeof namedRows>[number] | null {
  const rows = namedRows(concept);
  const exact = concept === 'level' ? null : latestName(seriesRow(concept, text));
  if (exact !== null) return rows.find(({ name }) => name === exact) ?? null;
  const key = identityOf(text);
  if (key === '') return null;
  const begun = rows.filter(({ names }) => names.some((name) => identityOf(name).startsWith(key)));
  if (begun.length === 1) return begun[0] ?? null;
  const words = wordsOf(text);
  const holding = rows.filter(({ names }) =>
    names.some((name) => {
      const within = ` ${wordsOf(name).join(' ')}`;
      return words.every((word) => within.includes(` ${word}`));
    }),
  );
  return holding.length === 1 ? (holding[0] ?? null) : null;
}

function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
