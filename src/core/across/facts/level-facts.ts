/** The assessments of a report as facts. */
import type { AreaAssessment, Assessment, Report } from '../../../shared/model.ts';
import { blockAt } from '../../years/timeline.ts';
import type { Fact } from './facts.ts';

/** One for the report, or of a joint chapter one for each area. */
export function levelFacts(report: Report, year: number): Fact[] {
  const { assessment, assessments = [] } = report;
  const all: readonly (Assessment | AreaAssessment)[] = assessment === undefined ? assessments : [assessment];
  return all.map((one): Fact => {
    const { label, place } = one;
    return {
      year,
      label,
      series: null,
      group: '',
      entity: '',
      areas: 'area' in one ? [one.area] : [],
      cells: [{ text: label, column: null, source: place }],
      citations: [],
      notes: [],
      block: blockAt(report, place.start),
      table: null,
      row: null,
      column: null,
      start: place.start,
      end: place.end,
    };
  });
}
