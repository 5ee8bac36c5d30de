/** How common each word is in the given reports. */
import type { Report, ShownText } from '../../../shared/model.ts';
import { fold } from '../../../shared/text/fold.ts';
import { weightsOf, wordCounts } from './similarity.ts';
import type { WordCounts, WordWeight } from './similarity.ts';
import { stem } from './subject-words.ts';

const known = new WeakMap<Report, WordCounts>();

/**
 * Weights over every heading, paragraph and table row of the reports, so that the words of the series itself ("worst
 * forms of child labor") weigh little even where a table has but few rows.
 */
export function reportWeights(reports: readonly Report[]): WordWeight {
  return weightsOf(reports.map(reportCounts));
}

function reportCounts(report: Report): WordCounts {
  const found = known.get(report);
  if (found !== undefined) return found;
  const texts = [
    ...report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => ('content' in block ? [plainWords([block.content])] : [])),
    ),
    ...report.tables.flatMap(({ rows }) =>
      rows.map(({ cells }) => plainWords(cells.map(({ content }) => content))),
    ),
  ];
  const counts = wordCounts(texts);
  known.set(report, counts);
  return counts;
}

function plainWords(contents: readonly ShownText[]): string[] {
  return contents.flatMap(({ text }) => weighedWords(text));
}

/** The words of a text as the weights know them. */
export function weighedWords(text: string): string[] {
  return (fold(text).match(/[\p{L}\p{M}]+|\d[\d.,]*/gu) ?? []).map(stem);
}
