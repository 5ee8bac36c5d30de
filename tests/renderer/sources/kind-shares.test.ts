import { describe, expect, it } from 'vitest';
import {
  checkShares,
  kindShare,
  kindsInUse,
  percent,
  reportsIn,
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
