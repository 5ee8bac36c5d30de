/** A year of the series that words everything in its own way. */
import type { Wording, Years } from '../../../../src/core/report/series/wording/wording.ts';

const years: Years = [2031, 2031];

export const INVENTED: Wording = {
  titles: [{ says: 'Report on Children at Work', years }],
  firstSentences: [{ says: 'During {year}, {area} achieved…', years }],
  summaryWords: [{ says: 'toil', years }],
  governments: [{ says: 'Council of {name}', years }],
  yearOpenings: [{ says: 'Throughout {year}, ', years }],
  publishers: [{ says: 'Office for Fair Work', of: 'Department of Trades', seat: 'Springfield', years }],
  spacedHyphens: [{ says: 'Legation', years }],
  levels: [{ level: 'moderate', says: 'fair headway', inProse: 'achieved {label}', years }],
  measures: [{ of: 'level', since: 2031, says: 'Headway is measured by what is done.' }],
  levelSuffixes: [{ says: ' (despite setbacks in … law)', years }],
  runningHeads: [{ says: 'office for fair work', years }],
  webChrome: [{ says: 'read this aloud', years }],
  headings: [
    { topic: 'prevalence', says: 'where children toil', years },
    { topic: 'actions', says: 'what should be done … toil…', years },
    { topic: 'references', says: 'what was read', years },
  ],
  headingEnds: [{ says: 'toil', years }],
  tableLeads: [{ says: 'exhibit', years }],
  continuations: [{ says: 'more', years }],
  captions: [
    { concept: 'labor-enforcement', says: 'visits to workplaces', years },
    { concept: 'actions', says: 'steps to take', years },
  ],
  columnHeads: [
    { says: 'What Was Counted', opens: true, years },
    { says: 'How Many', follows: true, holds: 'figure', years },
    { says: 'Is It So', follows: true, holds: 'answer', years },
    { says: 'Birthdays', holds: 'age', years },
  ],
  tableRows: [
    {
      concept: 'labor-enforcement',
      rows: [
        { labels: { 'Visits Made': years, 'Number of Labor Inspections': null } },
        { labels: { 'Visits Announced': years } },
      ],
    },
  ],
  actionAreas: [{ says: 'Schools and Teachers', years }],
  answers: [{ says: 'Surely', means: 'yes', years }],
  ageRows: [{ says: '…birthdays…', years }],
  tableSources: [{ says: 'Counted by…', years }],
  figureSources: [{ says: 'counted by…', years }],
  figureSourceWords: [{ says: '…pupils…', years }],
  figureYears: [{ says: 'in the summer of {year}', years }],
  territories: [{ says: '…islands under…', years }],
};
