/** Captions of tables, 2013 to 2024. */
import type { Wording } from './wording.ts';

export const CAPTIONS: Wording = {
  tableLeads: [{ says: 'table', years: [2013, 2022], examples: ['Table 2. ', 'TABLE I. ', 'Table 3: '] }],
  continuations: [
    {
      says: "cont(inued|'d|.|)(.|)",
      years: [2013, 2022],
      examples: ['(cont.)', '(Cont)', '(continued)', "(cont'd)"],
    },
  ],
  captions: [
    {
      concept: 'statistics',
      says: "statistics on children's work and education",
      years: [2013, 2022],
    },
    {
      concept: 'work-by-sector',
      says: "overview of children's work by sector and activity",
      years: [2013, 2022],
    },
    {
      concept: 'conventions',
      says: 'ratification of international conventions on child labor',
      years: [2013, 2022],
    },
    { concept: 'laws', says: 'laws and regulations related to child labor', years: [2013, 2015] },
    { concept: 'laws', says: 'laws and regulations on child labor', years: [2013, 2022] },
    {
      concept: 'agencies',
      says: 'agencies responsible for child labor law enforcement',
      years: [2013, 2022],
    },
    {
      concept: 'criminal-enforcement',
      says: 'criminal law enforcement efforts related to (the worst forms of |)child labor',
      years: [2015, 2022],
    },
    {
      concept: 'labor-enforcement',
      says: 'labor law enforcement efforts related to (the worst forms of |)child labor',
      years: [2015, 2022],
    },
    {
      concept: 'coordination',
      says: '(key |)mechanism(s|) to coordinate government efforts on child labor',
      years: [2013, 2022],
    },
    { concept: 'policies', says: '(key |)policies related to child labor', years: [2013, 2022] },
    {
      concept: 'programs',
      says: '(key |)social programs to address (the worst forms of |)child labor',
      years: [2013, 2022],
    },
    {
      concept: 'actions',
      says: 'suggested government actions to (eliminate|prevent) child labor(, including its worst forms|)',
      years: [2013, 2022],
    },
  ],
  captionWords: [
    { concept: 'statistics', says: "(statistics on children|children's work and education)" },
    { concept: 'work-by-sector', says: "(children's work by sector|by sector and activity)" },
    { concept: 'conventions', says: '(ratification|international conventions)' },
    { concept: 'agencies', says: '(agency|agencies) responsible' },
    { concept: 'criminal-enforcement', says: 'criminal (law |)enforcement' },
    { concept: 'labor-enforcement', says: 'labor (law |)enforcement' },
    {
      concept: 'laws',
      says: '…law(s|) (and regulations |)(on|related|concerning)…',
      examples: ['Laws Concerning Child Labor'],
    },
    { concept: 'laws', says: 'legal framework' },
    { concept: 'coordination', says: '(mechanism(s|) to coordinate|coordinat)' },
    { concept: 'actions', says: 'suggested (government |)action' },
    { concept: 'policies', says: '(policy|policies)' },
    { concept: 'programs', says: 'program' },
  ],
};
