/** What whoever compares years or areas should know, because the series itself changed its measure. */
import { SERIES } from '../report/series/findings-series.ts';
import type { AcrossConcept, AcrossRow } from '../../shared/across/across.ts';

/** Sentences for an answer over these years. */
export function notesFor(
  concept: AcrossConcept,
  rows: readonly AcrossRow[],
  years: readonly number[],
): string[] {
  const notes = SERIES.changesWithin(concept, years).map(({ says }) => says);
  if (concept === 'conventions' && rows.length > 0)
    notes.push(
      'A report ticks what is ratified by the end of its year; the year in which a tick first stands is not the year of ratification.',
    );
  if (concept === 'statistics' && rows.length > 0)
    notes.push(
      'Statistics are of the latest survey that a report found, which can be years older than the report.',
    );
  const isRestated = concept === 'labor-enforcement' || concept === 'criminal-enforcement';
  if (isRestated && rows.some(({ restated }) => restated.some(({ agrees }) => !agrees)))
    notes.push(
      'Where a later report restates a figure, the report of the year itself is shown, and the other stands beside it.',
    );
  return notes;
}
