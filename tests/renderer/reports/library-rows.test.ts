import { describe, expect, it } from 'vitest';
import {
  levelInGroup,
  levelsInWords,
  libraryRows,
  nameInGroup,
} from '../../../src/renderer/reports/library-rows.ts';
import { entry } from '../helpers/build.ts';
import { REPORTS } from './some-reports.ts';

const AREAS = [
  { name: "Côte d'Ivoire", region: 'Sub-Saharan Africa', otherNames: ['Ivory Coast'] },
  { name: 'Kazakhstan', region: 'Indo-Pacific', otherNames: ['Kazajistán'] },
];

const lines = (typed: string, folded: readonly string[] = []) =>
  libraryRows({ reports: REPORTS, areas: AREAS }, typed, new Set(folded)).map((row) =>
    row.kind === 'group' ? `${row.name} (${row.count})` : row.entry.id,
  );

describe('a joint chapter', () => {
  const joint = entry({
    id: 'overseas-territories-of-new-zealand-2017',
    label: 'Overseas Territories of New Zealand 2017',
    area: 'Overseas Territories of New Zealand',
    year: 2017,
    level: null,
    levelLabel: null,
    levels: [
      { area: 'Cook Islands', level: 'moderate', label: 'Moderate Advancement' },
      { area: 'Niue', level: 'none', label: 'No Advancement' },
    ],
    areas: ['Cook Islands', 'Niue'],
  });

  it('stands under its own name and under each of its areas, there with the level of that area', () => {
    const rows = libraryRows({ reports: [joint], areas: [] }, '', new Set());
    expect(
      rows.map((row) =>
        row.kind === 'group'
          ? row.name
          : `${nameInGroup(row.entry, row.group)}: ${levelInGroup(row.entry, row.group)}`,
      ),
    ).toEqual([
      'Cook Islands',
      '2017 (joint): moderate',
      'Niue',
      '2017 (joint): none',
      'Overseas Territories of New Zealand',
      '2017: null',
    ]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  it.each([
    ['niue', true],
    ['moderate', true],
    ['minimal', false],
  ])('is found by its areas and their levels: %s', (typed, found) => {
    expect(
      libraryRows({ reports: [joint], areas: [] }, typed, new Set()).some(({ kind }) => kind === 'report'),
    ).toBe(found);
  });

  it('says the level of each', () => {
    expect(levelsInWords(joint).split('\n')).toEqual([
      'Overseas Territories of New Zealand 2017',
      'Cook Islands: Moderate Advancement',
      'Niue: No Advancement',
    ]);
  });
});

it('a report that calls its area by a former name says so under the area', () => {
  const former = entry({
    id: 'swaziland-2016',
    label: 'Swaziland 2016',
    area: 'Eswatini',
    printedArea: 'Swaziland',
    year: 2016,
  });
  expect(nameInGroup(former, 'Eswatini')).toBe('Swaziland 2016');
  const gambia = [
    entry({ id: 'a', area: 'The Gambia' }),
    entry({ id: 'b', area: 'Ghana' }),
    entry({ id: 'c', area: 'Georgia' }),
  ];
  const heads = libraryRows({ reports: gambia, areas: [] }, '', new Set()).filter(
    ({ kind }) => kind === 'group',
  );
  expect(heads.map(({ key }) => key)).toEqual(['group The Gambia', 'group Georgia', 'group Ghana']);
});

describe('the library', () => {
  it('groups by area, the latest year first, and what has no area last', () => {
    expect(lines('')).toEqual([
      "Côte d'Ivoire (1)",
      'cote-d-ivoire-2019',
      'Kazakhstan (3)',
      'kazakhstan-2022',
      'kazakhstan-2021-summary',
      'kazakhstan-2013',
      'Other documents (1)',
      'ilo',
    ]);
  });

  it('hides the reports of a folded area', () => {
    expect(lines('', ['Kazakhstan'])).not.toContain('kazakhstan-2022');
  });

  it.each([
    ['cote', ["Côte d'Ivoire (1)", 'cote-d-ivoire-2019']],
    ['KAZ 2013', ['Kazakhstan (1)', 'kazakhstan-2013']],
    ['moderate', ["Côte d'Ivoire (1)", 'cote-d-ivoire-2019']],
    ['ilo', ['Other documents (1)', 'ilo']],
    ['ivory coast', ["Côte d'Ivoire (1)", 'cote-d-ivoire-2019']],
    ['sub-saharan', ["Côte d'Ivoire (1)", 'cote-d-ivoire-2019']],
    ['2013 kazakhstan', ['Kazakhstan (1)', 'kazakhstan-2013']],
    ['peru', []],
  ])('shows what was typed: %s', (typed, expected) => {
    expect(lines(typed)).toEqual(expected);
  });

  it('unfolds what was found', () => {
    expect(lines('2013', ['Kazakhstan'])).toContain('kazakhstan-2013');
  });

  it('does not say the area twice', () => {
    expect(REPORTS.map((report) => nameInGroup(report, report.area))).toEqual([
      '2013',
      'ILO news, 31 May 2021',
      '2022',
      '2021 (summary)',
      '2019',
    ]);
  });
});
