import { describe, expect, it } from 'vitest';
import {
  areOfSeveral,
  checkShares,
  kindShare,
  kindsInUse,
  percent,
  reportColumns,
  reportsIn,
  yearColumns,
} from '../../../src/renderer/sources/kind-shares.ts';
import { shares } from './rows.ts';

describe('what claims rest on', () => {
  const reports = [shares(2022), shares(2016, { claimsByKind: { law: 90 } }), shares(2021, { claims: 0 })];

  it('is drawn for reports with claims, by year, of one country', () => {
    const chile = shares(2015, { report: 'chile-2015', area: 'Chile' });
    const kazakhstan = { name: 'Kazakhstan', reports: new Set(['kazakhstan-2016', 'kazakhstan-2022']) };
    expect(reportsIn([...reports, chile], kazakhstan).map(({ year }) => year)).toEqual([2016, 2022]);
    expect(reportsIn([...reports, chile], null).map(({ year }) => year)).toEqual([2015, 2016, 2022]);
  });

  it('is added up by year: sums of claims over sums of marks', () => {
    const chile = shares(2022, {
      report: 'chile-2022',
      area: 'Chile',
      claims: 300,
      claimsByKind: { law: 75, news: 3 },
      claimsByBestCheck: { link: 300 },
    });
    const document = shares(0, { report: 'document', area: null, year: null, label: 'A document' });
    expect(yearColumns([document, shares(2016), shares(2022), chile])).toEqual([
      expect.objectContaining({ name: 'No year', of: '1 report without a year' }),
      expect.objectContaining({ name: '2016', of: '1 report of 2016', claims: 100 }),
      {
        key: '2022',
        name: '2022',
        of: '2 reports of 2022',
        claims: 400,
        claimsByKind: { embassy: 68, law: 100, news: 3 },
        claimsByBestCheck: { link: 342, private: 58 },
      },
    ]);
    expect([areOfSeveral(reports), areOfSeveral([...reports, chile])]).toEqual([false, true]);
  });

  it('is drawn of each report by itself where they are of one country', () => {
    const [first, second] = reportColumns([shares(2022), shares(0, { year: null, label: 'A document' })]);
    expect([first?.name, first?.of, second?.name]).toEqual(['2022', 'Kazakhstan 2022', 'A document']);
  });

  it('names the kind that most claims rest on first', () => {
    expect(kindsInUse(reports)).toEqual(['law', 'embassy']);
  });

  it('is a share of all claims', () => {
    expect(kindShare(shares(2022), 'law')).toEqual({ value: 'law', claims: 25, share: 0.25 });
    expect(kindShare(shares(2022), 'news').share).toBe(0);
    expect(kindShare(shares(2022, { claims: 0, claimsByKind: {} }), 'law').share).toBe(0);
    const parts = checkShares(shares(2022)).map(({ share }) => share);
    expect(parts.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it.each([
    [0, '0%'],
    [0.004, '<1%'],
    [0.005, '1%'],
    [0.678, '68%'],
    [1, '100%'],
  ])('%d is written %s', (share, written) => {
    expect(percent(share)).toBe(written);
  });
});
