/** What whoever compares years or areas should know, because the series itself changed its measure. */
import type { AcrossConcept, AcrossRow } from '../../shared/across/across.ts';

/** The criteria for levels were tightened for 2017 (Bureau of International Labor Affairs, methodology of that edition). */
const NEW_CRITERIA = 2017;
/** To 2015 the column is headed "Yes/No" and says whether there is such a law (`series/wording/columns.ts`). */
const STANDARDS_SINCE = 2016;

/** Sentences for an answer over these years. */
export function notesFor(
  concept: AcrossConcept,
  rows: readonly AcrossRow[],
  years: readonly number[],
): string[] {
  const notes: string[] = [];
  const spans = (border: number): boolean =>
    years.some((year) => year < border) && years.some((year) => year >= border);
  if (concept === 'level' && spans(NEW_CRITERIA))
    notes.push(
      `The criteria for the assessment changed for ${NEW_CRITERIA}: levels before and from that year are not on one scale.`,
    );
  if (concept === 'laws' && spans(STANDARDS_SINCE))
    notes.push(
      `To ${STANDARDS_SINCE - 1} the answer says whether the law sets the standard; since ${STANDARDS_SINCE} it says whether the law meets the international one. The two are not one scale.`,
    );
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
