/** A question to all countries, answered from what is kept of the library's reports. */
import { answerAcross } from '../../core/across/answer.ts';
import type { StatingReport } from '../../core/across/stating-report.ts';
import type { AcrossAnswer, AcrossQuestion } from '../../shared/across/across.ts';
import type { Library } from '../library/library.ts';

/** What the reports of the library say to a question; where none of them says anything, that is the answer. */
export async function acrossLibrary(library: Library, question: AcrossQuestion): Promise<AcrossAnswer> {
  const stated = await library.stated(question.concept);
  const reports = library.listing.reports.flatMap((entry): StatingReport[] => {
    const { id, kind, area, year, areas = [] } = entry;
    if (area === null || year === null || (kind !== 'chapter' && kind !== 'summary')) return [];
    return [{ id, kind, area, areas, year, stated: stated.get(id) ?? null }];
  });
  return answerAcross(reports, question);
}
