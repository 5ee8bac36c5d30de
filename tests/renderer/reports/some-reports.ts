/** Reports of two countries and one of none. */
import { entry } from '../helpers/build.ts';

export const REPORTS = [
  entry({ id: 'kazakhstan-2013', label: 'Kazakhstan 2013', year: 2013 }),
  entry({
    id: 'ilo',
    label: 'ILO news, 31 May 2021',
    kind: 'news',
    area: null,
    year: null,
    level: null,
    levelLabel: null,
  }),
  entry({ id: 'kazakhstan-2022', label: 'Kazakhstan 2022', year: 2022 }),
  entry({ id: 'kazakhstan-2021-summary', label: 'Kazakhstan 2021 (summary)', kind: 'summary', year: 2021 }),
  entry({
    id: 'cote-d-ivoire-2019',
    label: "Côte d'Ivoire 2019",
    area: "Côte d'Ivoire",
    year: 2019,
    level: 'moderate',
    levelLabel: 'Moderate Advancement',
  }),
];
