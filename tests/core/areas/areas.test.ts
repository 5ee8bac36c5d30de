import { describe, expect, it } from 'vitest';
import { areaName, areaOf, isArea, isSameArea, spelledArea } from '../../../src/core/areas/areas.ts';
import { DEPARTMENT_AREAS, REGION_NAMES } from '../../../src/core/areas/department-areas.ts';

describe('an area', () => {
  it.each([
    ['Swaziland', 'Eswatini'],
    ['Eswatini', 'Eswatini'],
    ['Macedonia', 'North Macedonia'],
    ['Macedonia, Former Yugoslav Republic of', 'North Macedonia'],
    ['The Gambia', 'The Gambia'],
    ['Gambia, The', 'The Gambia'],
    ['GAMBIA', 'The Gambia'],
    ['Turkey', 'Turkey (Türkiye)'],
    ['Türkiye', 'Turkey (Türkiye)'],
    ['Moldova, Republic of', 'Moldova'],
    ['Saint Helena, Ascensión, and Tristán da Cunha', 'Saint Helena, Ascension, and Tristan da Cunha'],
    ['Ivory Coast', "Côte d'Ivoire"],
    ['Côte d’Ivoire', "Côte d'Ivoire"],
    ['Myanmar', 'Burma'],
    ['Cape Verde', 'Cabo Verde'],
    ['DRC', 'Congo, Democratic Republic of the'],
    ['Democratic Republic of the Congo', 'Congo, Democratic Republic of the'],
    ['Republic of the Congo', 'Congo, Republic of the'],
    ['East Timor', 'Timor-Leste'],
    ['Kyrgyzstan', 'Kyrgyz Republic'],
    ['St. Lucia', 'Saint Lucia'],
    ['West Bank and Gaza', 'West Bank and the Gaza Strip'],
  ])('called %s stands in every list as %s', (name, expected) => {
    expect(areaName(name)).toBe(expected);
    expect(areaName(areaName(name))).toBe(expected);
  });

  it.each([
    ['Guinea', 'Guinea-Bissau'],
    ['Niger', 'Nigeria'],
    ['Dominica', 'Dominican Republic'],
    ['Sudan', 'South Sudan'],
    ['Samoa', 'American Samoa'],
    ['Congo, Republic of the', 'Congo, Democratic Republic of the'],
    ['North Korea', 'South Korea'],
    ['Mali', 'Malawi'],
    ['Overseas Territories of Australia', 'Australia'],
  ])('%s is not %s', (one, other) => {
    expect(isSameArea(one, other)).toBe(false);
  });

  it('has the region that the Department gives it, and its other names', () => {
    expect(areaOf('Swaziland')).toMatchObject({ code: 'SZ', region: 'Sub-Saharan Africa' });
    expect(areaOf('Swaziland').names).toContain('Swaziland');
    expect(areaOf('Japan')).toMatchObject({ code: 'JP', region: null });
    expect(areaOf('Overseas Territories of Australia')).toEqual({
      code: null,
      name: 'Overseas Territories of Australia',
      region: null,
      names: ['Overseas Territories of Australia'],
    });
  });

  it.each(['Foreword', 'Acknowledgements', 'Child Labor', 'Introduction', 'Executive Summary', 'Africa', ''])(
    '%j is none',
    (name) => {
      expect(isArea(name)).toBe(false);
    },
  );

  it('stands in one line of the list with one code and a region', () => {
    const lines = DEPARTMENT_AREAS.trim().split('\n');
    const codes = lines.map((line) => line.slice(0, 2));
    expect(new Set(codes).size).toBe(codes.length);
    for (const line of lines) {
      expect(REGION_NAMES[line.slice(3, 6)]).toBeDefined();
      for (const name of line.slice(7).split('; ')) expect(areaOf(name).code).toBe(line.slice(0, 2));
    }
  });
});

describe('a slip of the pen', () => {
  it.each([
    ['Phillippines', 'Philippines'],
    ['Kazakstan', 'Kazakhstan'],
    ['Afganistan', 'Afghanistan'],
    ['Venezeula', 'Venezeula'],
    ['Swaziland', 'Swaziland'],
    ['Mauritania', 'Mauritania'],
    ['Nigera', 'Nigera'],
    ['Turkmenistan', 'Turkmenistan'],
    ['Overseas Territories of Australia', 'Overseas Territories of Australia'],
  ])('%s is read as %s', (printed, expected) => {
    expect(spelledArea(printed)).toBe(expected);
  });
});
