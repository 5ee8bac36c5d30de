/** The Department's labels for its assessments, 2013 to 2022, how its summaries put them, and when their criteria changed. */
import type { Wording } from './wording.ts';

/** "made a moderate advancement", "made minimal advancement", "receiving an assessment of no advancement" */
const MADE = '(made|making|assessment of)( only|)( an| a|) {label}';

export const LEVELS: Wording = {
  levels: [
    {
      level: 'significant',
      says: 'significant advancement',
      inProse: MADE,
      years: [2013, 2020],
      examples: ['SIGNIFICANT ADVANCEMENT'],
    },
    {
      level: 'moderate',
      says: 'moderate advancement',
      inProse: MADE,
      years: [2014, 2020],
      examples: ['MODERATE ADVANCEMENT', 'Assessment: Moderate Advancement'],
    },
    {
      level: 'minimal',
      says: 'minimal advancement',
      inProse: MADE,
      years: [2013, 2022],
      examples: ['MINIMAL ADVANCEMENT', 'Minimal Advancement'],
    },
    {
      level: 'none',
      says: 'no advancement',
      inProse: MADE,
      years: [2014, 2021],
      examples: ['NO ADVANCEMENT'],
    },
    {
      level: 'no-assessment',
      says: 'no assessment',
      inProse: '{label} has been made',
      years: [2021, 2021],
      examples: ['NO ASSESSMENT'],
    },
  ],
  // The criteria were tightened for 2017 (Bureau of International Labor Affairs, methodology of that edition).
  measures: [
    {
      of: 'level',
      since: 2017,
      says: 'The criteria for the assessment changed for 2017: levels before and from that year are not on one scale.',
    },
  ],
  levelSuffixes: [
    {
      says: ' {dash} efforts made but … delayed advancement',
      years: [2018, 2022],
      examples: [
        ' – Efforts Made but Continued Law that Delayed Advancement',
        ' – EFFORTS MADE BUT CONTINUED PRACTICE THAT DELAYED ADVANCEMENT',
        ' – EFFORTS MADE BUT REGRESSION IN LAW THAT DELAYED ADVANCEMENT',
      ],
    },
    {
      says: ' {dash} efforts made but complicit( in forced child labor|)',
      years: [2014, 2019],
      examples: [' – EFFORTS MADE BUT COMPLICIT IN FORCED CHILD LABOR', ' - Efforts Made But Complicit'],
    },
  ],
};
