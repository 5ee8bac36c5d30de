/** The name of the series and of its publisher, how its chapters open, and how they speak of their area and year. */
import type { Wording } from './wording.ts';

export const TITLES: Wording = {
  titles: [
    {
      says: 'Findings on the Worst Forms of Child Labor',
      years: [2013, 2022],
      examples: [
        '2022 Findings on the Worst Forms of Child Labor:',
        'Kazakhstan, 2013 Findings on the Worst Forms of Child Labor',
      ],
    },
  ],
  firstSentences: [
    {
      says: 'In {year},( |)(the |){area} (made|is|was|has|have|received|had|did)…',
      years: [2013, 2022],
      examples: [
        'In 2022, Kazakhstan made minimal advancement in efforts to eliminate the worst forms of child labor.',
        'In 2020,Tonga made moderate advancement in efforts to prevent the worst forms of child labor.',
        'In 2014, Saint Helena, Ascensión, and Tristán da Cunha made a minimal advancement in efforts to prevent the worst forms of child labor.',
      ],
    },
    {
      says: "For the {year} reporting period,… regarding (the |){area}'(s|) ",
      years: [2021, 2021],
      examples: [
        'For the 2021 reporting period, no assessment has been made regarding Niue’s efforts to eliminate the worst forms of child labor.',
      ],
    },
  ],
  summaryWords: [
    { says: 'advancement', years: [2013, 2022] },
    { says: 'assess' },
    { says: 'effort(s|) to', years: [2013, 2022] },
    { says: 'worst forms', years: [2013, 2022] },
  ],
  governments: [
    { says: 'Government of (the |){name}', years: [2013, 2022], examples: ['Government of the Philippines'] },
  ],
  yearOpenings: [{ says: 'In {year}, ', years: [2013, 2022] }],
  territories: [{ says: '…territories of…', examples: ['Overseas Territories of Australia'] }],
  publishers: [
    {
      says: 'Bureau of International Labor Affairs',
      of: 'U.S. Department of Labor',
      seat: 'Washington, DC',
      years: [2013, 2022],
    },
  ],
};
