import { describe, expect, it } from 'vitest';
import { countryOptions, hasYear, parseOption } from '../../../src/renderer/country/country-options.ts';
import { wordTest } from '../../../src/renderer/ui/all-words.ts';
import { fold } from '../../../src/shared/text/fold.ts';
import { entry } from '../helpers/build.ts';

const HELENA = 'Saint Helena, Ascension, and Tristan da Cunha';
const REPORTS = [
  entry({ id: 'india-2018', label: 'India 2018', area: 'India', year: 2018 }),
  entry({ id: 'india-2015', label: 'India 2015', area: 'India', year: 2015 }),
  entry({ id: 'swaziland-2016', label: 'Swaziland 2016', area: 'Eswatini', year: 2016 }),
  entry({ id: 'saint-helena-2018', label: `${HELENA} 2018`, area: HELENA, year: 2018 }),
];
const AREAS = [
  { name: 'Eswatini', region: null, otherNames: ['Swaziland'] },
  { name: 'India', region: null, otherNames: ['Indien'] },
  { name: HELENA, region: null, otherNames: ['St. Helena'] },
];
const options = countryOptions({ reports: REPORTS, areas: AREAS });

/** As the picker finds them. */
function found(typed: string): readonly string[] {
  return options
    .filter(({ id }) => hasYear(typed) === (parseOption(id).report !== null))
    .filter(({ name, also = '' }) => wordTest(typed)(fold(`${name} ${also}`)))
    .map(({ name }) => name);
}

describe('what is found by typing a country', () => {
  it.each([
    ['', ['Eswatini', 'India', HELENA]],
    ['swazi', ['Eswatini']],
    ['helena saint', [HELENA]],
    ['saint helena 2018', [`${HELENA} 2018`]],
    ['2018 india', ['India 2018']],
    ['india 20', ['India 2018', 'India 2015']],
    ['2016 eswatini', ['Swaziland 2016']],
    ['2018', ['India 2018', `${HELENA} 2018`]],
    ['india 2017', []],
    ['india 18', []],
  ])('“%s”', (typed, names) => {
    expect(found(typed)).toEqual(names);
  });

  it('says what was found', () => {
    expect(options.map(({ id }) => parseOption(id)).slice(1, 4)).toEqual([
      { name: 'India', report: null },
      { name: HELENA, report: null },
      { name: 'Eswatini', report: 'swaziland-2016' },
    ]);
    expect(options.find(({ name }) => name === 'India')?.years).toBe(2);
  });
});
