import { expect, it } from 'vitest';
import { reportsLike } from '../../../src/renderer/library/reports-like.ts';
import { entry } from '../helpers/build.ts';

const AFRICA = 'Sub-Saharan Africa';
const listing = {
  reports: [
    entry({ id: 'angola-2022', area: 'Angola', year: 2022 }),
    entry({ id: 'angola-2021', area: 'Angola', year: 2021 }),
    entry({ id: 'benin-2022', area: 'Benin', year: 2022 }),
    entry({ id: 'joint-2021', area: 'Nepal and Benin', areas: ['Nepal', 'Benin'], year: 2021 }),
    entry({ id: 'news', area: null, year: null }),
  ],
  areas: [
    { name: 'Angola', region: AFRICA, otherNames: [] },
    { name: 'Benin', region: AFRICA, otherNames: [] },
    { name: 'Nepal', region: 'Indo-Pacific', otherNames: [] },
  ],
};

it('all reports of a region, a joint chapter with each of its areas', () => {
  expect(reportsLike(listing, { region: AFRICA, year: null })).toEqual([
    { name: AFRICA, ids: ['angola-2022', 'angola-2021', 'benin-2022', 'joint-2021'] },
  ]);
});

it('all reports of a year, and nothing where neither is known', () => {
  expect(reportsLike(listing, { region: null, year: 2021 })).toEqual([
    { name: '2021', ids: ['angola-2021', 'joint-2021'] },
  ]);
  expect(reportsLike(listing, { region: null, year: null })).toEqual([]);
});
