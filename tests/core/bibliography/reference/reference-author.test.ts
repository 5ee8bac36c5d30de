import { describe, expect, it } from 'vitest';
import { splitAuthor } from '../../../../src/core/bibliography/reference/reference-author.ts';

describe('the author of an entry', () => {
  it.each([
    ['ILO. Report on Child Labor. 2019.', 'ILO', 'Report on Child Labor. 2019.'],
    [
      'U.S. Embassy- Astana. Reporting. February 19, 2019.',
      'U.S. Embassy- Astana',
      'Reporting. February 19, 2019.',
    ],
    ['Smith, J. A Study. 2010.', 'Smith, J.', 'A Study. 2010.'],
    ['Ernst, C., et al. A Study. 2010.', 'Ernst, C., et al.', 'A Study. 2010.'],
    ['ILO.Analysis of Child Economic Activity. 2018.', 'ILO', 'Analysis of Child Economic Activity. 2018.'],
    [
      'Government of Kazakhstan. Ministry of Education. State Program. 2016.',
      'Government of Kazakhstan. Ministry of Education',
      'State Program. 2016.',
    ],
    ['Government of Kazakhstan. Labor Code. 2015.', 'Government of Kazakhstan', 'Labor Code. 2015.'],
  ])('%s', (text, author, rest) => {
    expect(splitAuthor(text)).toEqual({ author, repeated: false, rest });
  });

  it.each(['—. Report. 2019.', '---. Report. 2019.', '___. Report. 2019.'])(
    'is that of the entry before: %s',
    (text) => {
      expect(splitAuthor(text)).toEqual({ author: null, repeated: true, rest: 'Report. 2019.' });
    },
  );

  it.each([
    '“Children pick cotton.” Reuters, 2019.',
    'Labor Code, enacted 2015. Article 26.',
    'Constitution [online] 1995. https://www.example.org',
    'https://www.example.org/a.pdf',
    '',
  ])('is none: %s', (text) => {
    expect(splitAuthor(text)).toEqual({ author: null, repeated: false, rest: text });
  });
});
