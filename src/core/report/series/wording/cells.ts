/** Words that fill cells: names of areas and sectors, short answers, and what opens the text about a body. */
import type { AnswerWording, Wording, Worded, Years } from './wording.ts';

/** Verbs at the start of roles and activities, as the chapters of 2013 print them without a border before them. */
const VERBS =
  'address advise aim aid allow analyze approve assess assist bring build call carry chair collect combat ' +
  'conduct consist continue contribute coordinate cover create define deliver design determine develop direct ' +
  'disseminate draft educate elaborate eliminate emphasize enable encourage enforce engage enhance ensure ' +
  'establish evaluate examine expand facilitate focus follow formulate foster gather give govern guarantee ' +
  'guide handle help host identify implement improve include increase inform inspect institute integrate ' +
  'introduce investigate lead maintain manage map mandate mediate meet monitor offer operate outline ' +
  'oversee participate perform prepare prevent prioritize produce promote propose prosecute protect ' +
  'provide publish raise receive recommend reduce refer regulate rehabilitate remove represent require ' +
  'respond review run seek serve set share shelter specify strengthen strive supervise support ' +
  'target teach track train undertake update withdraw work';

function words(list: readonly string[], years?: Years): readonly Worded[] {
  return list.map((says) => (years === undefined ? { says } : { says, years }));
}

const ANSWERS: readonly AnswerWording[] = [
  { says: 'Yes', means: 'yes', years: [2013, 2022] },
  { says: 'No', means: 'no', years: [2013, 2022] },
  { says: 'Unknown', means: 'unknown', years: [2013, 2022] },
  { says: 'N/A', means: 'not-applicable', years: [2013, 2022] },
  { says: 'Unavailable', means: 'unavailable', years: [2013, 2022] },
  { says: 'N( |)/( |)A', means: 'not-applicable', inCellsOnly: true },
  { says: 'Not applicable', means: 'not-applicable', inCellsOnly: true },
  { says: 'Not available', means: 'unavailable', inCellsOnly: true },
];

export const CELLS: Wording = {
  actionAreas: [
    { says: 'Legal Framework', years: [2014, 2022] },
    ...words(['Enforcement', 'Coordination', 'Government Policies', 'Social Programs'], [2013, 2022]),
    ...words(['Laws and Regulations', 'Policies', 'Programs']),
  ],
  sectors: words(
    ['Agriculture', 'Industry', 'Services', 'Categorical Worst Forms of Child Labor'],
    [2013, 2022],
  ),
  answers: ANSWERS,
  ageRows: [{ says: '…age…', years: [2013, 2022], examples: ['Minimum Age for Hazardous Work'] }],
  roleVerbs: words(VERBS.split(' ')),
};
