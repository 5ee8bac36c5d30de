import { describe, expect, it } from 'vitest';
import { PLACE_NAMES } from '../../../src/core/areas/place-names.ts';
import { countryNamed, placesNamed } from '../../../src/core/areas/places-named.ts';

describe('placesNamed', () => {
  it.each([
    ['“Kazakhstan,” in Country Reports on Human Rights Practices- 2013', 'KZ'],
    ['Trafficking in Persons Report-2017: Saint Vincent and the Grenadines', 'VC'],
    ['2017-trafficking-in-persons-report: st-vincent-and-the-grenadines', 'VC'],
    ['Congo, Democratic Republic of the', 'CD'],
    ['Democratic Republic of Congo', 'CD'],
    ['Congo, Republic of the', 'CG'],
    ['Papua New Guinea', 'PG'],
    ['Guinea-Bissau', 'GW'],
    ['South Sudan', 'SS'],
    ['Falkland Islands (Islas Malvinas)', 'FK'],
    ['Turkey (Türkiye)', 'TR'],
    ['Côte d’Ivoire and Ghana', 'CI GH'],
    ['Uzbekistan, Ouzbékistan, UZBEKISTAN', 'UZ'],
    ['Código Penal do Brasil', 'BR'],
    ['Mining in New Mexico and the Niger Delta', ''],
    ['Nigerian, Kazakhstani and Indian workers', ''],
  ])('%s: %s', (text, codes) => {
    expect(placesNamed(text).join(' ')).toBe(codes);
  });

  it.each([
    ['Swaziland', 'Eswatini'],
    ['Macedonia', 'North Macedonia'],
    ['Gambia, The', 'The Gambia'],
    ['Phillippines', 'Philippines'],
    ['Burma', 'Myanmar'],
    ['Ivory Coast', 'Côte d’Ivoire'],
    ['Cape Verde', 'Cabo Verde'],
    ['Kyrgyz Republic', 'Kyrgyzstan'],
    ['West Bank and the Gaza Strip', 'West Bank and Gaza'],
  ])('%s and %s are one', (one, other) => {
    expect(countryNamed(one)).not.toBeNull();
    expect(countryNamed(one)).toBe(countryNamed(other));
  });

  it.each([
    ['Niger', 'Nigeria'],
    ['Gambia', 'Zambia'],
    ['Dominica', 'Dominican Republic'],
    ['Guinea', 'Equatorial Guinea'],
    ['Samoa', 'American Samoa'],
    ['Republic of Korea', "Democratic People's Republic of Korea"],
  ])('%s and %s are two', (one, other) => {
    expect(countryNamed(one)).not.toBeNull();
    expect(countryNamed(one)).not.toBe(countryNamed(other));
  });

  it('finds every name of the table, and of no two places the same', () => {
    for (const line of PLACE_NAMES.trim().split('\n'))
      for (const name of line.slice(3).split('; '))
        expect([name, countryNamed(name)]).toStrictEqual([name, line.slice(0, 2)]);
  });

  it('names none where several are named', () => {
    expect(countryNamed('Child Soldiers in Chad and Sudan')).toBeNull();
  });
});
