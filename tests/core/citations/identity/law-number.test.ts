import { describe, expect, it } from 'vitest';
import { lawNumber } from '../../../../src/core/citations/identity/law-number.ts';

describe('lawNumber', () => {
  it.each([
    ['2016:248', 'Labor Code of the Republic of Kazakhstan, No. 414-V', '414-v', true],
    ['2013:234', 'Order N 45-п of the Acting Ministry of Labour', '45-p', true],
    [
      'kazakhstan-2019.pdf',
      'Decree no. 428 on the introduction of changes in the Decree of 31 March 2006 No. 73-p',
      '428',
      false,
    ],
    ['2016:249', 'Decree No. 944 of December 8, 2015, effective January 1, 2016', '944', false],
    ['tunisia-2016.pdf', 'Loi n° 65–25 du 1er juillet 1965, modifiée par la loi n°2005–32', '65-25', true],
    ['tonga-2020.pdf', 'Tonga Defence Services Act 1992. Act 17 of 1992', '17/1992', true],
    ['cook-islands-2017.pdf', 'Crimes Amendment Act 2004, No. 5 of 2004', '5/2004', true],
    ['brazil-2013.pdf', 'Lei 11.343 (with modifications until 2010)', '11343', true],
    [
      'cote-d-ivoire-2019.pdf',
      'LOI no 2015-532 du 20 juillet 2015 portant Code du travail',
      '2015-532',
      true,
    ],
  ])('%s: %s', (_where, title, key, distinctive) => {
    expect(lawNumber(title, title)).toMatchObject({ key, distinctive, amends: false });
  });

  it('takes a number before the enactment (2013:230, 238; tuvalu-2013.pdf)', () => {
    expect(
      lawNumber(
        'Criminal Code of the Republic of Kazakhstan, 167',
        'Criminal Code of the Republic of Kazakhstan, 167, enacted July 16, 1997.',
      )?.key,
    ).toBe('167');
    expect(lawNumber('Employment Act, 0006', 'Employment Act, 0006, enacted 2008.')?.key).toBe('6');
  });

  it.each([
    'Constitution of the Republic of Kazakhstan',
    'Education Act 2012',
    'Employment Act 2008 (Decree No. 391 was repealed)',
    'Children and Community Services Act 2004',
  ])('finds none in "%s"', (title) => {
    expect(lawNumber(title, `${title}, enacted 2012.`)).toBeNull();
  });

  it.each([
    'Amendment to Order N 45-п of the Acting Ministry',
    'Rules and Regulations Implementing Republic Act No. 10929',
  ])('"%s" is another law than the one it names', (title) => {
    expect(lawNumber(title, title)?.amends).toBe(true);
  });
});
