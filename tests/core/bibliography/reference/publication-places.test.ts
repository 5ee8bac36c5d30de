import { describe, expect, it } from 'vitest';
import { isPublicationPlace } from '../../../../src/core/bibliography/reference/publication-places.ts';

describe('isPublicationPlace', () => {
  it.each([
    'Geneva',
    'Washington, DC',
    'Washington,D.C.',
    'Washington DC',
    'San Jose',
    'Bogotá',
    'Brasilia',
    // tonga-2020.pdf, with the mark of the other apostrophe
    'Nuku’alofa',
    'Funafuti',
    'Port-au-Prince',
  ])('%s', (printed) => {
    expect(isPublicationPlace(printed)).toBe(true);
  });

  it.each([
    '',
    'Male',
    'Victoria',
    'Georgetown',
    'Kazakhstan',
    'The Guardian',
    'Geneva Declaration',
    'Kathmandu Post',
    'Paris;',
  ])('not %j', (printed) => {
    expect(isPublicationPlace(printed)).toBe(false);
  });
});
