import { expect, it } from 'vitest';
import { firstAddresses, openingOf } from '../../../../src/core/bibliography/reference/reference-opening.ts';
import { referenceParts } from '../../../../src/core/bibliography/reference/reference-parts.ts';
import { namedBy, sourceProfile } from '../../../../src/core/citations/identity/source-profile.ts';
import { LIST_YEARS, printedList, reference } from '../printed-lists.ts';

const ENTRY = 'Ministry of Labor. Report on Child Labor in Cotton. Astana; May 3, 2014. CRC/C/KAZ/CO/4.';

it.each(LIST_YEARS)('every entry of the list of %i is read whole', (year) => {
  for (const text of printedList(year)) {
    expect(openingOf(text)).toBe(text);
    const { urls } = reference(text);
    expect(firstAddresses(urls)).toBe(urls);
  }
});

it.each([
  ['dates', (at: number) => `May ${(at % 28) + 1}, ${1990 + (at % 30)}. `],
  ['document symbols', (at: number) => `CRC/C/KAZ/Q/${at} `],
  ['names', (at: number) => `Mr. A${at}, `],
])('a text full of %s that was taken for an entry is read as far as an entry can reach', (_what, more) => {
  const tail = Array.from({ length: 2_000 }, (_, at) => more(at)).join('');
  const text = `${ENTRY} ${tail}`;
  const read = `${ENTRY} ${tail}`.slice(0, 4_000);
  expect(text.length).toBeGreaterThan(read.length);
  expect(referenceParts(text)).toEqual(referenceParts(read));
  const [long, short] = [text, read].map((each) => sourceProfile({ kind: 'other', urls: [], text: each }));
  expect(long).toEqual(short);
  expect(long?.symbols.length).toBeLessThan(400);
});

it('of very many addresses the first ones identify', () => {
  const named = namedBy(reference(ENTRY));
  const urls = Array.from({ length: 5_000 }, (_, at) => ({
    url: `https://example.org/library/report-on-child-labor-${at}.pdf`,
    damaged: false,
  }));
  const { addresses } = sourceProfile({ ...named, urls });
  expect(addresses.map(({ key }) => key)).toContain('example.org//library/reportonchildlabor0.pdf');
  expect(addresses.length).toBe(50);
});
