/** Headings of sections and below them, 2009 to 2024. */
import type { Wording } from './wording.ts';

export const HEADINGS: Wording = {
  headings: [
    {
      topic: 'prevalence',
      says: 'prevalence…',
      years: [2013, 2022],
      examples: [
        'PREVALENCE AND SECTORAL DISTRIBUTION OF CHILD LABOR',
        'Prevalence and Sectoral Distribution',
      ],
    },
    {
      topic: 'prevalence',
      says: 'incidence and nature of child(ren|)…',
      examples: ['Incidence and Nature of Child Labor'],
    },
    {
      topic: 'law',
      says: 'legal framework … {object}…',
      years: [2013, 2022],
      examples: [
        'Legal Framework for Child Labor',
        'LEGAL FRAMEWORK FOR THE WORST FORMS OF CHILD LABOR',
        'Legal Framework on the Worst Forms of Child Labor',
      ],
    },
    { topic: 'law', says: 'legal framework', examples: ['Legal Framework'] },
    {
      topic: 'law',
      says: 'laws and regulations … {object}…',
      examples: ['Laws and Regulations on the Worst Forms of Child Labor'],
    },
    { topic: 'law', says: 'child labor laws … {object}…', examples: ['Child Labor Laws on the Worst Forms'] },
    {
      topic: 'enforcement',
      says: 'enforcement of laws…',
      years: [2013, 2022],
      examples: [
        'ENFORCEMENT OF LAWS ON CHILD LABOR',
        'Enforcement of Laws on the Worst Forms of Child Labor',
      ],
    },
    {
      topic: 'enforcement',
      says: 'institutional mechanisms for … enforcement…',
      examples: ['Institutional Mechanisms for Coordination and Enforcement'],
    },
    {
      topic: 'coordination',
      says: 'coordination of government…',
      years: [2013, 2022],
      examples: ['COORDINATION OF GOVERNMENT EFFORTS ON CHILD LABOR'],
    },
    {
      topic: 'policies',
      says: 'government policies( and programs|) … {object}…',
      years: [2013, 2022],
      examples: [
        'GOVERNMENT POLICIES ON CHILD LABOR',
        'Government Policies on the Worst Forms of Child Labor',
      ],
    },
    {
      topic: 'programs',
      says: '(government |)(social |)programs to (address|eliminate|prevent|combat|reduce) … {object}…',
      years: [2013, 2022],
      examples: [
        'SOCIAL PROGRAMS TO ADDRESS CHILD LABOR',
        'Programs to Eliminate the Worst Forms of Child Labor',
      ],
    },
    {
      topic: 'actions',
      says: 'suggested (government |)actions … {object}…',
      years: [2013, 2022],
      examples: [
        'SUGGESTED GOVERNMENT ACTIONS TO ELIMINATE CHILD LABOR',
        'Suggested Government Actions to Eliminate Child Labor, Including its Worst Forms',
        'SUGGESTED GOVERNMENT ACTIONS TO PREVENT THE WORST FORMS OF CHILD LABOR',
      ],
    },
    { topic: 'actions', says: 'suggested government actions', examples: ['Suggested Government Actions'] },
    {
      topic: 'references',
      says: 'references( on file|)',
      years: [2013, 2022],
      examples: ['REFERENCES', 'References on File'],
    },
    { topic: 'references', says: 'endnotes', examples: ['ENDNOTES'] },
    { topic: 'references', says: '(works|sources) cited', examples: ['Works Cited'] },
  ],
  headingEnds: [{ says: 'child labor(, including its worst forms|)', years: [2013, 2022] }],
  subheadings: [
    {
      says: '(labor|criminal|labor and criminal) law enforcement',
      years: [2013, 2022],
      examples: ['Labor Law Enforcement', 'Criminal Law Enforcement'],
    },
    { says: 'other enforcement efforts' },
  ],
};
