/** Notes and source lines below tables, 2013 to 2022. */
import type { Wording } from './wording.ts';

export const NOTES: Wording = {
  tableSources: [
    {
      says: 'Source for (primary completion rate|all other data):',
      years: [2013, 2022],
    },
    { says: 'source(s|) (for|of) {subject}:', examples: ['Sources for all data in this table:'] },
    { says: 'Primary completion rate was unavailable…', years: [2013, 2022] },
  ],
  figureSources: [
    { says: 'source(s|)…', examples: ['Source for all other data: Understanding Children’s Work'] },
  ],
  figureSourceWords: [{ says: '…completion…', years: [2013, 2022] }],
  figureYears: [{ says: 'data from {year}', years: [2013, 2022] }],
  tableNotes: [
    {
      says: 'for information about USDOL…',
      years: [2016, 2022],
      examples: ['For information about USDOL’s projects to address child labor around the world, visit'],
    },
  ],
  noteOpenings: [
    { says: 'Program', years: [2013, 2022] },
    { says: 'Polic(y|ies)', years: [2013, 2022] },
    { says: 'The ', years: [2013, 2022] },
    { says: 'Data ', years: [2013, 2022] },
    { says: 'Age ', years: [2013, 2022] },
    { says: 'No ', years: [2013, 2022] },
    { says: 'Determined', years: [2013, 2022] },
    { says: 'Child labor', years: [2013, 2022] },
    { says: 'Evidence', years: [2013, 2022] },
  ],
  noteWords: [
    {
      concept: 'work-by-sector',
      says: '…(as hazardous and, as such, relevant to|worst forms of child labor per se|evidence of this activity)…',
      examples: ['Evidence of this activity is limited and/or the extent of the problem is unknown.'],
    },
    {
      concept: 'laws',
      says: '(age calculated|country has no)…',
      examples: ['Age calculated based on available information', 'Country has no conscription'],
    },
    { concept: 'laws', says: '…(conscription|standing military)…' },
    {
      concept: 'agencies',
      says: 'agency responsible…',
      examples: ['Agency responsible for child labor enforcement'],
    },
    { concept: 'coordination', says: 'mechanism to coordinate…' },
    { concept: 'coordination', says: '…coordinating mechanism(s|)…' },
    {
      concept: 'programs',
      says: '…program(s|)…',
      examples: ['Program is funded by the Government of Kazakhstan.'],
    },
    {
      concept: 'policies',
      says: '…(policy|policies)…',
      examples: ['Policy was approved during the reporting period.'],
    },
    { concept: 'labor-enforcement', says: 'data are from…' },
    {
      concept: 'labor-enforcement',
      says: '…(does not publish|inspect(s|ed|or|ors|ion|ions|orate|orates))…',
      examples: ['The Government does not publish this information.'],
    },
    { concept: 'statistics', says: '…(primary completion rate|source for all other data)…' },
  ],
};
